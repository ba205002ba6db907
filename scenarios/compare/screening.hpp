#pragma once

// Screening: which of many numbers of a scenario matter for one figure, for people and for scripts.
//
// The effects are those of scenarios/statistics/elementary_effects.hpp, in the unit of the figure over the whole range of a key.

#include <cstdint>
#include <string>
#include <vector>

#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/report/figure_kinds.hpp"
#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"
#include "scenarios/statistics/elementary_effects.hpp"

namespace tierflow {

struct ScreenedEffect {
  ScreenedKey key;
  std::vector<double> effects;  ///< by trajectory; not a number where a run had no such figure
  FactorEffect of_all;
};

struct Screening {
  FigureKind figure;
  std::uint64_t seed = 0;
  int trajectories = 0;
  int replications = 1;                 ///< of each point, whose mean counts
  std::size_t points = 0;               ///< different ones that were run
  std::vector<ScreenedEffect> effects;  ///< by falling mu*; keys without one come last
};

/// Takes the effects in the order of the block and puts them into that of their size.
void put_in_order(Screening& screening);

/// "10 trajectories of 7 + 1 points are 80 runs", and how many of them are different ones or replications.
std::string runs_text(std::size_t keys, int trajectories, std::size_t points, int replications);

std::string screening_text(Screening const& screening, Look const& look);
Json screening_json(Screening const& screening);

}  // namespace tierflow
