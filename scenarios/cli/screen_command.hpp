#pragma once

// tierflow screen: which of the numbers in a scenario's `screen:` block matter for a figure.

#include <filesystem>
#include <string>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tried_world.hpp"

namespace tierflow {

struct ScreenRequest {
  TriedWorld world;
  int trajectories = 10;
  int replications = 1;              ///< of each point
  std::string by = "on_time_share";  ///< the figure that is looked at
  int threads = 1;
  std::filesystem::path cache;       ///< of figures; empty: none
  bool list = false;                 ///< says which levels and how many runs there are, runs nothing
  bool json = false;
  bool quiet = false;
};

ExitCode screen_command(ScreenRequest const& request, Tools const& tools, Streams const& streams);

}  // namespace tierflow
