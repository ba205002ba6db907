// Outages and planned stops, worked out by hand (docs/model.md, section 5).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

StagePlan& stage(Scenario& scenario) { return scenario.facilities[FacilityId{0}].stages[0]; }

}  // namespace

TEST_CASE("a busy clock stands while the line is idle") {
  Scenario scenario = chain({4}, {});
  stage(scenario).outages = Outages{Outages::Clock::busy, minutes(6), minutes(5), 1};
  orders(scenario, {0, 100});

  Results const results = worked(scenario);

  // Four minutes of the clock pass with the first parcel; it fails two minutes into the second, at
  // 102, until 107.
  CHECK(when(results, What::suspended, 0) == at_minutes({102}));
  CHECK(when(results, What::sorted, 0) == at_minutes({4, 109}));
  CHECK(results.stages[0].failures == 1);
}

TEST_CASE("a side that becomes idle when its clock is due fails all the same") {
  Scenario scenario = chain({4}, {});
  stage(scenario).outages = Outages{Outages::Clock::busy, minutes(4), minutes(5), 1};
  orders(scenario, {0, 6});

  Results const results = worked(scenario);

  CHECK(when(results, What::suspended, 0).empty());
  CHECK(when(results, What::started, 0) == at_minutes({0, 9}));
  CHECK(results.stages[0].failures == 2);  // at 4, and at 13 with the end of the second parcel
}

TEST_CASE("a busy clock stands while the line is blocked") {
  Scenario scenario = chain({1}, {});
  stage(scenario).outages = Outages{Outages::Clock::busy, minutes(2.5), minutes(50), 1};
  add_stage(scenario, 0, sorter_stage("second", 10));
  sorter(scenario, 0, 1).buffer = 0;
  orders(scenario, {0, 0, 0});

  Results const results = worked(scenario);

  // The line works from 0 to 1, from 1 to 2 and from 11; it fails at 11.5.
  CHECK(when(results, What::suspended, 0) == at_minutes({11.5}));
}

TEST_CASE("calendar outages come whether there is work or not, and ends go before them") {
  Scenario scenario = chain({5}, {});
  scenario.end = at_minute(20);
  stage(scenario).outages = Outages{Outages::Clock::calendar, minutes(5), minutes(3), 1};
  orders(scenario, {0, 1});

  Results const results = worked(scenario);

  // Out from 5 to 8 and from 13 to 16; both parcels end just when an outage begins.
  CHECK(when(results, What::sorted, 0) == at_minutes({5, 13}));
  CHECK(when(results, What::suspended, 0).empty());
  CHECK(results.stages[0].failures == 2);
}

TEST_CASE("a planned stop suspends the least urgent parcel and gives its line back") {
  Scenario scenario = chain({10}, {});
  sorter(scenario, 0).lines = 2;
  stage(scenario).stops = {stop(4, 9, 1)};
  orders(scenario, {0, 1});

  Results const results = worked(scenario);

  CHECK(when(results, What::suspended, 0) == at_minutes({4}));
  CHECK(when(results, What::sorted, 0) == at_minutes({10, 16}));
  CHECK(results.stages[0].line_time == area(2 * 700));  // by the calendar
}

TEST_CASE("stops and outages that are in force together take their lines together") {
  Scenario scenario = chain({100}, {});
  sorter(scenario, 0).lines = 3;
  stage(scenario).stops = {stop(4, 9, 1)};
  stage(scenario).outages = Outages{Outages::Clock::calendar, minutes(6), minutes(1000), 1};
  orders(scenario, {0, 0, 0});

  Results const results = worked(scenario);

  // Lines: 3, from 4 two, from 6 one, from 9 two.
  CHECK(when(results, What::suspended, 0) == at_minutes({6, 4}));
  CHECK(when(results, What::started, 0) == at_minutes({0, 0, 9, 0, 100}));
}

TEST_CASE("a calendar outage takes the lines of both sides of a sorter") {
  Scenario scenario = chain({4}, {});
  stage(scenario).outages = Outages{Outages::Clock::calendar, minutes(2), minutes(3), 1};
  sorter(scenario, 0).sides = {{Going::up, {}}, {Going::down, {}}};
  scenario.end = at_minute(6);
  orders(scenario, {0});

  Results const results = worked(scenario);

  CHECK(when(results, What::suspended, 0) == at_minutes({2}));
  CHECK(results.stages[0].failures == 1);
  CHECK(results.stages[1].failures == 1);
}

TEST_CASE("a parcel blocked on a failed line stays there and leaves when it is taken in") {
  Scenario scenario = chain({1}, {});
  stage(scenario).stops = {stop(3, 50)};
  add_stage(scenario, 0, sorter_stage("second", 10));
  sorter(scenario, 0, 1).buffer = 0;
  orders(scenario, {0, 0, 0});

  Results const results = worked(scenario);

  // The second parcel is held on its line from 2 to 11; the line works again from 50.
  CHECK(when(results, What::suspended, 0).empty());
  CHECK(when(results, What::delivered, 0) == at_minutes({11, 21, 61}));
}
