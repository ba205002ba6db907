#pragma once

// Settled: reading a scenario whose warm-up is `auto` means finding it.
//
// A few pilot replications from the empty network give the number of parcels in the system at the end of each bin of
// `record.series`, as the mean over them; MSER-5 (scenarios/statistics/warm_up.hpp) says where its steady state begins. The
// scenario is then read again with that warm-up, so that whoever gets it need not know, and the run folder holds the number.
// When the rule finds no steady state in the first half, that is an error of the scenario: it is too short.

#include "scenarios/cli/tools.hpp"

namespace tierflow {

struct Pilots {
  int threads = 1;
  bool quiet = false;
  int replications = 5;
};

/// Tools that read so; all else as `tools`. `tools` and `streams` must outlive them.
Tools settled(Tools const& tools, Streams const& streams, Pilots const& pilots);

}  // namespace tierflow
