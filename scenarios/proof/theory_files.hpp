#pragma once

// The scenarios of scenarios/theory, compiled in, so that a planner's machine can run them without the sources.

#include <filesystem>
#include <span>

namespace tierflow {

struct TheoryFile {
  char const* name;
  char const* text;
};

/// All files, by name.
std::span<TheoryFile const> theory_files();

/// Writes them into `folder`, which must exist. Throws WriteError.
void write_theory_files(std::filesystem::path const& folder);

}  // namespace tierflow
