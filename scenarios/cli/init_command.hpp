#pragma once

// tierflow init: the commented starter file, never on top of anything.

#include <filesystem>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

/// `file` "-" is standard output. @throws WriteError when it stands there already or cannot be written
ExitCode init_command(std::filesystem::path const& file, Tools const& tools, Streams const& streams);

}  // namespace tierflow
