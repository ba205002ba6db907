#pragma once

// Changes: what differs between two scenarios, as a planner would say it: not which lines, but which values of which things; and
// where each of them is written.

#include <optional>
#include <string>
#include <vector>

#include "scenarios/compare/run_record.hpp"
#include "scenarios/reader/problem.hpp"

namespace tierflow {

/// One thing that differs between two scenarios.
struct ScenarioChange {
  std::string path;                          ///< "facilities.N4.stages.sort.rate"
  std::optional<std::string> before, after;  ///< missing: not there
  /// Where each is written: file, line and column, of a file or table of the scenario or of a run folder's
  /// scenario.effective.yaml; of a value that was given on the command line only "--set". Missing where the value is.
  std::optional<Spot> before_at = {}, after_at = {};
};

/// Of two effective scenarios, in the order of the keys of the first. Named things are matched by their names, so order
/// does not count (but for the stages of a place), nor whether 90 min is written as 1.5 h. The scenario's name and its
/// replications are no part of the world and are left out.
std::vector<ScenarioChange> changes_between(RunRecord const& first, RunRecord const& second);

}  // namespace tierflow
