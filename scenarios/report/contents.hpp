#pragma once

// Contents: what a scenario holds, counted before anything is simulated. A planner sees at a glance whether the
// file says what was meant.

#include <cstddef>
#include <string>

#include "scenarios/report/summary_json.hpp"
#include "scenarios/report/text.hpp"

namespace tierflow {

/// Parcels that a scenario is expected to make over the whole run: rates, factors and mean batches; recorded
/// orders one by one.
double expected_parcels(Scenario const& scenario);

/// "7 days from 2025-05-18, measured after 24.0 h".
std::string days_text(Scenario const& scenario);

/// A few lines for a terminal; `warnings` is how many problems stand above them.
std::string contents_text(Scenario const& scenario, std::size_t warnings, Look const& look);

/// The same as JSON, `tierflow check --json`.
Json contents_json(Scenario const& scenario);

}  // namespace tierflow
