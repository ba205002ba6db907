#pragma once

// Report data: the figures behind a page as JSON, so that the file is also the data.
//
// Keys carry their unit last, as in summary.json: `_h` hours, `_share` from 0 to 1. Per pair of places and per parcel the
// run folder holds more than a page shows; that stays there.

#include <vector>

#include "scenarios/compare/changes.hpp"
#include "scenarios/compare/comparison.hpp"
#include "scenarios/html/report_run.hpp"

namespace tierflow::html {

/// `comparison` and `changes` are null for one run and for more than two.
Json report_data(std::vector<ReportRun> const& runs, Comparison const* comparison, std::vector<ScenarioChange> const* changes);

}  // namespace tierflow::html
