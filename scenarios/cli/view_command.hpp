#pragma once

// tierflow view: starts tierflow-view, a program of its own, so that this one needs no graphics library.

#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

/// Replaces this program by the other one, with these words; comes back only when there is none.
ExitCode view_command(std::vector<std::string> const& words, Streams const& streams);

}  // namespace tierflow
