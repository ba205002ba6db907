// What a control tower sees and what it changes, worked out by hand (docs/model.md, 14a).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

constexpr std::uint32_t a = 0, b = 1, c = 2, d = 3;

/// Two ways from A to D: over B in 20 minutes, over C in 30. At B one line sorts a parcel in 5 minutes. The tower looks at 30, 60, 90, ...
Scenario two_ways(double service_at_b = 5) {
  Scenario scenario = chain({0, service_at_b, 0, 0}, {});
  scenario.refresh = 30 * minute;
  join(scenario, a, b, 10);
  join(scenario, a, c, 15);
  join(scenario, b, d, 10);
  join(scenario, c, d, 15);
  return scenario;
}

LanePlan& lane(Scenario& scenario, std::uint32_t number) { return scenario.lanes[LaneId{number}]; }

/// When the parcels that were made at A left it for C.
std::vector<Instant> over_c(Scenario const& scenario) {
  std::vector<Instant> gone;
  for (ParcelRecord const& r : worked(scenario).parcels)
    if (r.what == What::departed && r.where.index == a && r.place == 1) gone.push_back(r.at);
  return gone;
}

}  // namespace

TEST_CASE("a queue sends parcels round by another place until it is worked off") {
  Scenario scenario = two_ways();
  orders(scenario, std::vector<double>(10, 29), b);
  orders(scenario, {29, 30, 59, 60, 61, 90}, a);
  // At 30 nine wait at B, 45 minutes of work; at 60 the last three, and the parcel that left A at 29: 20 minutes; at 90 nobody.

  CHECK(over_c(scenario) == at_minutes({30, 59, 60, 61}));
  scenario.refresh = {};
  CHECK(over_c(scenario).empty());
}

TEST_CASE("ways that have become equally long go by the name of the lane, as in the table before the run") {
  Scenario scenario = two_ways();
  orders(scenario, std::vector<double>(3, 29), b);  // at 30 one is in work and two wait: 10 minutes
  orders(scenario, {30}, a);

  CHECK(over_c(scenario).empty());
  orders(scenario, {29}, b);  // 15 minutes
  CHECK(over_c(scenario) == at_minutes({30}));
}

TEST_CASE("what waits is worked off by as many lines as the calendar opens, and a closed stage takes until it opens") {
  Scenario scenario = two_ways();
  orders(scenario, std::vector<double>(5, 29), b);
  orders(scenario, {30}, a);
  SorterPlan& sort = sorter(scenario, b);
  sort.lines = 3;

  CHECK(over_c(scenario).empty());  // at 30 three are in work and two wait
  sort.sides[0].calendar = calendar({{0, 0}, {40, 3}});
  CHECK(over_c(scenario) == at_minutes({30}));  // all five wait until 40, and take 9 minutes
  sort.sides[0].calendar = calendar({{0, 0}, {31, 3}});
  CHECK(over_c(scenario).empty());  // 1 + 25 / 3 minutes
  sort.sides[0].calendar = calendar({{0, 0}, {31, 2}});
  CHECK(over_c(scenario) == at_minutes({30}));  // 1 + 25 / 2
}

TEST_CASE("planned stops of a stage are foreseen") {
  Scenario scenario = two_ways();
  orders(scenario, {29, 29}, b);  // at 30 one waits
  orders(scenario, {30}, a);

  CHECK(over_c(scenario).empty());
  scenario.facilities[FacilityId{b}].stages[0].stops = {stop(33, 40)};  // 3 of its 5 minutes before, the rest by 42
  CHECK(over_c(scenario) == at_minutes({30}));
  scenario.facilities[FacilityId{b}].stages[0].stops = {stop(33, 38)};  // by 40
  CHECK(over_c(scenario).empty());
}

TEST_CASE("of two sides the larger queue counts, and of several stages the sum") {
  Scenario scenario = two_ways();
  for (Place& place : scenario.network.places) place.tier = Tier::hub;
  scenario.network.places[FacilityId{d}].tier = Tier::secondary;
  orders(scenario, {29, 29, 29}, b);     // down: one in work, two wait
  orders(scenario, {29, 29, 29}, b, a);  // up: likewise
  orders(scenario, {30}, a);
  join(scenario, b, a, 10);
  sorter(scenario, b).sides = {{.takes = Going::up, .calendar = {}}, {.takes = Going::down, .calendar = {}}};

  CHECK(over_c(scenario).empty());  // 10 minutes, not 20
  add_stage(scenario, b, sorter_stage("label", 0.2));
  orders(scenario, std::vector<double>(6, 29.99), b, b);
  scenario.facilities[FacilityId{b}].stages[0].takes.destinations = {true, false, true, true};
  CHECK(over_c(scenario) == at_minutes({30}));  // and five to be labelled
}

TEST_CASE("vehicles in the yard count with what their unloading takes and the turn of the door") {
  Scenario scenario = two_ways(0);
  scenario.facilities[FacilityId{b}].stages = {dock_stage(4, 1)};
  dock(scenario, b).turn_round = 2 * minute;
  timetable(scenario, 0, {10, 11, 12});  // from A to B, three parcels each
  orders(scenario, {0, 1, 2, 3, 4, 5, 6, 7, 8}, a);
  orders(scenario, {31}, a);

  // They come at 20, 21 and 22. The first holds the door until 27 + 2, so at 30 one waits: 4 + 3 + 2 minutes.
  CHECK(over_c(scenario).empty());
  dock(scenario, b).turn_round = 4 * minute;
  CHECK(over_c(scenario) == at_minutes({31}));  // until 27 + 4, so at 30 two wait: 22 minutes
}

TEST_CASE("a closed lane is longer by the rest of its closure, and one that is open again is not") {
  Scenario scenario = two_ways(0);
  orders(scenario, {0, 29, 30, 59, 60}, a);
  lane(scenario, 2).stops = {stop(25, 41)};

  CHECK(over_c(scenario) == at_minutes({30, 59}));
  lane(scenario, 2).stops = {stop(25, 40)};
  CHECK(over_c(scenario).empty());  // 10 minutes: equally long
  lane(scenario, 2).stops = {stop(25, 35), stop(35, 61)};
  CHECK(over_c(scenario) == at_minutes({30, 59}));  // at 60 a minute is left
  lane(scenario, 2).stops = {stop(25, 35), stop(36, 61)};
  CHECK(over_c(scenario).empty());
}

TEST_CASE("closures by chance are known when they have begun, those that were announced before") {
  Scenario scenario = two_ways(0);
  orders(scenario, {30, 60}, a);
  Weather fog;
  fog.name = "fog";
  fog.closes = true;
  fog.lanes = {LaneId{2}};
  fog.planned = {{at_minute(29), at_minute(36)}, {at_minute(36), at_minute(58)}};
  scenario.weather = {fog};
  CHECK(over_c(scenario) == at_minutes({30}));

  scenario.weather[0].planned = {{at_minute(29), at_minute(36)}};
  lane(scenario, 2).outages = Outages{Outages::Clock::calendar, minutes(36), minutes(22), unlimited};
  CHECK(over_c(scenario).empty());  // the same, but nobody knows at 30 what comes at 36
  scenario.weather.clear();
  lane(scenario, 2).outages = Outages{Outages::Clock::calendar, minutes(30), minutes(22), unlimited};
  CHECK(over_c(scenario) == at_minutes({30}));  // 30 to 52, and 82 to 104
}

TEST_CASE("a parcel on its way takes another lane from where a closure meets it, and one that is staged waits") {
  Scenario scenario = two_ways(0);
  Place e;
  e.name = "E";
  scenario.network.places.push_back(e);
  scenario.facilities.push_back({});
  LaneId const to_e = join(scenario, b, 4, 20);
  join(scenario, 4, d, 20);
  lane(scenario, 2).stops = {stop(31, 300)};
  orders(scenario, {0, 20, 21, 49.9, 50, 60}, a, d);

  Results const results = worked(scenario);

  // They are at B at 10, 30, 31, 59.9 and 60. At 30 nothing is closed yet; at 60 the tower knows of four hours more.
  CHECK(when(results, What::departed, b) == at_minutes({10, 30, 300, 300, 60}));
  CHECK(when(results, What::arrived, 4) == at_minutes({80}));
  CHECK(when(results, What::arrived, c) == at_minutes({75}));
  CHECK(results.lanes[to_e.index].parcels == 1);
}

TEST_CASE("a parcel may be sent back to where it came from") {
  Scenario scenario = two_ways(0);
  join(scenario, b, a, 10);
  lane(scenario, 2).stops = {stop(25, 300)};
  orders(scenario, {20}, a);  // at B at 30

  Results const results = worked(scenario);

  CHECK(when(results, What::arrived, a) == at_minutes({40}));
  CHECK(when(results, What::arrived, c) == at_minutes({55}));
  CHECK(when(results, What::delivered, d) == at_minutes({70}));
}

TEST_CASE("a tower never sends parcels through a station, however long the queue elsewhere") {
  Scenario scenario = two_ways();
  for (Place& place : scenario.network.places) place.tier = Tier::hub;
  scenario.network.places[FacilityId{c}].tier = Tier::last_mile;
  orders(scenario, std::vector<double>(30, 29), b);
  orders(scenario, {30, 60}, a);

  CHECK(over_c(scenario).empty());
}
