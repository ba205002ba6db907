#pragma once

// tierflow stable: by how much demand can grow before a queue grows without end, and which resources give way in turn.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"
#include "scenarios/stability/judgement.hpp"

namespace tierflow {

struct StableRequest {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> sets;        ///< key=value
  std::optional<std::uint64_t> seed;    ///< otherwise the file's
  Duration cycle = std::chrono::days{7};
  int limits = 3;                       ///< how many give way in turn
  double precision = 0.02;              ///< how close the two levels of a limit are, as a share
  Judging judging;
  int threads = 1;
  bool json = false;
  bool quiet = false;
};

ExitCode stable_command(StableRequest const& request, Tools const& tools, Streams const& streams);

}  // namespace tierflow
