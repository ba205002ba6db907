#pragma once

// The command line as a whole: from words to a command, and from what went wrong to an exit code.

#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace tierflow {

/// `words` are those behind the program's name. Throws nothing: every error is a message on stderr and a code.
ExitCode command_line(std::vector<std::string> const& words, Tools const& tools, Streams const& streams);

}  // namespace tierflow
