#pragma once

// tierflow sweep: a scenario with each combination of the values of its `sweep:` block.

#include <filesystem>
#include <optional>
#include <string>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tried_world.hpp"

namespace tierflow {

struct SweepRequest {
  TriedWorld world;
  int replications = 10;                 ///< of each combination
  std::string by = "on_time_share";      ///< the figure by which the best is found
  std::optional<std::string> best_within;  ///< chooses the best, or one within so much of it, instead of a number
  int threads = 1;
  std::filesystem::path cache;           ///< of figures; empty: none
  bool list = false;                     ///< says which combinations there are, runs nothing
  bool json = false;
  bool quiet = false;
};

/// exit_undecided when the best was to be chosen and was not found.
ExitCode sweep_command(SweepRequest const& request, Tools const& tools, Streams const& streams);

}  // namespace tierflow
