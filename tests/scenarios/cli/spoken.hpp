#pragma once

// The command line as tests speak to it: words in, text and an exit code out, with a reader and an engine of their
// own.

#include <initializer_list>
#include <string>
#include <vector>

#include "scenarios/cli/command_line.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow::testing {

struct Spoken {
  ExitCode code = exit_ok;
  std::string out, err;
};

/// A reader that gives the small world for any file, an engine that is the real one, short texts for the rest.
/// A `--set` of replications.seed or replications.count is followed, as the real reader does.
Tools tools();
/// The same with a reader that gives `reading`.
Tools tools_that_read(Reading const& reading);

/// What the program says to these words on streams that are no terminal.
Spoken say(std::vector<std::string> const& words, Tools const& with = tools());
/// The same on a terminal with colour, 100 columns wide.
Spoken say_on_terminal(std::vector<std::string> const& words, Tools const& with = tools());

/// A problem of "bad.yaml", line 3, column 7.
Problem problem(std::string const& path, std::string const& message);

/// An engine at which somebody presses Ctrl-C at 11:30 of the first day.
Results simulate_and_interrupt(Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress);

}  // namespace tierflow::testing
