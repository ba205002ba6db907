// Loading and finite fleets, worked out by hand (docs/model.md, 37, 39 and 48).

#include <doctest/doctest.h>

#include <algorithm>

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
  scenario.lanes[LaneId{0}].loading = Loading::fifo;
  scenario.lanes[LaneId{0}].timetable.push_back({.at = at_minute(30), .vehicle = 1});

  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({10, 20, 30, 30}));
}

TEST_CASE("whose promise is due first boards first, and ties go by the order of staging") {
  Scenario scenario = chain({0, 0}, {1});
  timetable(scenario, 0, {10, 20}).loading = Loading::earliest_promise;  // a truck takes three
  scenario.services.push_back(scenario.services[0]);
  scenario.services[0].within = 100 * minute;
  scenario.services[1].within = 101 * minute;
  Stream& stream = orders(scenario, {0, 1, 2, 3, 4});
  for (std::size_t const slow : {0U, 2U, 3U}) stream.orders[slow].service = 1;
  for (std::size_t const quick : {1U, 4U}) stream.orders[quick].service = 0;

  // due at 101, 101, 103, 104 and 104: the fourth and the fifth stay
  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({10, 10, 10, 20, 20}));
  stream.orders[4].at = at_minute(2.5);  // due at 102.5, before the third's 103
  std::ranges::sort(stream.orders, {}, &Order::at);
  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({10, 10, 20, 10, 20}));
}

TEST_CASE("a parcel that may not board yet keeps nobody back, however urgent its promise") {
  Scenario scenario = chain({0, 0}, {1});
  LanePlan& plan = timetable(scenario, 0, {10, 20});
  plan.loading = Loading::earliest_promise;
  plan.ready_after = 3 * minute;
  scenario.vehicles[1].parcels = 1;
  scenario.services[0].kind = ServiceLevel::Kind::clock;
  scenario.services[0].clock = 500 * minute;
  scenario.services.emplace_back().within = 100 * minute;
  orders(scenario, {5, 8}).orders[1].service = 1;
  scenario.streams[0].orders[0].service = 0;

  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({10, 20}));
  plan.ready_after = 2 * minute;
  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({20, 10}));
}

TEST_CASE("legs outside the model make a promise due earlier") {
  Scenario scenario = chain({0, 0, 0}, {1, 1});
  timetable(scenario, 0, {10, 20}).loading = Loading::earliest_promise;
  scenario.vehicles[1].parcels = 1;
  scenario.facilities[FacilityId{2}].after = OutsideLegs{{}, minutes(4), {}, minutes(2)};
  orders(scenario, {0}, 0, 1);
  orders(scenario, {5}, 0, 2);  // its promise ends five minutes later, and six are spent outside

  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({20, 10}));
  scenario.facilities[FacilityId{2}].after = OutsideLegs{{}, minutes(4), {}, {}};
  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({10, 20}));
}

TEST_CASE("in order of promises a misfit ends the loading or is left out, and who stays keeps the order") {
  Scenario scenario = four_weights();  // 30, 80, 40, 20 g; now the 80 g are due first, then 20, 30, 40
  LanePlan& plan = scenario.lanes[LaneId{0}];
  plan.loading = Loading::earliest_promise;
  plan.timetable.push_back({.at = at_minute(30), .vehicle = 1});
  double const within[] = {300, 100, 301, 200};
  for (std::size_t i = 0; i < 4; ++i) {
    scenario.services.emplace_back().within = span(within[i]);
    scenario.streams[i].orders[0].service = static_cast<std::int16_t>(i + 1);
  }
  for (ParcelClass& parcel_class : scenario.classes) parcel_class.services = {1, 1, 1, 1, 1};

  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({20, 10, 20, 10}));
  scenario.vehicles[1].grams = 90;  // 80; 20 + 30 + 40
  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({20, 10, 20, 20}));
  scenario.vehicles[1].grams = 60;  // 80 alone though too heavy; 20 + 30, not 40; 40
  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({20, 10, 30, 20}));
  scenario.vehicles[1].grams = 65;
  scenario.classes[0].weight = Law::fixed(50);  // 80; 20, not 50, but 40; 50
  plan.skip_misfits = true;
  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({30, 10, 20, 20}));
}

TEST_CASE("an empty vehicle takes the first parcel though it is too heavy") {
  Scenario scenario = four_weights();
  scenario.vehicles[1].grams = 10;
  scenario.lanes[LaneId{0}].loading = Loading::fifo;

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
