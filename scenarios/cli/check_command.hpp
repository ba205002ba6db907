#pragma once

// tierflow check: read, say every problem, state what the scenario contains. Nothing is simulated.

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

struct CheckRequest {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> sets;  ///< key=value
  bool json = false;              ///< problems and contents on `out`, nothing on `err`
  bool effective = false;         ///< the composed scenario on `out` instead of its contents
  bool quiet = false;             ///< no warnings, no contents
};

ExitCode check_command(CheckRequest const& request, Tools const& tools, Streams const& streams);

}  // namespace tierflow
