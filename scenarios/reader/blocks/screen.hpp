#pragma once

// Screen: which numbers of a scenario are to be screened for what they do, and between which ends.
//
// A range is laid out on four levels at equal distances, its ends among them. Where the key counts things (lines, doors, couriers,
// vehicles ...) and both ends are written as whole numbers without a unit, a level in between is rounded to the nearest whole
// number, a half upwards; two levels may then be the same. Others have six digits.

#include "scenarios/reader/blocks/tried_keys.hpp"
#include "scenarios/reader/read_scenario.hpp"

namespace tierflow {

constexpr std::size_t most_screened_keys = 200;

/// What stands in `screen:`. Keys must be such as --set could set in the root, with both ends of each range.
std::vector<ScreenedKey> read_screen(Node const& screen, Node const& root, ReadBlocks const& read_blocks, Problems& problems);

}  // namespace tierflow
