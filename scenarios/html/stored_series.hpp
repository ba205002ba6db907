#pragma once

// What a report takes from results.sqlite: series by hour, the distribution of full courses, names people use.

#include "scenarios/html/report_run.hpp"

namespace tierflow::html {

/// Fills full_course, sorted, in_system, the deliveries, places, labels and busiest hours. @throws Unreadable
void read_stored_series(ReportRun& run);

}  // namespace tierflow::html
