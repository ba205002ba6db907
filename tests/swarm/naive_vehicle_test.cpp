// Loading and finite fleets, worked out by hand (docs/model.md, 37, 39 and 48).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// At A stand, in this order: 30 g, 80 g, 40 g, and an urgent parcel of 20 g; the truck takes 100 g.
Scenario four_weights() {
  Scenario scenario = chain({0, 0}, {1});
  scenario.vehicles[1] = {.name = "truck", .grams = 100};
  timetable(scenario, 0, {10, 20});
  std::size_t const heavy = add_class(scenario, 5, 80);
  std::size_t const medium = add_class(scenario, 5, 40);
  std::size_t const urgent = add_class(scenario, 1, 20);
  scenario.classes[0].weight = Law::fixed(30);
  orders(scenario, {0});
  orders(scenario, {1}, 0, 1, heavy);
  orders(scenario, {2}, 0, 1, medium);
  orders(scenario, {3}, 0, 1, urgent);
  return scenario;
}

/// Two lanes from A, to B and to C, five minutes each, that share one truck.
Scenario two_lanes() {
  Scenario scenario = chain({0, 0, 0}, {5, 5});
  scenario.network.lanes[LaneId{1}].name = "A>C";
  scenario.network.lanes[LaneId{1}].from = {0};
  return scenario;
}

}  // namespace

TEST_CASE("loading goes by priority, then order, and ends at the first parcel that does not fit") {
  Scenario scenario = four_weights();

  Results const results = worked(scenario);

  CHECK(when(results, What::departed, 0) == at_minutes({10, 20, 10}));
  CHECK(results.lanes[0].grams == 130);
  CHECK(results.lanes[0].full == 2);
  CHECK(results.lanes[0].left_behind == 3);
  CHECK(results.lanes[0].fill_sum == doctest::Approx(0.5 + 0.8));
}

TEST_CASE("with skip_misfits the parcels behind one that does not fit are tried") {
  Scenario scenario = four_weights();
  scenario.lanes[LaneId{0}].skip_misfits = true;

  Results const results = worked(scenario);

  CHECK(when(results, What::departed, 0) == at_minutes({10, 20, 10, 10}));
  CHECK(results.lanes[0].full == 1);
  CHECK(results.lanes[0].left_behind == 1);
}

TEST_CASE("loading by order alone lets an urgent parcel wait its turn") {
  Scenario scenario = four_weights();
  scenario.lanes[LaneId{0}].by_priority = false;
  scenario.lanes[LaneId{0}].timetable.push_back({.at = at_minute(30), .vehicle = 1});

  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({10, 20, 30, 30}));
}

TEST_CASE("an empty vehicle takes the first parcel though it is too heavy") {
  Scenario scenario = four_weights();
  scenario.vehicles[1].grams = 10;
  scenario.lanes[LaneId{0}].by_priority = false;

  Results const results = worked(scenario);

  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 1}, {at_minute(20), 1}});
  CHECK(results.lanes[0].fill_sum == doctest::Approx(3 + 8));
}

TEST_CASE("a departure waits for the vehicle to come back, and the next one meanwhile is missed") {
  Scenario scenario = chain({0, 0}, {15});
  timetable(scenario, 0, {10, 20, 30, 60});
  fleet(scenario, 0, 1).returns = minutes(15);
  orders(scenario, {0, 12, 35, 50});

  Results const results = worked(scenario);

  // Out from 10, empty at 25, back at 40: the departure of 20 leaves then, that of 60 at 70.
  CHECK(trips(results, 0) ==
        std::vector<Trip>{{at_minute(10), 1}, {at_minute(40), 2}, {at_minute(70), 1}});
  CHECK(results.lanes[0].missed == 1);
  CHECK(results.lanes[0].vehicle_waits == 2);
}

TEST_CASE("with cancel_without_vehicle a departure that finds no vehicle is missed") {
  Scenario scenario = chain({0, 0}, {15});
  timetable(scenario, 0, {10, 20, 30, 60}).cancel_without_vehicle = true;
  fleet(scenario, 0, 1).returns = minutes(15);
  orders(scenario, {0, 12, 35, 50});

  Results const results = worked(scenario);

  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 1}, {at_minute(60), 3}});
  CHECK(results.lanes[0].missed == 2);
  CHECK(results.lanes[0].vehicle_waits == 0);
}

TEST_CASE("a cancelled row gives way to the departure of the full lane, which has a vehicle") {
  Scenario scenario = chain({0, 0}, {15});
  LanePlan& plan = timetable(scenario, 0, {10, 20});
  fleet(scenario, 0, 1);
  plan.dispatch = Dispatch::timetable_or_full;
  plan.cancel_without_vehicle = true;
  plan.full_parcels = 2;
  plan.opens = {{at_minute(20), at_minute(30)}};
  plan.fleet = -1;
  orders(scenario, {0, 11, 12});

  Results const results = worked(scenario);

  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 1}, {at_minute(20), 2}});
  CHECK(results.lanes[0].missed == 1);
  CHECK(results.lanes[0].by_full == 1);
}

TEST_CASE("of two lanes that share a truck the one that waits longer gets it, then the first by name") {
  Scenario scenario = two_lanes();
  timetable(scenario, 0, {10, 15});
  timetable(scenario, 1, {10});
  scenario.lanes[LaneId{1}].timetable[0].fleet = 0;
  fleet(scenario, 0, 1);
  orders(scenario, {0, 12}, 0, 1);
  orders(scenario, {0}, 0, 2);

  Results const results = worked(scenario);

  // A>B at 10; back at 20 (five minutes there, five back); then A>C, wanted since 10; then A>B again.
  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 1}, {at_minute(30), 1}});
  CHECK(trips(results, 1) == std::vector<Trip>{{at_minute(20), 1}});
}

TEST_CASE("a vehicle is free at the end of its unloading, not on arrival") {
  Scenario scenario = chain({0, 0}, {5});
  add_stage(scenario, 1, dock_stage(4, 0));
  timetable(scenario, 0, {10, 20});
  fleet(scenario, 0, 1).returns = minutes(3);
  orders(scenario, {0, 12});

  // Empty at 19, back at 22.
  CHECK(trips(worked(scenario), 0) == std::vector<Trip>{{at_minute(10), 1}, {at_minute(22), 1}});
}

TEST_CASE("a vehicle that comes back at the instant of a departure takes it") {
  Scenario scenario = chain({0, 0}, {5});
  timetable(scenario, 0, {10, 20});
  fleet(scenario, 0, 1);
  orders(scenario, {0, 12});

  Results const results = worked(scenario);

  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 1}, {at_minute(20), 1}});
  CHECK(results.lanes[0].vehicle_waits == 0);
}

TEST_CASE("a vehicle without parcels is unloaded for the fixed time") {
  Scenario scenario = chain({0, 0}, {5});
  add_stage(scenario, 1, dock_stage(4, 2));
  timetable(scenario, 0, {10}).run_empty = true;

  Results const results = worked(scenario);

  CHECK(results.stages[0].sojourn.sum == area(4));
  CHECK(results.stages[0].finished == 1);
}
