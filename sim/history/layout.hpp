#pragma once

// Layout: where the state of which thing stands in the table of a chapter. Places, then stages, lanes, pools, classes.

#include <cstddef>
#include <span>
#include <vector>

#include "sim/history/chapter.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

class Layout {
 public:
  explicit Layout(Scenario const& scenario);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t place(FacilityId facility) const { return facility.index; }
  /// One row a stage, two where a sorter has two sides. `side`: 0 or 1.
  [[nodiscard]] std::size_t stage(FacilityId facility, std::size_t stage, std::size_t side = 0) const {
    return stages_[facility.index][stage] + side;
  }
  [[nodiscard]] std::size_t sides(FacilityId facility, std::size_t stage) const {
    return stages_[facility.index][stage + 1] - stages_[facility.index][stage];
  }
  [[nodiscard]] std::size_t lane(LaneId lane) const { return first_lane_ + lane.index; }
  [[nodiscard]] std::size_t pool(FacilityId facility, std::size_t pool) const { return pools_[facility.index] + pool; }
  [[nodiscard]] std::size_t parcel_class(std::size_t one) const { return first_class_ + one; }

 private:
  std::vector<std::vector<std::size_t>> stages_;  // by facility: the row of each stage, then the first row behind
  std::vector<std::size_t> pools_;                // by facility: the row of its first pool
  std::size_t first_lane_ = 0;
  std::size_t first_class_ = 0;
  std::size_t size_ = 0;
};

}  // namespace tierflow
