// Expected flows, against the tables of Kelly's and Jackson's networks and a sum by hand.

#include <numeric>

#include "tests/scenarios/forecast/forecast_of.hpp"

namespace tierflow::testing {
namespace {

TEST_CASE("in Kelly's network every sorter is passed as often as the theorem says") {
  Forecast const forecast{theory("p09-kelly-network.yaml")};

  CHECK(forecast.load("H1 sort").per_day / 24 == doctest::Approx(195.348837).epsilon(1e-7));
  CHECK(forecast.load("H2 sort").per_day / 24 == doctest::Approx(148.837209).epsilon(1e-7));
  CHECK(forecast.load("S1 sort").per_day / 24 == doctest::Approx(213.953488).epsilon(1e-7));
  CHECK(forecast.load("L2 sort").per_day / 24 == doctest::Approx(148.837209).epsilon(1e-7));
  CHECK(forecast.load("L8 sort").per_day / 24 == doctest::Approx(83.720930).epsilon(1e-7));
  CHECK(forecast.flows.parcels == doctest::Approx(400 * 300));
}

TEST_CASE("parcels that are sent back are counted each time") {
  Forecast const forecast{theory("p09b-sorted-again.yaml")};

  CHECK(forecast.load("Hb sort").per_day / 24 == doctest::Approx(33.916701).epsilon(1e-7));
  CHECK(forecast.load("C sort").per_day / 24 == doctest::Approx(44.444444).epsilon(1e-7));
  CHECK_FALSE(forecast.flows.endless);
}

TEST_CASE("lorries that go round for ever are said and left out") {
  Forecast const forecast{theory("p29-closed-fleet.yaml")};

  CHECK(forecast.flows.endless);
  CHECK(forecast.flows.parcels == 8);
  CHECK(forecast.loads.empty());
}

TEST_CASE("classes, directions and destinations go to the stages that are for them, stock behind a stage does not pass it") {
  Forecast const forecast{good(R"(tierflow: 1
scenario: selectors
horizon: {days: 1}
parcel_classes: [{name: bulky, share: 25 %}, {name: small, share: 75 %}]
hubs:
  - name: H
    stages:
      - {name: by_hand, kind: sorter, rate: 100 /h, for: {classes: [bulky]}}
      - {name: belt, kind: sorter, rate: 1000 /h, for: {not_classes: [bulky]}}
secondary_nodes: [{name: N, stages: [{name: up, kind: sorter, rate: 1000 /h, for: {going: up}},
                                     {name: down, kind: sorter, rate: 1000 /h, for: {going: down}}]}]
last_mile_stations: [{name: T, node: N}]
lanes:
  - {from: T, to: N, drive: 1 h}
  - {from: N, to: H, drive: 1 h}
  - {from: H, to: N, drive: 1 h}
  - {from: N, to: T, drive: 1 h}
demand: {sources: [{name: out, at: T, to: H, per_day: 400}, {name: in, at: H, to: T, per_day: 200}]}
initial_stock: [{name: left, at: H, stage: belt, to: T, parcels: 40, class: small}]
)")};

  CHECK(forecast.load("H by_hand").per_day == doctest::Approx(150));
  CHECK(forecast.load("H belt").per_day == doctest::Approx(450 + 40));
  CHECK(forecast.load("N up").per_day == doctest::Approx(400));
  CHECK(forecast.load("N down").per_day == doctest::Approx(240));
  auto const& on_lane = forecast.flows.lanes[lane_id(forecast.scenario, "N>T")];
  CHECK(std::accumulate(on_lane.begin(), on_lane.end(), 0.0) == doctest::Approx(240));
}

}  // namespace
}  // namespace tierflow::testing
