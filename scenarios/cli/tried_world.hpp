#pragma once

// TriedWorld: some files with this and that value set on top, as `sweep` and `screen` run them.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/pilots.hpp"
#include "scenarios/cli/trials.hpp"

namespace tierflow {

struct TriedWorld {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> sets;      ///< key=value, underneath what is tried
  std::optional<std::uint64_t> seed;  ///< of all that is tried; otherwise the file's

  /// The files as they are, with what is to be tried.
  [[nodiscard]] Reading base(Tools const& tools) const;
  /// With these values set. Where that is no scenario, says with which values, and what is wrong.
  ExitCode with(std::vector<std::string> const& values, Tools const& tools, Streams const& streams, Pilots const& pilots, Trial& trial) const;
};

/// "a=1, b=2".
std::string joined_sets(std::vector<std::string> const& sets);

}  // namespace tierflow
