#pragma once

// Stand: the parcels of one lane that may board, in boarding order, and how a vehicle takes its load from them.

#include <cstdint>
#include <deque>
#include <vector>

#include "sim/parcel.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

struct Staged {
  Parcel parcel;
  Instant since;
};

/// What one vehicle takes.
struct Load {
  std::vector<Staged> parcels;  ///< in boarding order
  std::int64_t grams = 0;
  std::int64_t cm3 = 0;
  bool misfit = false;          ///< a parcel was left because it did not fit
  /// The largest used share of the limits that exist.
  [[nodiscard]] double fill(VehicleType const& vehicle) const;
};

class Stand {
 public:
  explicit Stand(std::size_t ranks) : queues_(ranks) {}

  void add(Instant since, Parcel const& p, std::size_t rank);
  [[nodiscard]] bool empty() const { return parcels_ == 0; }
  [[nodiscard]] std::int64_t parcels() const { return parcels_; }
  /// Whether any of the three limits is reached.
  [[nodiscard]] bool reaches(std::int64_t parcels, std::int64_t grams, std::int64_t cm3) const {
    return parcels_ >= parcels || grams_ >= grams || cm3_ >= cm3;
  }
  /// The first parcel always fits an empty vehicle; the first that does not ends the loading, or is
  /// left out with `skip_misfits`. Who stays keeps the order.
  /// The load counts until the next call.
  Load const& load(VehicleType const& vehicle, bool skip_misfits);

 private:
  std::vector<std::deque<Staged>> queues_;  // by rank
  Load load_;                               // keeps its memory
  std::int64_t parcels_ = 0, grams_ = 0, cm3_ = 0;
};

}  // namespace tierflow
