#pragma once

// The engine: advances every facility through windows of simulated time, on any number of threads.

#include <cstdint>
#include <functional>
#include <string>

#include "sim/history/chapter.hpp"
#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

struct RunOptions {
  int threads = 1;
  std::uint32_t replication = 0;
  Duration window{0};            ///< 0: the longest that the scenario allows; never changes a result
  /// Places that feel each other within less are stepped together instead of cutting time into windows that cost
  /// more than they give. At least a tick; never changes a result.
  Duration shortest_window = std::chrono::seconds{1};
  bool record_all = false;       ///< every parcel with all its times, for tests
  Chronicle* history = nullptr;  ///< takes the chapters of the run; never changes a result
  Duration chapter = std::chrono::minutes{5};  ///< length of a chapter, up to an hour
  double filmed_share = 1;       ///< of the parcels: all their times go into the history
};

struct Progress {
  Instant now;                   ///< instants before this are done
  Instant end;
  std::uint64_t created = 0;     ///< parcels so far
  std::uint64_t finished = 0;    ///< parcels that have left the system
};

/// Called between windows; returns false to stop there with a valid partial result.
using OnProgress = std::function<bool(Progress const&)>;

/// Runs one replication of a scenario.
Results simulate(Scenario const& scenario, RunOptions const& options = {},
                 OnProgress const& on_progress = {});

}  // namespace tierflow
