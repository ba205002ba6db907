#pragma once

// Sweep: which values of a scenario are to be tried, each with each.

#include "scenarios/reader/blocks/tried_keys.hpp"
#include "scenarios/reader/read_scenario.hpp"

namespace tierflow {

constexpr std::size_t most_swept_values = 1000;  ///< of one key, and of all combinations

/// What stands in `sweep:`. Keys must be such as --set could set in the root, with the first value of each.
std::vector<SweptKey> read_sweep(Node const& sweep, Node const& root, ReadBlocks const& read_blocks, Problems& problems);

}  // namespace tierflow
