#pragma once

// Runs of the small world as a report reads them: simulated, written into a folder, and read back.

#include "scenarios/html/report_run.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow::testing {

/// The small world with a line at the gate that stands still from 09:04 to 10:30.
Scenario world_with_closure();
/// The small world with trucks that take all eight parcels at once.
Scenario world_with_large_trucks();

/// `scenario` run once, written down `replications` times into a folder of its own, read back.
html::ReportRun report_run_of(Scenario const& scenario, int replications = 2);

}  // namespace tierflow::testing
