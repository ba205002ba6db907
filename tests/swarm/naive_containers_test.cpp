// Vehicles whose load is built up in containers, worked out by hand (docs/model.md, 37b).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// Parcels for B, C, D, B, B and C stand at A, in this order; all go by way of B, with a freighter at 10 and at 20 minutes. D has its node at C.
Scenario six_parcels(Containers const& containers) {
  Scenario scenario = chain({0, 0, 0, 0}, {1, 1, 1});
  scenario.vehicles[1] = {.name = "freighter", .containers = containers};
  scenario.network.places[FacilityId{3}].node = FacilityId{2};
  timetable(scenario, 0, {10, 20});
  orders(scenario, {0, 3, 4}, 0, 1);
  orders(scenario, {1, 5}, 0, 2);
  orders(scenario, {2}, 0, 3);
  return scenario;
}

/// Parcels of these weights for B stand at A, in this order.
Scenario weights(std::vector<double> const& grams, VehicleType const& freighter) {
  Scenario scenario = chain({0, 0}, {1});
  scenario.vehicles[1] = freighter;
  timetable(scenario, 0, {10, 20});
  for (std::size_t i = 0; i < grams.size(); ++i)
    orders(scenario, {static_cast<double>(i)}, 0, 1, add_class(scenario, 5, grams[i]));
  return scenario;
}

/// Containers that left with each trip of the first lane.
std::vector<std::uint32_t> containers(Results const& results) {
  std::vector<std::uint32_t> list;
  for (TripResult const& trip : results.trips)
    if (trip.lane.index == 0) list.push_back(trip.containers);
  return list;
}

}  // namespace

TEST_CASE("a container is for one destination, and who finds neither room nor a position ends the loading") {
  Scenario scenario = six_parcels({.each_for = Containers::For::destination, .count = 3, .parcels = 2});

  Results const results = worked(scenario);

  // B, C and D take a position each, the second for B is full, the third finds none; then B and C.
  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 4}, {at_minute(20), 2}});
  CHECK(containers(results) == std::vector<std::uint32_t>{3, 2});
  CHECK(results.lanes[0].containers == 5);
  CHECK(results.lanes[0].fill_sum == doctest::Approx(1 + 2.0 / 3));
  CHECK(results.lanes[0].full == 1);
  CHECK(results.lanes[0].left_behind == 2);
}

TEST_CASE("with skip_misfits whoever has a container is tried behind one who has none") {
  Scenario scenario = six_parcels({.each_for = Containers::For::destination, .count = 3, .parcels = 2});
  scenario.lanes[LaneId{0}].skip_misfits = true;

  Results const results = worked(scenario);

  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 5}, {at_minute(20), 1}});
  CHECK(when(results, What::departed, 0) == at_minutes({10, 10, 20, 10, 10, 10}));
}

TEST_CASE("mixed containers take what comes, and containers for a node what goes to it and to its stations") {
  Scenario scenario = six_parcels({.each_for = Containers::For::anybody, .count = 3, .parcels = 2});
  CHECK(trips(worked(scenario), 0) == std::vector<Trip>{{at_minute(10), 6}});

  // B; C with D; B; another one for B; none for the second to C, whose container is full with D.
  scenario.vehicles[1].containers->each_for = Containers::For::node;
  Results const results = worked(scenario);
  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 5}, {at_minute(20), 1}});
  CHECK(containers(results) == std::vector<std::uint32_t>{3, 1});
}

TEST_CASE("a container that was too small for one parcel is closed, though the next would fit in") {
  Containers const two{.count = 2, .grams = 100};

  // 60; 50 and 40; 30 would go to the 60.
  Results const results = worked(weights({60, 50, 40, 30}, {.name = "freighter", .containers = two}));

  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 3}, {at_minute(20), 1}});
  CHECK(containers(results) == std::vector<std::uint32_t>{2, 1});
}

TEST_CASE("an empty container takes its first parcel though that is too heavy") {
  Containers const three{.count = 3, .grams = 100};

  Results const results = worked(weights({150, 20, 160, 90}, {.name = "freighter", .containers = three}));

  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 3}, {at_minute(20), 1}});
  CHECK(containers(results) == std::vector<std::uint32_t>{3, 1});
}

TEST_CASE("what does not fit the vehicle opens no container") {
  VehicleType freighter{.name = "freighter", .grams = 100, .containers = Containers{.count = 4, .parcels = 1}};
  Scenario scenario = weights({60, 50, 40}, freighter);
  scenario.lanes[LaneId{0}].skip_misfits = true;

  Results const results = worked(scenario);

  CHECK(when(results, What::departed, 0) == at_minutes({10, 20, 10}));
  CHECK(containers(results) == std::vector<std::uint32_t>{2, 1});
  CHECK(results.lanes[0].fill_sum == doctest::Approx(1 + 0.5));
}

TEST_CASE("parcels without a destination share containers of their own") {
  Scenario scenario = six_parcels({.each_for = Containers::For::destination, .count = 4, .parcels = 2});
  InitialStock& stock = scenario.stock.emplace_back();
  stock.name = "wanderers";
  stock.at = {0};
  stock.parcels = 3;
  stock.classes = {1};
  scenario.facilities[{0}].onward.push_back({.lane = {0}, .upto = 1});

  // B; two wanderers; the third; C; then D finds no position. It leaves with B and B, and C.
  CHECK(containers(worked(scenario)) == std::vector<std::uint32_t>{4, 3});
}

TEST_CASE("in the order of promises a misfit is left out of containers as it is of vehicles") {
  Scenario scenario = six_parcels({.each_for = Containers::For::destination, .count = 2, .parcels = 2});
  LanePlan& plan = scenario.lanes[LaneId{0}];
  plan.loading = Loading::earliest_promise;
  plan.skip_misfits = true;
  scenario.services.emplace_back().within = 100 * minute;
  for (ParcelClass& parcel_class : scenario.classes) parcel_class.services = {1, 1};
  for (Order& order : scenario.streams[1].orders) order.service = 1;  // those for C are due first

  // C, C; then B, B; D and the third for B stay.
  Results const results = worked(scenario);
  CHECK(when(results, What::departed, 0) == at_minutes({10, 10, 20, 10, 10, 20}));
}
