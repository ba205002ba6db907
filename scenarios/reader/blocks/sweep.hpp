#pragma once

// Sweep: which values of a scenario are to be tried, each with each.
//
// It is no part of the world: it is taken out of the composed tree before anything else is read, so that two sweeps over one
// world know it by the same effective scenario.

#include "scenarios/reader/cursor.hpp"
#include "scenarios/reader/read_scenario.hpp"

namespace tierflow {

constexpr std::size_t most_swept_values = 1000;  ///< of one key, and of all combinations

/// Takes `sweep:` out of the composed root. Every value must be one that --set could set there.
std::vector<SweptKey> take_sweep(Node& root, Problems& problems);

}  // namespace tierflow
