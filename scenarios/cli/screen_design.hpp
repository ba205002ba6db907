#pragma once

// ScreenDesign: which points a screening runs, and in which order its trajectories pass them.
//
// A key's level at the start of trajectory 4, and its turn there, are draws named by the seed, the key and the number 4
// (sim/draws.hpp). So another trajectory leaves those before it as they are, and another key leaves the others' levels.

#include <cstdint>
#include <string>
#include <vector>

#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/statistics/elementary_effects.hpp"

namespace tierflow {

struct ScreenDesign {
  std::vector<Trajectory> trajectories;
  std::vector<std::vector<std::string>> points;  ///< key=value for each key; no two alike
  std::vector<std::vector<std::size_t>> passed;  ///< by trajectory: which points, from its first to its last
};

ScreenDesign screen_design(std::vector<ScreenedKey> const& keys, int trajectories, std::uint64_t seed);

}  // namespace tierflow
