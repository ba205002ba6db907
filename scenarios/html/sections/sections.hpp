#pragma once

// Sections: the parts of a page, each from the runs it shows to HTML; "" where the runs have nothing to show.
//
// Two runs are called A and B. A section that takes `before` shows A beside the run, or the run alone without it.

#include <string>
#include <vector>

#include "scenarios/compare/changes.hpp"
#include "scenarios/compare/comparison.hpp"
#include "scenarios/html/report_run.hpp"
#include "scenarios/html/text.hpp"
#include "scenarios/html/verdict.hpp"

namespace tierflow::html {

std::string verdict_section(Verdict const& verdict, Tongue tongue);
/// Warnings of every run: interrupted, books that do not balance, few replications.
std::string cautions(std::vector<ReportRun> const& runs, Tongue tongue);

/// Main figures of one run, with half widths and the course over the days.
std::string card_section(ReportRun const& run, Tongue tongue);
/// Main figures of B, with their difference to A.
std::string card_section(ReportRun const& a, ReportRun const& b, Comparison const& comparison, Tongue tongue);
std::string figures_section(ReportRun const& run, Tongue tongue);
std::string forest_section(Comparison const& comparison, Tongue tongue);

std::string lead_time_section(ReportRun const& run, ReportRun const* before, Tongue tongue);
std::string throughput_section(ReportRun const& run, ReportRun const* before, Tongue tongue);
std::string promise_section(ReportRun const& run, ReportRun const* before, Tongue tongue);
std::string segment_section(ReportRun const& run, ReportRun const* before, Tongue tongue);
std::string heat_section(ReportRun const& run, Tongue tongue);
std::string heat_section(ReportRun const& a, ReportRun const& b, Tongue tongue);

std::string bottleneck_section(ReportRun const& run, Tongue tongue);
std::string bottleneck_section(ReportRun const& a, ReportRun const& b, Tongue tongue);
/// Cost and CO2e of a parcel by activity; with `before` what changed.
std::string account_section(ReportRun const& run, ReportRun const* before, Tongue tongue);
/// Spoiled at the door, and where life is lost; with `before` what changed.
std::string cold_section(ReportRun const& run, ReportRun const* before, Tongue tongue);
std::string ledger_section(std::vector<ReportRun> const& runs, Tongue tongue);
std::string changes_section(std::vector<ScenarioChange> const& changes, Tongue tongue);

/// Of more than two runs: who kept most promises; every figure; every distribution; every average day.
std::string ranking_section(std::vector<ReportRun> const& runs, Tongue tongue);
std::string multiples_section(std::vector<ReportRun> const& runs, Tongue tongue);
std::string distributions_section(std::vector<ReportRun> const& runs, Tongue tongue);
std::string average_days_section(std::vector<ReportRun> const& runs, Tongue tongue);

std::string provenance_section(std::vector<ReportRun> const& runs, Tongue tongue);

/// What stands for A and B above a chart.
std::string key_of_two(Tongue tongue);

}  // namespace tierflow::html
