#pragma once

// Verdict: what a report says first, made by rule from the figures and never by taste.
//
// One run: promises are kept when 95 % of the delivered parcels were on time; then who fared worst, which lanes left most
// behind, and the busiest sorter. Two runs: what tierflow compare says of them, chosen by the same rule
// (scenarios/compare/verdict.hpp), and the sorter whose use changed most. Several: the highest share on time, and whose
// interval reaches it.

#include <vector>

#include "scenarios/compare/comparison.hpp"
#include "scenarios/html/report_run.hpp"
#include "scenarios/html/text.hpp"

namespace tierflow::html {

enum class Mood : unsigned char { good, bad, neutral };

struct Verdict {
  Mood mood = Mood::neutral;
  Text headline;  ///< one sentence
  Text reasons;   ///< more sentences; may be empty
};

/// The share of parcels on time from which a promise counts as kept, as in the summary of tierflow run.
constexpr double promise_mark = 0.95;

Verdict verdict_on(ReportRun const& run);
Verdict verdict_on(ReportRun const& a, ReportRun const& b, Comparison const& comparison);
/// In the order in which they are called A, B, C ...
Verdict verdict_on(std::vector<ReportRun> const& runs);

/// "N4 sort (安峰镇)": place and what it has, with the label where there is one.
Text pressure_name(Pressure const& pressure);
/// "A", "B", ...; after "Z" "A2".
std::string letter(std::size_t run);
/// Runs by falling share on time; the order given settles ties.
std::vector<std::size_t> ranked(std::vector<ReportRun> const& runs);
/// Mean with its interval over the replications; without one not a number.
Estimate estimate_of(ReportRun const& run, std::string const& key);

}  // namespace tierflow::html
