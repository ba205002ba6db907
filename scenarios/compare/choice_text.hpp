#pragma once

// The choice of the best, for people and for scripts.

#include <string>
#include <vector>

#include "scenarios/compare/choice.hpp"
#include "scenarios/compare/run_record.hpp"
#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"

namespace tierflow {

/// For a terminal. `records` are the scenarios among which was chosen, in the order in which the choice counts them.
std::string choice_text(Choice const& choice, std::vector<RunRecord> const& records, Look const& look);
Json choice_json(Choice const& choice, std::vector<RunRecord> const& records);

}  // namespace tierflow
