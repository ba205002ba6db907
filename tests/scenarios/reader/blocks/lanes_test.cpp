// Lanes: travel, boarding, vehicles and when a lane is full.

#include <cmath>

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

/// Two places a degree of latitude apart, about 111 km, with these lanes; `more` are further sections.
Scenario with_lanes(std::string const& lanes, std::string const& more = "") {
  return good(R"(tierflow: 1
scenario: lanes
tiers: free
horizon: {days: 2}
vehicle_types:
  - {name: bike, parcels: 10}
  - {name: van, parcels: 40, payload: 1 t, volume: 10 m3, stowage: 80 %}
facilities:
  - name: A
    at: [34.0, 119.0]
    stages: [{name: out, kind: outbound, ready_after: 10 min, cut_off: {road: 5 min, rail: 90 min}}]
  - {name: B, at: [35.0, 119.0]}
)" + more + "\nlanes: [" +
              lanes + "]\n");
}

TEST_CASE(
    "without a drive a lane takes its distance over the speed of its mode, and a road is longer than the crow flies") {
  Scenario const scenario =
      with_lanes("{from: A, to: B}, {id: rail, from: A, to: B, mode: rail, distance: 120 km}",
                 "lane_rules: {detour: 1.5, speed: {road: 60 km/h, rail: 100 km/h}}");
  auto const& lanes = scenario.network.lanes;

  Distance const road = lanes[lane_id(scenario, "A>B")].distance;
  CHECK(static_cast<double>(road.count) == doctest::Approx(1.5 * 111'195).epsilon(1e-4));
  CHECK(seconds(lane(scenario, "A>B").travel) == doctest::Approx(static_cast<double>(road.count) / (60 / 3.6)));
  CHECK(seconds(lane(scenario, "rail").travel) == doctest::Approx(1.2 * 3600));
  CHECK(lanes[lane_id(scenario, "rail")].mode == Mode::rail);
}

TEST_CASE("a drive with a spread is a lognormal of that mean that is never under nine tenths of it") {
  Scenario const scenario =
      with_lanes("{from: A, to: B, drive: 50 min, drive_cv: 0.2}, {from: B, to: A, drive: 50 min}");
  Law const& travel = lane(scenario, "A>B").travel;

  CHECK(travel.kind() == Law::Kind::lognormal);
  CHECK(travel.mean() == doctest::Approx(3000e6));
  CHECK(travel.least() == doctest::Approx(2700e6));
  CHECK(travel == Law::lognormal_mean_cv(3000e6, 0.2).clamped(travel.least(), INFINITY));
  CHECK(scenario.network.lanes[lane_id(scenario, "A>B")].drive == 50min);
  CHECK(seconds(lane(scenario, "B>A").travel) == 3000);
}

TEST_CASE("a parcel is ready after the staging and the closing of its mode, unless the lane has its own") {
  Scenario const scenario = with_lanes(
      "{id: road, from: A, to: B, drive: 1 h}, {id: rail, from: A, to: B, mode: rail, drive: 1 h},"
      "{id: air, from: A, to: B, mode: air, drive: 1 h}, {id: own, from: A, to: B, drive: 1 h, cut_off: 1 min},"
      "{id: back, from: B, to: A, drive: 1 h}");

  CHECK(lane(scenario, "road").ready_after == 15min);
  CHECK(lane(scenario, "rail").ready_after == 100min);
  CHECK(lane(scenario, "air").ready_after == 10min);
  CHECK(lane(scenario, "own").ready_after == 11min);
  CHECK(lane(scenario, "back").ready_after == 0min);
}

TEST_CASE("full at a share is that share of every limit of the vehicle; full at parcels counts parcels alone") {
  Scenario const scenario = with_lanes(
      "{id: share, from: A, to: B, drive: 1 h, dispatch: fill-or-timeout, vehicle: van, full_at: 85 %},"
      "{id: count, from: A, to: B, drive: 1 h, dispatch: fill-or-timeout, vehicle: van, full_at: 20 parcels,"
      " timeout: 0 min}");
  LanePlan const &share = lane(scenario, "share"), &count = lane(scenario, "count");

  CHECK(share.full_parcels == 34);
  CHECK(share.full_grams == 850'000);
  CHECK(share.full_cm3 == 6'800'000);
  CHECK(share.timeout == Duration{unlimited});
  CHECK(count.full_parcels == 20);
  CHECK(count.full_grams == unlimited);
  CHECK(count.timeout == 0min);
}

TEST_CASE("a fleet brings its vehicle, to a lane and to a row of the timetable") {
  Scenario const scenario = with_lanes(
      "{id: own, from: A, to: B, drive: 1 h, dispatch: headway, headway: 1 h, fleet: fleet},"
      "{id: rows, from: A, to: B, drive: 1 h, dispatch: timetable, vehicle: bike}",
      "fleets: [{name: fleet, vehicle: van, home: A, size: 3, returns: 2 h}]\n"
      "timetable: [{lane: rows, departs: \"08:00\", fleet: fleet}, {lane: rows, departs: \"09:00\"}]");
  LanePlan const &own = lane(scenario, "own"), &rows = lane(scenario, "rows");

  CHECK(scenario.vehicles[own.vehicle].name == "van");
  CHECK(own.fleet == 0);
  CHECK(scenario.fleets[0].size == 3);
  CHECK(seconds(*scenario.fleets[0].returns) == 7200);
  CHECK(scenario.vehicles[rows.timetable[0].vehicle].name == "van");
  CHECK(rows.timetable[0].fleet == 0);
  CHECK(scenario.vehicles[rows.timetable[1].vehicle].name == "bike");
  CHECK(rows.timetable[1].fleet == -1);
}

TEST_CASE("lane rules speak for every lane of a dispatch that does not speak for itself") {
  Scenario const scenario = with_lanes(
      "{from: A, to: B, drive: 1 h, dispatch: fill-or-timeout, vehicle: van},"
      "{from: B, to: A, drive: 1 h, dispatch: fill-or-timeout, vehicle: van, timeout: 1 h, loading: priority}",
      "lane_rules: {fill-or-timeout: {full_at: 50 %, timeout: 30 min, loading: fifo, misfits: skip}}");
  LanePlan const &forth = lane(scenario, "A>B"), &back = lane(scenario, "B>A");

  CHECK(forth.full_parcels == 20);
  CHECK(forth.timeout == 30min);
  CHECK(forth.loading == Loading::fifo);
  CHECK(forth.skip_misfits);
  CHECK(back.full_parcels == 20);
  CHECK(back.timeout == 1h);
  CHECK(back.loading == Loading::priority);
}

TEST_CASE("a lane loads by promise if it says so, and an order that nobody knows is told with those that there are") {
  Scenario const scenario =
      with_lanes("{from: A, to: B, drive: 1 h, dispatch: headway, headway: 1 h, loading: earliest_promise}");
  CHECK(lane(scenario, "A>B").loading == Loading::earliest_promise);

  std::string const problems = lines(read(R"(tierflow: 1
scenario: lanes
tiers: free
horizon: {days: 2}
facilities: [{name: A}, {name: B}]
lanes:
  - {from: A, to: B, drive: 1 h, dispatch: headway, headway: 1 h, loading: earliest_promis}
  - {from: B, to: A, drive: 1 h, loading: earliest_promise}
)").errors);
  CHECK(problems ==
        "7:76: lanes.A>B.loading: expected one of priority, fifo, earliest_promise, got 'earliest_promis'; did you mean "
        "'earliest_promise'?\n"
        "8:43: lanes.B>A.loading: an immediate lane has no vehicles; give it another dispatch\n");
}

TEST_CASE("a lane takes some classes or refuses some") {
  Scenario const scenario = with_lanes(
      "{id: a, from: A, to: B, drive: 1 h, takes: [bulky, small]},"
      "{id: b, from: A, to: B, drive: 1 h, refuses: [bulky]}",
      "parcel_classes: [{name: small}, {name: bulky}, {name: letter}]");

  CHECK((scenario.network.lanes[{0}].carries & 0b111) == 0b101);
  CHECK((scenario.network.lanes[{1}].carries & 0b111) == 0b110);
}

}  // namespace
}  // namespace tierflow::testing
