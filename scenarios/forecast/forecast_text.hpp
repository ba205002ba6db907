#pragma once

// The forecast in words and as JSON: what is expected to be fullest, and what gives way first when demand grows.

#include <string>
#include <vector>

#include "scenarios/forecast/expected_loads.hpp"
#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"

namespace tierflow {

std::string forecast_text(Scenario const& scenario, ExpectedFlows const& flows, std::vector<ExpectedLoad> const& loads,
                          Look const& look);
Json forecast_json(Scenario const& scenario, ExpectedFlows const& flows, std::vector<ExpectedLoad> const& loads);

}  // namespace tierflow
