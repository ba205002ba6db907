#pragma once

// Page: the whole report as one file of HTML that loads nothing, well-formed as XML too.
//
// One run: what it found and where it was short. Two: what B changes against A. More: who kept most promises, then every
// figure beside one another. The figures behind it stand in the element tierflow-data as JSON.

#include <string>
#include <vector>

#include "scenarios/compare/changes.hpp"
#include "scenarios/compare/comparison.hpp"
#include "scenarios/html/report_run.hpp"
#include "scenarios/html/text.hpp"

namespace tierflow::html {

/// Of one run, or of three and more; in the order given they are A, B, C ... At least one.
std::string page(std::vector<ReportRun> const& runs, Language language);
/// Of two runs and what was found between them.
std::string page(ReportRun const& a, ReportRun const& b, Comparison const& comparison,
                 std::vector<ScenarioChange> const& changes, Language language);

}  // namespace tierflow::html
