#pragma once

// Comparisons for people and for scripts: the verdict first, then the figures, then what changed.

#include <string>
#include <vector>

#include "scenarios/compare/changes.hpp"
#include "scenarios/compare/comparison.hpp"
#include "scenarios/compare/ranking.hpp"
#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"

namespace tierflow {

/// For a terminal. `changes`: of the second scenario against the first.
std::string comparison_text(Comparison const& comparison, RunRecord const& first, RunRecord const& second,
                            std::vector<ScenarioChange> const& changes, Look const& look);
Json comparison_json(Comparison const& comparison, RunRecord const& first, RunRecord const& second,
                     std::vector<ScenarioChange> const& changes);

/// For a terminal: the ranking, and below it the means of all figures. `records` are those that were ranked.
std::string ranking_text(Ranking const& ranking, std::vector<RunRecord> const& records, Look const& look);
Json ranking_json(Ranking const& ranking, std::vector<RunRecord> const& records);

}  // namespace tierflow
