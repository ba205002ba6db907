// Ways by timetable, worked out by hand (docs/model.md, 14b).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

constexpr std::uint32_t a = 0, b = 1, c = 2, d = 3;

/// A lane that takes `drive` minutes; without rows each parcel leaves by itself.
LanePlan& road(Scenario& scenario, std::uint32_t from, std::uint32_t to, double drive, std::vector<double> const& rows = {}) {
  LaneId const number = join(scenario, from, to, drive);
  if (!rows.empty()) timetable(scenario, number.index, rows);
  for (Departure& row : scenario.lanes[number].timetable) row.vehicle = 0;
  return scenario.lanes[number];
}

/// Places A, B, C, D without stages and without lanes.
Scenario places() {
  Scenario scenario = chain({0, 0, 0, 0}, {});
  scenario.routing = "earliest_arrival";
  return scenario;
}

/// From A to D at once at 60 and 200 in 100 minutes, or over B: 30 and 90, then 50 and 150, ten minutes each.
Scenario direct_or_over_b() {
  Scenario scenario = places();
  road(scenario, a, b, 10, {30, 90});
  road(scenario, a, d, 100, {60, 200});
  road(scenario, b, d, 10, {50, 150});
  return scenario;
}

/// When parcels that are made at A at these minutes leave it for B.
std::vector<Instant> over_b(Scenario scenario, std::vector<double> const& made) {
  orders(scenario, made, a);
  std::vector<Instant> gone;
  for (ParcelRecord const& r : worked(scenario).parcels)
    if (r.what == What::staged && r.where.index == a && scenario.network.lanes[LaneId{r.place}].to.index == b)
      gone.push_back(r.at);
  return gone;
}

}  // namespace

TEST_CASE("a parcel takes the way that arrives first, from the instant at which it is ready") {
  Scenario const scenario = direct_or_over_b();

  // 0 to 30: at D at 60. 31 to 60: at 160 both ways, and the direct one has fewer lanes. 61 to 90: 160 over B.
  // 91 to 200: 300, direct. Later nothing leaves any more, and the quickest way remains, over B.
  CHECK(over_b(scenario, {0, 30, 31, 60, 61, 90, 91, 200, 201}) == at_minutes({0, 30, 61, 90, 201}));
}

TEST_CASE("a transfer may make a connection too short") {
  Scenario scenario = direct_or_over_b();
  scenario.transfer = 10 * minute;
  CHECK(over_b(scenario, {0}) == at_minutes({0}));  // 40 + 10 is 50
  scenario.transfer += Duration{1};
  CHECK(over_b(scenario, {0}).empty());
}

TEST_CASE("who is not ready to board at a departure plans with the next one") {
  Scenario scenario = direct_or_over_b();
  scenario.lanes[LaneId{0}].ready_after = 5 * minute;
  CHECK(over_b(scenario, {25, 25.1, 61, 85, 85.1}) == at_minutes({25, 61, 85}));
  scenario.lanes[LaneId{2}].ready_after = 11 * minute;  // at B at 40, ready at 51: too late for 50
  CHECK(over_b(scenario, {25, 61}) == at_minutes({61}));
}

TEST_CASE("a lane without timetable counts with what it takes on average, until a departure is as good") {
  Scenario scenario = direct_or_over_b();
  road(scenario, a, c, 30);
  LanePlan& on = road(scenario, c, d, 50);
  // Over C it takes 80: from A at 0 it is there at 80, over B at 60; at 30 at 110, over B at 60; at 31 at 111, over B or directly
  // at 160. At 80 it is there at 160 either way, over two lanes, and that to B comes first.
  CHECK(over_b(scenario, {0, 30, 31, 61, 79.9, 80, 80.1, 90, 91}) == at_minutes({0, 30, 80, 80.1, 90}));
  on.dispatch = Dispatch::headway;
  on.headway = minutes(20);  // 10 more
  on.run_empty = false;
  CHECK(over_b(scenario, {69.9, 70, 71}) == at_minutes({70, 71}));
  on.dispatch = Dispatch::fill_or_timeout;
  on.timeout = span(30);  // 15 more
  CHECK(over_b(scenario, {64.9, 65, 66}) == at_minutes({65, 66}));
  on.timeout = Duration{unlimited};  // leaves when full: who knows when
  on.full_parcels = 1;
  CHECK(over_b(scenario, {79.9, 80}) == at_minutes({80}));
}

TEST_CASE("who misses a connection chooses anew where it is") {
  Scenario scenario = places();
  road(scenario, a, b, 10);
  road(scenario, b, c, 10);
  road(scenario, b, d, 60, {20, 200});
  road(scenario, c, d, 60, {90});
  scenario.lanes[LaneId{0}].travel = minutes(15);  // longer than planned: at B at 25
  orders(scenario, {10}, a);

  Results const results = worked(scenario);

  CHECK(when(results, What::arrived, c) == at_minutes({35}));
  CHECK(when(results, What::delivered, d) == at_minutes({150}));
}

TEST_CASE("who misses the last connection there may be sent back") {
  Scenario scenario = places();
  road(scenario, a, b, 10);
  road(scenario, a, d, 10, {20, 60});
  road(scenario, b, a, 10);
  road(scenario, b, d, 5, {20, 200});
  scenario.lanes[LaneId{0}].travel = minutes(15);
  orders(scenario, {10}, a);  // the plan: over B at 25, directly at 30

  Results const results = worked(scenario);

  CHECK(when(results, What::arrived, b) == at_minutes({25}));
  CHECK(when(results, What::arrived, a) == at_minutes({35}));
  CHECK(when(results, What::delivered, d) == at_minutes({70}));
}

TEST_CASE("nobody passes a station because its lorry leaves earlier") {
  Scenario scenario = direct_or_over_b();
  for (Place& place : scenario.network.places) place.tier = Tier::hub;
  CHECK(over_b(scenario, {0}) == at_minutes({0}));
  scenario.network.places[FacilityId{b}].tier = Tier::last_mile;
  CHECK(over_b(scenario, {0}).empty());
}

TEST_CASE("parcels of a class plan with the lanes that carry it") {
  Scenario scenario = direct_or_over_b();
  add_class(scenario, 5);
  scenario.network.lanes[LaneId{2}].carries = 1;  // from B on only the first class
  Scenario other = scenario;
  orders(other, {0}, a, d, 1);

  CHECK(over_b(scenario, {0}) == at_minutes({0}));
  CHECK(when(worked(other), What::arrived, b).empty());
}
