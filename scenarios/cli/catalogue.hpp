#pragma once

// The catalogue of commands: what each is called, what it is for, which options it takes.
//
// A new command is a file with its work and one entry here; help, suggestions and tests take it from this list.

#include <functional>
#include <span>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"

namespace CLI {
class App;
}

namespace tierflow {

/// What a command does once its options have been read.
using Action = std::function<ExitCode(Tools const&, Streams const&)>;

struct Command {
  char const* name;
  char const* help;
  Action (*offer)(CLI::App& app);  ///< adds the options to `app`, which must outlive the action
};

std::span<Command const> commands();

}  // namespace tierflow
