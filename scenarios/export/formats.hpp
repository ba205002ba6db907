#pragma once

// The catalogue of formats that a run can be handed on in. A new one is a function and one entry here.

#include <filesystem>
#include <ostream>
#include <span>
#include <string>

#include "scenarios/export/stored_run.hpp"
#include "scenarios/export/written.hpp"

namespace tierflow {

struct Format {
  char const* name;
  char const* help;
  /// Writes a single file, of replication `number` where `one_world`; null for a format of many files.
  Written (*write)(StoredRun const& run, int number, std::ostream& out);
  /// Writes files into an existing folder; null for a format of one file.
  Written (*fill)(StoredRun const& run, std::filesystem::path const& folder);
  bool one_world = false;  ///< one replication only: its events have times that another's would collide with
};

std::span<Format const> formats();

}  // namespace tierflow
