#pragma once

// tierflow precheck: expected loads and what gives way first, before any run.

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

struct PrecheckRequest {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> sets;  ///< key=value
  bool json = false;
  bool quiet = false;             ///< no warnings
};

ExitCode precheck_command(PrecheckRequest const& request, Tools const& tools, Streams const& streams);

}  // namespace tierflow
