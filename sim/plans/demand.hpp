#pragma once

// Demand: streams of parcels with their rates, destinations and classes; what stands there at the start.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "sim/plans/cargo.hpp"

namespace tierflow {

/// Cumulative rate of a source, piecewise linear: `expected` parcels up to `at` for a factor of 1.
struct RateCurve {
  std::vector<Instant> at;       ///< ascending, first 0, last the end of demand
  std::vector<double> expected;  ///< ascending from 0
};

/// Where parcels of a stream go: cumulative probabilities over destinations.
struct DestinationMix {
  std::vector<FacilityId> to;
  std::vector<double> upto;  ///< ascending, ends at 1
};

/// A recorded order.
struct Order {
  Instant at;
  FacilityId to;
  std::uint8_t parcel_class = 0;
  std::int16_t service = -1;  ///< -1: drawn by the class
};

/// Which share of a stream's parcels is made, by class and time. The rest is left out by chance, parcel by parcel, and
/// the parcels that are made stay the same whatever is left out.
struct Thinning {
  std::vector<Instant> from;                ///< ascending; before the first, every parcel is made
  std::vector<std::vector<double>> shares;  ///< beside `from`: by class, 0 to 1
};

/// The parcels that one source makes at one place. Its name keys all their random numbers.
struct Stream {
  enum class Arrivals : std::uint8_t { poisson, deterministic, listed } arrivals = Arrivals::poisson;
  std::string name;  ///< "source@origin" or "source@origin:class"; "+1" behind it: parcels that come on top
  FacilityId origin;
  std::shared_ptr<RateCurve const> curve;  ///< poisson, deterministic
  double factor = 1;                       ///< arrivals (batches) = factor x curve
  Law batch = Law::fixed(1);               ///< parcels of one instant
  std::shared_ptr<Thinning const> thinning;  ///< poisson, deterministic; null: every parcel is made
  std::shared_ptr<DestinationMix const> destinations;  ///< null: none (FacilityPlan::onward)
  std::vector<double> classes;             ///< cumulative shares, ending at 1
  std::int16_t service = -1;               ///< -1: drawn by the class
  std::vector<Order> orders;               ///< listed, in time order; listed parcels ignore the mixes
};

/// Parcels that stand there at the start.
struct InitialStock {
  std::string name;
  FacilityId at;
  int stage = -1;  ///< index; -1: the first after the dock; stages.size(): in the staging
  std::int64_t parcels = 0;
  Law age;         ///< microseconds since hand-in
  std::shared_ptr<DestinationMix const> destinations;  ///< null: none (FacilityPlan::onward)
  std::vector<double> classes;
  std::int16_t service = -1;
};

}  // namespace tierflow
