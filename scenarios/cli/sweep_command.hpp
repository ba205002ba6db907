#pragma once

// tierflow sweep: a scenario with each combination of the values of its `sweep:` block.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

struct SweepRequest {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> sets;         ///< key=value, underneath the values of the sweep
  std::optional<std::uint64_t> seed;     ///< of all combinations; otherwise the file's
  int replications = 10;                 ///< of each combination
  std::string by = "on_time_share";      ///< the figure by which the best is found
  int threads = 1;
  std::filesystem::path cache;           ///< of figures; empty: none
  bool list = false;                     ///< says which combinations there are, runs nothing
  bool json = false;
  bool quiet = false;
};

ExitCode sweep_command(SweepRequest const& request, Tools const& tools, Streams const& streams);

}  // namespace tierflow
