#pragma once

// Summary as JSON: every measure of a run in a planner's words, with the unit last in the key.
//
// Hours are `_h`, shares from 0 to 1 `_share`, weights `_kg`, volumes `_m3`; what has no unit is a count.
// What could not be measured (a mean of nothing) is null.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <vector>

#include "scenarios/report/figures.hpp"

namespace tierflow {

using Json = nlohmann::ordered_json;

/// What was run: name, question, days, warm-up, how many replications.
Json scenario_json(Scenario const& scenario);

/// One replication, counted from 1. `replication` and `seed` say which.
Json results_json(Scenario const& scenario, Results const& results, int replication,
                  std::uint64_t seed);

/// Mean, half-width of the 95 % interval and values of every main figure; one list a replication.
Json main_figures_json(std::vector<std::vector<Figure>> const& by_replication);

}  // namespace tierflow
