#pragma once

// Choose: --best-within of `compare` and of `sweep`, rounds of replications until the best is found.

#include <optional>
#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/trials.hpp"
#include "scenarios/compare/choice.hpp"

namespace tierflow {

/// What "--by figure --best-within zone" asks for; nothing after saying what is wrong with it.
std::optional<ChoicePlan> asked_choice(std::string const& by, std::string const& zone, Streams const& streams);

/// Runs the trials, each until it is out; nothing when it was interrupted. @throws as Trials::run
std::optional<Choice> choose(ChoicePlan const& plan, std::vector<Trial>& trials, Trials runner);

/// exit_undecided where the most replications were not enough.
ExitCode exit_of(Choice const& choice);

}  // namespace tierflow
