// Waits for vehicles, through the real program: irregular headways, a van that can be full, a van that leaves
// with twenty parcels or after half an hour. Validation cases P10, P11a and P13a.

#include "tests/theory/figures.hpp"

namespace tierflow::testing {
namespace {

TEST_CASE("P10: how long does a parcel wait for a vehicle whose departures are not regular?") {
  ProgramRun const run = theory_run("p10-headway.yaml");

  CHECK(lane(run, "A>fixed")["staging_dwell/mean_h"] == theory(15 * minute, 0.02));
  CHECK(lane(run, "A>expo")["staging_dwell/mean_h"] == theory(30 * minute, 0.02));
  CHECK(lane(run, "A>unif")["staging_dwell/mean_h"] == theory(15.555556 * minute, 0.02));
  CHECK(lane(run, "A>logn")["staging_dwell/mean_h"] == theory(18.75 * minute, 0.02));
}

TEST_CASE("P11a: how many parcels does an hourly van of 40 leave behind when 30 come on average?") {
  ProgramRun const run = theory_run("p11a-bailey-vehicle.yaml");
  Row const van = lane(run, "A>B");

  // One departure in thirty leaves somebody: 2 % would take 80 million parcels.
  CHECK(van["left_behind_parcels"] / van["departures"] == theory(0.105930, 0.06));
  CHECK(van["staging_dwell/mean_h"] == theory(30.211861 * minute, 0.01));
  CHECK(van["full_departures"] / van["departures"] == probability(0.049468));
  CHECK(van["departures_with_left_behind"] / van["departures"] == probability(0.034918));
  CHECK(van["parcels"] / van["departures"] == theory(30, 0.01));
}

TEST_CASE("P13a: what does a van carry that leaves with 20 parcels, or 30 minutes after the first?") {
  ProgramRun const run = theory_run("p13a-fill-or-timeout.yaml");
  Row const van = lane(run, "A>B");
  Simulated const measured_min = (whole(run)["until_h"] - whole(run)["measured_from_h"]) / minute;

  CHECK(van["parcels"] / van["departures"] == theory(15.662919, 0.01));
  CHECK(van["departures_by_timeout"] / van["departures"] == probability(0.819472));
  CHECK(van["staging_dwell/mean_h"] == theory(15.354369 * minute, 0.01));
  CHECK(van["departures"] / measured_min == theory(0.031922530, 0.01));
}

}  // namespace
}  // namespace tierflow::testing
