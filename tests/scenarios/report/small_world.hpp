#pragma once

// A world small enough to be counted by hand, for the tests of the report and of the command line.
//
// Eight parcels stand at a gateway at 09:00. One line sorts them, two minutes each; a truck for three leaves at
// 10:00, 11:00 and 12:00 and drives half an hour; one courier takes all of them out at 14:00.

#include "sim/engine.hpp"
#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow::testing {

/// Two places (Gate, Town), two classes (heavy, light), two services: express (36 h, kept by nobody, for 32 h are
/// spent before the gateway) and standard (72 h, kept by all).
Scenario small_world();
/// Its results, by the real engine.
Results results_of(Scenario const& scenario);
/// Results as they are when the run was stopped at 11:30.
Results interrupted_results_of(Scenario const& scenario);

}  // namespace tierflow::testing
