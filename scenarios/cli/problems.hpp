#pragma once

// Problems of a scenario on stderr, safe to print whatever the file's names hold.

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

/// exit_ok when there is a scenario to run, exit_io when a file could not be read, else exit_invalid_scenario.
ExitCode verdict(Reading const& reading);

/// Warnings (unless `quiet`), then errors, one line each, then how many there are; gives the verdict.
ExitCode show_problems(Reading const& reading, Streams const& streams, bool quiet);

}  // namespace tierflow
