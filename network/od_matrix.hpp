#pragma once

// Origin-destination matrices: how many parcels a day go from where to where.
//
// Three ways to get one: written out in rows, a product of two lists of weights, or a gravity
// model in which nearness counts. All end in the same table, in parcels a day. Eigen stays behind
// od_matrix.cpp.

#include <cstddef>
#include <span>
#include <stdexcept>
#include <vector>

#include "network/network.hpp"

namespace tierflow {

/// No matrix meets what was asked for; the message says which place or margin stands against it.
struct OdError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// One side of a matrix: places, each with a weight >= 0 in any unit (population, parcels, ...).
struct OdSide {
  std::vector<FacilityId> places;  ///< each once
  std::vector<double> weights;     ///< beside places
};

struct OdRow {
  FacilityId from;
  FacilityId to;
  double per_day = 0;  ///< >= 0
};

struct OdMatrix {
  std::vector<FacilityId> from;  ///< ascending
  std::vector<FacilityId> to;    ///< ascending
  std::vector<double> per_day;   ///< [from][to], >= 0

  [[nodiscard]] double at(std::size_t row, std::size_t column) const {
    return per_day[row * to.size() + column];
  }
  [[nodiscard]] double total() const;
  [[nodiscard]] std::vector<double> sent() const;      ///< sums beside `from`
  [[nodiscard]] std::vector<double> received() const;  ///< sums beside `to`
};

/// Rows as written; several of one pair add up.
OdMatrix od_from_rows(std::span<OdRow const> rows);

/// Proportional to weight x weight, scaled to `total` parcels a day. Without `same`, pairs of a
/// place with itself are left out before scaling.
/// @throws OdError when every pair has weight 0
OdMatrix od_product(OdSide const& from, OdSide const& to, double total, bool same = true);

struct Gravity {
  double decay = 1;                ///< exponent of the distance, >= 0
  Distance least_distance{1'000};  ///< nearer pairs count as this far; keeps d^-decay finite
  bool same = true;                ///< whether a place sends to itself
  double tolerance = 1e-9;         ///< deviation that is accepted, as a share of each margin
  int iterations = 10'000;         ///< give up after this many
};

/// weight x weight x distance^-decay, balanced (Furness) until every place sends and receives its
/// share of `total`: both sides' weights are margins. Distances are great circles.
/// @throws OdError when a place has no coordinates or no matrix has these margins
OdMatrix od_gravity(Network const& network, OdSide const& from, OdSide const& to, double total,
                    Gravity const& gravity);

}  // namespace tierflow
