#pragma once

// tierflow version: which program this is, for a bug report or a script.

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

ExitCode version_command(bool json, Streams const& streams);

}  // namespace tierflow
