#pragma once

// Daily: the course of a main figure over the days, where the series of a run say it exactly.

#include <string>
#include <vector>

#include "scenarios/html/report_run.hpp"

namespace tierflow::html {

/// One value a whole day, warm-up left out, mean over replications; empty for a figure that has no such series.
std::vector<double> daily(ReportRun const& run, std::string const& key);

}  // namespace tierflow::html
