#pragma once

// tierflow export: the results of a run folder for another program.

#include <filesystem>
#include <string>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

struct ExportRequest {
  std::filesystem::path run;
  std::string format;         ///< a name of formats()
  std::filesystem::path out;  ///< a file, a folder for a format of many files; "-": standard output
  int replication = 1;        ///< for formats of one world
  bool quiet = false;         ///< nothing but errors
};

/// @throws WriteError when something stands at `out` or it cannot be written; nothing half-written stays
ExitCode export_command(ExportRequest const& request, Streams const& streams);

}  // namespace tierflow
