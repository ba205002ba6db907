#pragma once

// tierflow selftest: theory beside simulation, on the machine at hand.

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

struct SelftestRequest {
  std::vector<std::string> only;  ///< cases such as P09 (with P09b) or P11a; empty: all that belong to the choice
  bool all = false;               ///< the long ones as well
  bool list = false;              ///< says which cases there are, runs nothing
  bool markdown = false;          ///< the table of docs/validation.md on standard output
  std::filesystem::path files;    ///< where to leave the scenario files; empty: nowhere
  int threads = 1;
};

ExitCode selftest_command(SelftestRequest const& request, Streams const& streams);

}  // namespace tierflow
