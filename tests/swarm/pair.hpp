#pragma once

// The pair at work: one world through both engines, the fast one in several ways.

#include <optional>
#include <string>

#include "sim/scenario.hpp"

namespace tierflow::swarm {

/// Runs the naive engine once and the fast one with one thread, with `threads`, and with a narrow
/// window. The first difference in words; empty when all agree.
std::optional<std::string> disagreement(Scenario const& scenario, int threads = 2);

/// A smaller world in which the engines still disagree: parts are taken out as long as they do.
Scenario smaller(Scenario scenario);

}  // namespace tierflow::swarm
