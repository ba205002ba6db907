#pragma once

// Summary as JSON: every measure of a run in a planner's words, with the unit last in the key.
//
// Hours are `_h`, shares from 0 to 1 `_share`, weights `_kg`, volumes `_m3`; what has no unit is a count.
// What could not be measured (a mean of nothing) is null.

#include <vector>

#include "scenarios/report/figures.hpp"
#include "scenarios/report/json_text.hpp"

namespace tierflow {

/// What was run: name, question, days, warm-up, how many replications.
Json scenario_json(Scenario const& scenario);

/// One replication, counted from 1.
Json results_json(Scenario const& scenario, Results const& results, int replication);

/// Mean, half-width of the 95 % interval and values of every main figure; one list a replication.
Json main_figures_json(std::vector<std::vector<Figure>> const& by_replication);

}  // namespace tierflow
