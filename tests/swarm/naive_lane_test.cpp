// When lanes let parcels go, worked out by hand (docs/model.md, section 7).

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

LanePlan& lane(Scenario& scenario) { return scenario.lanes[LaneId{0}]; }

LanePlan& fill_or_timeout(Scenario& scenario, std::int64_t full, double timeout) {
  LanePlan& plan = lane(scenario);
  plan.dispatch = Dispatch::fill_or_timeout;
  plan.vehicle = 1;
  plan.full_parcels = full;
  plan.timeout = span(timeout);
  return plan;
}

}  // namespace

TEST_CASE("parcels that are conveyed may overtake one another") {
  Scenario scenario = chain({0, 0}, {0});
  lane(scenario).travel = Law::empirical({60e6, 20 * 60e6}, {1, 1});
  orders(scenario, std::vector<double>(20, 0));

  Results const results = worked(scenario);

  std::vector<Instant> const delivered = when(results, What::delivered, 1);
  CHECK(delivered.size() == 20);
  CHECK_FALSE(std::ranges::is_sorted(delivered));
  CHECK(results.lanes[0].departures == 0);
}

TEST_CASE("a conveyed parcel waits until it may board and the lane is open") {
  Scenario scenario = chain({0, 0}, {1});
  lane(scenario).ready_after = 2 * minute;
  lane(scenario).stops = {stop(10, 20), stop(18, 22)};
  orders(scenario, {0, 7, 8, 19, 21});

  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({2, 9, 22, 22, 23}));
}

TEST_CASE("a parcel that may board exactly at the departure boards") {
  Scenario scenario = chain({0, 0}, {1});
  timetable(scenario, 0, {10, 20}).ready_after = 2 * minute;
  orders(scenario, {8, 8.5});

  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({10, 20}));
}

TEST_CASE("a timetable row leaves out a departure with nobody on board unless the lane runs empty") {
  Scenario scenario = chain({0, 0}, {1});
  timetable(scenario, 0, {10, 20, 30});
  orders(scenario, {15});

  CHECK(trips(worked(scenario), 0) == std::vector<Trip>{{at_minute(20), 1}});
  lane(scenario).run_empty = true;
  CHECK(trips(worked(scenario), 0) ==
        std::vector<Trip>{{at_minute(10), 0}, {at_minute(20), 1}, {at_minute(30), 0}});
}

TEST_CASE("two vehicles of one row are filled one after another") {
  Scenario scenario = chain({0, 0}, {1});
  timetable(scenario, 0, {10, 20}).timetable[0].count = 2;
  orders(scenario, {0, 1, 2, 3, 4, 5, 6});  // a truck takes three

  Results const results = worked(scenario);

  CHECK(trips(results, 0) ==
        std::vector<Trip>{{at_minute(10), 3}, {at_minute(10), 3}, {at_minute(20), 1}});
  CHECK(results.lanes[0].left_behind == 1);
  CHECK(results.lanes[0].with_left_behind == 1);
  CHECK(results.lanes[0].full == 2);
  CHECK(results.lanes[0].dwell.sum == area(10 + 9 + 8 + 7 + 6 + 5 + 14));
}

TEST_CASE("the second vehicle of a row stays if the first has taken everybody") {
  Scenario scenario = chain({0, 0}, {1});
  timetable(scenario, 0, {10}).timetable[0].count = 2;
  orders(scenario, {0, 1});

  CHECK(trips(worked(scenario), 0) == std::vector<Trip>{{at_minute(10), 2}});
  lane(scenario).run_empty = true;
  CHECK(trips(worked(scenario), 0) == std::vector<Trip>{{at_minute(10), 2}, {at_minute(10), 0}});
}

TEST_CASE("headway departures follow one another from the offset") {
  Scenario scenario = chain({0, 0}, {1});
  scenario.end = at_minute(30);
  lane(scenario).dispatch = Dispatch::headway;
  lane(scenario).offset = at_minute(5);
  lane(scenario).headway = minutes(10);
  orders(scenario, {6, 15, 16});

  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({15, 15, 25}));
  lane(scenario).run_empty = true;
  CHECK(trips(worked(scenario), 0) ==
        std::vector<Trip>{{at_minute(5), 0}, {at_minute(15), 2}, {at_minute(25), 1}});
}

TEST_CASE("a vehicle leaves when it is full or when the first has waited long enough") {
  Scenario scenario = chain({0, 0}, {1});
  fill_or_timeout(scenario, 3, 10);
  orders(scenario, {0, 1, 20, 21, 22, 25});

  Results const results = worked(scenario);

  CHECK(trips(results, 0) ==
        std::vector<Trip>{{at_minute(10), 2}, {at_minute(22), 3}, {at_minute(35), 1}});
  CHECK(results.lanes[0].by_timeout == 2);
  CHECK(results.lanes[0].by_full == 1);
}

TEST_CASE("a departure that leaves parcels behind starts the timer anew") {
  Scenario scenario = chain({0, 0}, {1});
  fill_or_timeout(scenario, 4, 10);  // a truck takes three
  orders(scenario, {0, 1, 2, 3});

  CHECK(trips(worked(scenario), 0) == std::vector<Trip>{{at_minute(3), 3}, {at_minute(13), 1}});
}

TEST_CASE("a lane that is still full after a departure lets the next vehicle go at once") {
  Scenario scenario = chain({0, 0}, {1});
  fill_or_timeout(scenario, 2, 10);
  orders(scenario, {1, 1, 1, 1, 1, 1, 1});

  Results const results = worked(scenario);

  CHECK(trips(results, 0) ==
        std::vector<Trip>{{at_minute(1), 3}, {at_minute(1), 3}, {at_minute(11), 1}});
  CHECK(results.lanes[0].by_full == 2);
}

TEST_CASE("a lane is full by weight as well") {
  Scenario scenario = chain({0, 0}, {1});
  fill_or_timeout(scenario, unlimited, 100).full_grams = 50;
  scenario.classes[0].weight = Law::fixed(30);
  orders(scenario, {0, 4});

  Results const results = worked(scenario);

  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(4), 2}});
  CHECK(results.lanes[0].grams == 60);
}

TEST_CASE("a timetable lane that may leave full does so only in its intervals, both ends included") {
  Scenario scenario = chain({0, 0}, {1});
  LanePlan& plan = timetable(scenario, 0, {60, 80});
  plan.dispatch = Dispatch::timetable_or_full;
  plan.vehicle = 1;
  plan.full_parcels = 2;
  plan.opens = {{at_minute(20), at_minute(40)}};
  orders(scenario, {0, 1, 39, 40, 50, 51, 70});

  Results const results = worked(scenario);

  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(20), 2},
                                               {at_minute(40), 2},
                                               {at_minute(60), 2},
                                               {at_minute(80), 1}});
  CHECK(results.lanes[0].by_full == 2);
}

TEST_CASE("a departure that falls into a closure leaves at its end, and the next one is missed") {
  Scenario scenario = chain({0, 0}, {1});
  timetable(scenario, 0, {10, 11, 40}).stops = {stop(5, 12)};
  orders(scenario, {0, 20});

  Results const results = worked(scenario);

  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(12), 1}, {at_minute(40), 1}});
  CHECK(results.lanes[0].missed == 1);
}

TEST_CASE("a parcel that comes over a lane without time at the instant of a departure misses it") {
  Scenario scenario = chain({1, 0, 0}, {0, 5});
  orders(scenario, {9, 10});
  timetable(scenario, 1, {11, 20});

  Results const results = worked(scenario);

  CHECK(when(results, What::arrived, 1) == at_minutes({10, 11}));
  CHECK(when(results, What::departed, 1) == at_minutes({11, 20}));
}

TEST_CASE("over a ring of lanes without time parcels pass several places in one instant") {
  Scenario scenario = chain({1, 0, 0, 0}, {0, 0, 0});
  orders(scenario, {3});

  Results const results = worked(scenario);

  for (std::uint32_t const place : {1U, 2U}) {
    CHECK(when(results, What::arrived, place) == at_minutes({4}));
    CHECK(when(results, What::departed, place) == at_minutes({4}));
  }
  CHECK(when(results, What::delivered, 3) == at_minutes({4}));
}

TEST_CASE("a lane without time fills the vehicle that waits at its end in a later round of the instant") {
  Scenario scenario = chain({1, 0, 0}, {0, 5});
  LanePlan& plan = scenario.lanes[LaneId{1}];
  plan.dispatch = Dispatch::fill_or_timeout;
  plan.full_parcels = 1;
  orders(scenario, {3});

  CHECK(when(worked(scenario), What::departed, 1) == at_minutes({4}));
}
