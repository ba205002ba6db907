#pragma once

// SampledLoads: what trips carry of the parcels between two places.
//
// A trip's loads tell class and service level, not where their parcels come from and go to. That is known of the sample, so with a
// filter by origin or destination a trip's load is what it carries of the sample, over the sample's share of all parcels.

#include <cstdint>
#include <vector>

#include "viz/story/filter.hpp"

namespace tierflow {

class Story;

class SampledLoads {
 public:
  explicit SampledLoads(Story const& story) : story_{story} {}

  struct Load {
    float parcels = 0;
    float late = 0;        ///< of them, past their promise when they left
    float late_there = 0;  ///< of them, past their promise when they arrive
  };
  /// Takes in the chapters that have come since, all of them when the filter is another one. Only for filters by ends.
  void set(Filter const& filter);
  [[nodiscard]] Load of(std::uint32_t trip) const { return trip < loads_.size() ? loads_[trip] : Load{}; }

 private:
  Story const& story_;
  Filter filter_;
  std::size_t chapters_ = 0;
  std::vector<Load> loads_;  ///< by trip
};

}  // namespace tierflow
