#pragma once

// Problems of a scenario on stderr, safe to print whatever the file's names hold.

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

/// Warnings (unless `quiet`), then errors, one line each; exit_ok when there is a scenario to run.
ExitCode show_problems(Reading const& reading, Streams const& streams, bool quiet);

}  // namespace tierflow
