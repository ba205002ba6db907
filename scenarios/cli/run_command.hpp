#pragma once

// tierflow run: read, simulate every replication, write the run folder, show the summary.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"
#include "scenarios/compare/precision.hpp"

namespace tierflow {

struct RunRequest {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> sets;               ///< key=value
  std::optional<std::uint64_t> seed;           ///< instead of the file's
  std::optional<int> replications;             ///< instead of the file's
  std::optional<Precision> precision;          ///< replications until this is reached, instead of a number
  int threads = 1;
  std::filesystem::path out;                   ///< empty: the first free runs/<scenario>-<seed>
  bool overwrite = false;                      ///< a run folder that stands there already is replaced
  bool record_all = false;                     ///< every parcel with all its times
  bool history = false;                        ///< the history of the first replication, for the map
  std::uint64_t filmed_parcels = 250'000;      ///< parcels with all their times in it; a sample if there are more
  bool quiet = false;                          ///< no progress, warnings or notes
  bool json = false;                           ///< summary.json instead of the summary
};

/// @throws WriteError when results cannot be written; nothing half-written stays
ExitCode run_command(RunRequest const& request, Tools const& tools, Streams const& streams);

}  // namespace tierflow
