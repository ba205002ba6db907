// Trips with their load, and the ways back.

#include "scenarios/accounts/accounts.hpp"
#include "tests/scenarios/accounts/costed_world.hpp"

namespace tierflow {
namespace {

using namespace std::chrono_literals;
using doctest::Approx;

LaneAccount only_lane(Scenario const& scenario) {
  auto const lanes = accounts_of_lanes(scenario, testing::results_of(scenario));
  REQUIRE(lanes.size() == 1);
  return lanes.front();
}

/// The costed world with a lane back, and so many hired trucks each way, an hour under way with 50 kg.
struct BothWays {
  Scenario scenario = testing::costed_world();
  Results results;

  BothWays(int there, int back) {
    Lane lane = scenario.network.lanes[{0}];
    lane.name = "Town>Gate";
    std::swap(lane.from, lane.to);
    scenario.network.lanes.push_back(lane);
    scenario.lanes.push_back(scenario.lanes[{0}]);
    for (LanePlan& plan : scenario.lanes) plan.empty_back.balanced = true;
    for (int i = 0; i < there; ++i) add_trip({0}, i);
    for (int i = 0; i < back; ++i) add_trip({1}, i);
  }
  void add_trip(LaneId lane, int number) {
    TripResult trip;
    trip.lane = lane;
    trip.number = static_cast<std::uint32_t>(number);
    trip.departed = Instant{10h};
    trip.arrives = Instant{11h};
    trip.parcels = 2;
    trip.grams = 50'000;
    trip.vehicle = 1;
    results.trips.push_back(trip);
  }
};

TEST_CASE("consumption lies between empty and full by the load, and the way back is empty") {
  LaneAccount const lane = only_lane(testing::costed_world());

  CHECK(lane.trips == 3);
  CHECK(lane.activity == Activity::trunk);
  CHECK(lane.spent.pieces == 8);
  CHECK(lane.spent.km == 75);
  CHECK(lane.spent.empty_km == 75);
  CHECK(lane.spent.tkm == Approx(0.0384 * 25).epsilon(1e-13));
  CHECK(lane.spent.labour_h == Approx(3 * 0.5 * 2).epsilon(1e-13));
  // 25 km by three with 18.6 %, 10.2 % and 9.6 % of the payload, 75 km without
  double const litres = 25 * (0.2186 + 0.2102 + 0.2096) + 75 * 0.2;
  CHECK(lane.spent.energy[testing::diesel] == Approx(litres).epsilon(1e-13));
  CHECK(litres == Approx(30.96).epsilon(1e-13));
  CHECK(lane.spent.co2e_kg == Approx(99.072).epsilon(1e-13));
  CHECK(lane.spent.money == Approx(150 * 4 + 3 * 10 + 3 * 40 + 30.96 * 7).epsilon(1e-13));
}

TEST_CASE("a way back that somebody else pays for costs nothing here") {
  Scenario scenario = testing::costed_world();
  scenario.lanes[{0}].empty_back.share = 0;

  LaneAccount const lane = only_lane(scenario);

  CHECK(lane.spent.empty_km == 0);
  CHECK(lane.spent.labour_h == Approx(1.5).epsilon(1e-13));
  CHECK(lane.spent.energy[testing::diesel] == Approx(75 * 0.2 + 0.96).epsilon(1e-13));
}

TEST_CASE("balanced lanes send back empty only what does not find a load") {
  BothWays const world{5, 3};

  auto const lanes = accounts_of_lanes(world.scenario, world.results);

  REQUIRE(lanes.size() == 2);
  CHECK(lanes[0].spent.km == 5 * 25);
  CHECK(lanes[0].spent.empty_km == Approx(2 * 25).epsilon(1e-13));
  CHECK(lanes[0].spent.labour_h == Approx(5 + 2).epsilon(1e-13));
  CHECK(lanes[1].spent.km == 3 * 25);
  CHECK(lanes[1].spent.empty_km == 0);
}

TEST_CASE("a vehicle that comes back empty by itself is no load for a balanced lane") {
  BothWays world{5, 3};
  world.scenario.lanes[{1}].empty_back = {};

  auto const lanes = accounts_of_lanes(world.scenario, world.results);

  CHECK(lanes[0].spent.empty_km == 5 * 25);
  CHECK(lanes[1].spent.empty_km == 3 * 25);
}

TEST_CASE("a vehicle that turned back drove its part of the way with its load, and has no empty way home") {
  BothWays world{2, 0};
  for (LanePlan& plan : world.scenario.lanes) {
    plan.travel = Law::fixed(3600e6);
    plan.empty_back = {};
  }
  TripResult& turned = world.results.trips[1];
  turned.turned_back = true;
  turned.arrives = Instant{10h + 30min};  // a quarter of the way out, and back

  LaneAccount const lane = accounts_of_lanes(world.scenario, world.results).front();

  CHECK(lane.trips == 2);
  CHECK(lane.spent.pieces == 4);
  CHECK(lane.spent.km == Approx(25 + 12.5).epsilon(1e-13));
  CHECK(lane.spent.empty_km == Approx(25).epsilon(1e-13));
  CHECK(lane.spent.tkm == Approx(0.05 * 25 + 0.05 * 12.5).epsilon(1e-13));
  CHECK(lane.spent.labour_h == Approx(2 + 0.5).epsilon(1e-13));
}

TEST_CASE("a vehicle that turned back is no load for a balanced lane") {
  BothWays world{2, 1};
  for (LanePlan& plan : world.scenario.lanes) plan.travel = Law::fixed(3600e6);
  world.results.trips[2].turned_back = true;

  auto const lanes = accounts_of_lanes(world.scenario, world.results);

  CHECK(lanes[0].spent.empty_km == 2 * 25);
  CHECK(lanes[1].spent.empty_km == 0);
}

TEST_CASE("a trip belongs to the instant of its departure") {
  Scenario scenario = testing::costed_world();
  scenario.warm_up = Instant{11h};

  LaneAccount const lane = only_lane(scenario);

  CHECK(lane.trips == 2);
  CHECK(lane.spent.tkm == Approx((10.2 + 9.6) / 1e3 * 25).epsilon(1e-13));
}

TEST_CASE("bought space emits by its tonne-kilometres, whatever else is aboard") {
  Scenario scenario = testing::costed_world();
  scenario.lanes[{0}].empty_back.share = 0;
  scenario.vehicles[1].rates = {.per_km = 9.5, .co2e_per_km = 7, .co2e_per_tkm = 0.83};

  LaneAccount const lane = only_lane(scenario);

  CHECK(lane.spent.co2e_kg == Approx(0.96 * 0.83).epsilon(1e-13));
  CHECK(lane.spent.money == Approx(75 * 9.5).epsilon(1e-13));
  CHECK(lane.spent.labour_h == 0);
}

TEST_CASE("a vehicle without a consumption emits by the kilometre, empty or not") {
  Scenario scenario = testing::costed_world();
  scenario.vehicles[1].rates = {.co2e_per_km = 1.35};

  CHECK(only_lane(scenario).spent.co2e_kg == Approx(150 * 1.35).epsilon(1e-13));
}

TEST_CASE("lanes are trunk from or to the world outside and between hubs, and feeders below") {
  auto const between = [](Tier from, Tier to) {
    BothWays world{1, 0};
    world.scenario.network.places[{0}].tier = from;
    world.scenario.network.places[{1}].tier = to;
    return accounts_of_lanes(world.scenario, world.results).front().activity;
  };

  CHECK(between(Tier::hub, Tier::gateway) == Activity::trunk);
  CHECK(between(Tier::gateway, Tier::secondary) == Activity::trunk);
  CHECK(between(Tier::hub, Tier::hub) == Activity::trunk);
  CHECK(between(Tier::plain, Tier::plain) == Activity::trunk);
  CHECK(between(Tier::hub, Tier::secondary) == Activity::feeder);
  CHECK(between(Tier::last_mile, Tier::secondary) == Activity::feeder);
}

}  // namespace
}  // namespace tierflow
