#pragma once

// Pilots: a scenario whose warm-up is `auto` is run a few times to find it, before it is run in earnest.
//
// Replications from the empty network give the number of parcels in the system at the end of each bin of `record.series`, as
// the mean over them; MSER-5 (scenarios/statistics/warm_up.hpp) says where its steady state begins. The scenario is then read
// again with that warm-up, so that whoever runs it need not know, and the run folder holds the number. When the rule finds no
// steady state in the first half, that is an error of the scenario: it is too short.

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/cli/tools.hpp"

namespace tierflow {

class Pilots {
 public:
  Pilots(Tools const& tools, Streams const& streams, int threads, bool quiet)
      : tools_{tools}, streams_{streams}, threads_{threads}, quiet_{quiet} {}

  /// `reading` as it is, unless its warm-up is to be found; `files` and `sets` are those it was read from.
  [[nodiscard]] Reading settle(Reading reading, std::vector<std::filesystem::path> const& files,
                               std::vector<std::string> const& sets) const;

 private:
  [[nodiscard]] std::vector<double> series_of(Scenario const& scenario) const;

  Tools const& tools_;
  Streams const& streams_;
  int threads_;
  bool quiet_;
};

}  // namespace tierflow
