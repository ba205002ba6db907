// Lanes that send parcels elsewhere when too many are staged, worked out by hand (docs/model.md, 32a).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

constexpr std::uint32_t a = 0, b = 1, c = 2, d = 3;
constexpr std::uint32_t a_to_b = 0, a_to_c = 1;

/// From A to D over B in 20 minutes, by trucks at 10 and 20, or over C in 30 at once, once `from` parcels are staged for B.
Scenario two_ways(std::int64_t from) {
  Scenario scenario = chain({0, 0, 0, 0}, {});
  join(scenario, a, b, 10);
  join(scenario, a, c, 15);
  join(scenario, b, d, 10);
  join(scenario, c, d, 15);
  timetable(scenario, a_to_b, {10, 20});
  scenario.lanes[LaneId{a_to_b}].overflow = {from, {a_to_c}};
  return scenario;
}

}  // namespace

TEST_CASE("who comes when enough are staged takes the other lane, also at the instant at which they depart") {
  Scenario scenario = two_ways(2);
  orders(scenario, {1, 2, 3, 10, 10.5, 11});

  Results const results = worked(scenario);

  CHECK(when(results, What::departed, a) == at_minutes({10, 10, 3, 10, 20, 20}));
  CHECK(when(results, What::arrived, c) == at_minutes({18, 25}));
  CHECK(results.lanes[a_to_b].overflowed == 2);
  CHECK(results.lanes[a_to_b].staged == 4);
  CHECK(results.lanes[a_to_c].overflowed == 0);
}

TEST_CASE("of parcels that come at one instant the first ones are staged, and the rest takes the other lane") {
  Scenario scenario = two_ways(2);
  orders(scenario, {1, 1, 1, 1});

  CHECK(when(worked(scenario), What::departed, a) == at_minutes({10, 10, 1, 1}));
}

TEST_CASE("staged parcels that may not board yet count") {
  Scenario scenario = two_ways(2);
  scenario.lanes[LaneId{a_to_b}].ready_after = span(5);
  orders(scenario, {8, 9, 9.5, 12});

  CHECK(when(worked(scenario), What::departed, a) == at_minutes({20, 20, 9.5, 12}));
}

TEST_CASE("the other lane may overflow in its turn") {
  Scenario scenario = chain({0, 0, 0, 0}, {});
  join(scenario, a, b, 10);
  join(scenario, a, c, 15);
  join(scenario, a, d, 60);
  join(scenario, b, d, 10);
  join(scenario, c, d, 15);
  timetable(scenario, a_to_b, {10}).overflow = {1, {a_to_c}};
  timetable(scenario, a_to_c, {30}).overflow = {2, {2}};
  orders(scenario, {1, 2, 3, 4, 5});

  Results const results = worked(scenario);

  CHECK(when(results, What::departed, a) == at_minutes({10, 30, 30, 4, 5}));
  CHECK(results.lanes[a_to_b].overflowed == 4);
  CHECK(results.lanes[a_to_c].overflowed == 2);
}

TEST_CASE("before a closed conveyor parcels pile up, and the others go round") {
  Scenario scenario = two_ways(1);
  LanePlan& conveyor = scenario.lanes[LaneId{a_to_b}];
  conveyor.dispatch = Dispatch::immediate;
  conveyor.timetable.clear();
  conveyor.stops = {stop(5, 20)};
  orders(scenario, {1, 6, 7, 20, 20, 21});

  CHECK(when(worked(scenario), What::departed, a) == at_minutes({1, 20, 7, 20, 20, 21}));
}

TEST_CASE("while the only truck is away one parcel waits for it, and the others go round") {
  Scenario scenario = two_ways(1);
  fleet(scenario, a_to_b, 1);  // back at 30
  orders(scenario, {1, 12, 25, 30, 31});

  Results const results = worked(scenario);

  CHECK(when(results, What::departed, a) == at_minutes({10, 30, 25, 30}));
  CHECK(results.lanes[a_to_b].staged_at_end == 1);
}

TEST_CASE("who comes over a lane that takes no time at the instant of a departure finds room behind it") {
  Scenario scenario = two_ways(1);
  Place e;
  e.name = "E";
  scenario.network.places.push_back(e);
  scenario.facilities.push_back({});
  join(scenario, 4, a, 0);
  orders(scenario, {1, 10}, a, d);
  orders(scenario, {10}, 4, d);

  CHECK(when(worked(scenario), What::departed, a) == at_minutes({10, 10, 20}));
  CHECK(worked(scenario).lanes[a_to_b].overflowed == 1);
}
