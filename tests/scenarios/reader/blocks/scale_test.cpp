// What lies on top of a scenario: scale, overlays, --set, disruptions, and what stands there at the start.

#include <cmath>

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

std::string whole(std::string const& head) {
  return "tierflow: 1\ntiers: free\n" + head + R"(
horizon: {days: 1}
calendars: [{name: work, shifts: [{name: day, hours: "00:00-24:00", lines: 1}]}]
vehicle_types: [{name: van, parcels: 40}]
fleets: [{name: fleet, vehicle: van, home: A, size: 3}]
facilities:
  - name: A
    couriers: 3
    area: 10 km2
    stages:
      - {name: dock, kind: dock, doors: 3, calendar: work}
      - {name: sort, kind: sorter, rate: 100 /h, lines: 3, buffer: 7, outages: {up: 9 h, down: 1 h, lines: 2}}
      - {name: check, kind: hold, duration: 5 min}
      - {name: out, kind: outbound}
      - {name: door, kind: rounds, pools: [{name: p, crew: couriers, waves: ["09:00"], stop: 1 min, speed: 18 km/h}]}
  - {name: B}
lanes: [{from: A, to: B, drive: 1 h, dispatch: timetable, fleet: fleet}]
timetable: [{lane: A>B, departs: "08:00", vehicles: 3}]
disruptions: [{name: repair, stage: A.sort, lines: 1, from: 1 h, until: 2 h}]
demand: {sources: [{name: all, at: A, to: B, rate: 10 /h}, {name: step, at: A, rate_steps: {0 h: 4 /h}}]}
initial_stock: [{name: left, at: A, to: B, parcels: 5, age: 2 h}]
)";
}

TEST_CASE("scale makes demand and stock larger, and every capacity, rounded up; not what an outage stops") {
  Scenario const scenario = good(whole("scenario: large\nscale: {demand: 1.5, capacity: 1.5}"));
  auto const& sorter = plan<SorterPlan>(scenario, "A", "sort");
  auto const& dock = plan<DockPlan>(scenario, "A", "dock");
  auto const& pool = facility(scenario, "A").rounds[0];

  CHECK(stream(scenario, "all@A").factor == doctest::Approx(360));
  CHECK(stream(scenario, "step@A").factor * stream(scenario, "step@A").curve->expected.back() ==
        doctest::Approx(144));
  CHECK(scenario.stock[0].parcels == 8);
  CHECK(sorter.lines == 5);
  CHECK(sorter.buffer == 11);
  CHECK(dock.doors == 5);
  CHECK(dock.calendar[0].count == 2);
  CHECK(lane(scenario, "A>B").timetable[0].count == 5);
  CHECK(scenario.fleets[0].size == 5);
  CHECK(pool.crew == 5);
  CHECK(pool.zone_m2 == doctest::Approx(2e6));
  CHECK(stage(scenario, "A", "sort").outages->lines == 2);
  CHECK(stage(scenario, "A", "sort").stops[0].lines == 1);
}

TEST_CASE("a scale that gives a whole number is not rounded up beyond it") {
  for (char const* const scale : {"1.1", "0.7", "2.9"}) {
    CAPTURE(scale);
    std::string text = whole("scenario: exact\nscale: {capacity: " + std::string{scale} + "}");
    Scenario const scenario = good(text.replace(text.find("lines: 3"), 8, "lines: 10"));
    CHECK(plan<SorterPlan>(scenario, "A", "sort").lines == std::llround(10 * std::stod(scale)));
  }
}

TEST_CASE("an overlay and --set reach the scenario, the last of them last") {
  Folder const folder;
  folder.write("plain.yaml", whole("scenario: plain"));
  auto const peak = folder.write("peak.yaml", R"(overlay: peak
default_base: plain.yaml
facilities: [{name: A, stages: [{name: sort, rate: x1.8}, {name: check, remove: true}, {name: dock, doors: default}]}]
lanes: [{from: A, to: B, drive: 2 h}]
timetable: [{lane: A>B, departs: "09:00"}]
demand: {sources: [{name: all, rate: x2}]}
)");
  Reading const reading =
      read_scenario({peak}, {"facilities.A.stages.sort.lines=9", "demand.sources.all.rate=x3"});
  REQUIRE_MESSAGE(reading.scenario.has_value(), lines(reading.errors));
  Scenario const& scenario = *reading.scenario;

  CHECK(seconds(plan<SorterPlan>(scenario, "A", "sort").service[0]) == doctest::Approx(20));
  CHECK(plan<SorterPlan>(scenario, "A", "sort").lines == 9);
  CHECK(plan<DockPlan>(scenario, "A", "dock").doors == unlimited);
  CHECK(facility(scenario, "A").stages.size() == 2);
  CHECK(seconds(lane(scenario, "A>B").travel) == 7200);
  CHECK(lane(scenario, "A>B").timetable.size() == 2);
  CHECK(stream(scenario, "all@A").factor == doctest::Approx(6 * 240));
}

std::string stops(std::vector<Stop> const& list) {
  std::string text;
  for (Stop const& stop : list)
    text += hours(stop.from) + "-" + hours(stop.until) +
            (stop.lines == unlimited ? " all; " : " " + std::to_string(stop.lines) + "; ");
  return text;
}

TEST_CASE("disruptions of one thing that overlap are merged, and the larger one counts") {
  std::string text = whole("scenario: disrupted");
  Scenario const scenario = good(text.insert(text.find("[{name: repair") + 1, R"(
    {name: a, stage: A.sort, lines: 2, from: 90 min, until: 3 h}, {name: b, stage: A.sort, from: 5 h, until: 6 h},
    {name: c, lane: A>B, from: 2 h, until: 4 h}, {name: d, lane: A>B, from: 1 h, until: 3 h}, )"));

  CHECK(stops(stage(scenario, "A", "sort").stops) == "1:00-1:30 1; 1:30-3:00 2; 5:00-6:00 all; ");
  CHECK(stops(lane(scenario, "A>B").stops) == "1:00-4:00 all; ");
}

TEST_CASE(
    "stock stands before the stage that it names, at the outbound behind all work, else before the first") {
  auto const stage_of = [](std::string const& words) {
    std::string text = whole("scenario: stock");
    return good(text.replace(text.find("parcels: 5"), 10, "parcels: 5" + words)).stock[0].stage;
  };

  CHECK(stage_of("") == -1);
  CHECK(stage_of(", stage: sort") == 1);
  CHECK(stage_of(", stage: check") == 2);
  CHECK(stage_of(", stage: out") == 3);
}

TEST_CASE("a control tower looks as often as the file says, and a file that says nothing has none") {
  CHECK(good(whole("scenario: watched\npolicies: {transfer: 2 h, refresh: 15 min}")).refresh == 15min);
  CHECK(good(whole("scenario: watched\npolicies: {refresh: 1 min, routing: least_time}")).refresh == 1min);
  CHECK(good(whole("scenario: watched\npolicies: {routing: earliest_arrival}")).refresh == 0min);
  CHECK(good(whole("scenario: watched\npolicies: {routing: earliest_arrival}")).routing == "earliest_arrival");
}

TEST_CASE("a control tower that looks all the time, or does not count time, is refused, with every other problem") {
  auto const problems = [](std::string const& policies) {
    return lines(read(whole("scenario: watched\npolicies: " + policies)).errors);
  };

  CHECK(problems("{routing: least_cost, refresh: 15 min}") ==
        "4:42: policies.refresh: a control tower counts time, so refresh goes with routing: least_time; this scenario's is "
        "least_cost\n");
  CHECK(problems("{refresh: 30 s}") == "4:21: policies.refresh: must be at least 1 min, got '30 s'\n");
  CHECK(problems("{routing: earliest, refresh: fast, refesh: 1 h}") ==
        "4:21: policies.routing: expected one of least_time, least_cost, least_co2, earliest_arrival, got 'earliest'\n"
        "4:40: policies.refresh: expected a time such as '45 min', got 'fast'\n"
        "4:46: policies.refesh: unknown key; did you mean 'refresh'?\n");
}

TEST_CASE("head, policies and record reach the scenario") {
  Scenario const scenario = good("# Which way?\n" + whole(R"(scenario: head
replications: {count: 7, seed: 18446744073709551615}
policies: {routing: least_cost, transfer: 2 h}
record: {series: 5 min, parcels: 1 %, pairs: true})"));

  CHECK(scenario.name == "head");
  CHECK(scenario.question == "Which way?");
  CHECK(scenario.replications == 7);
  CHECK(scenario.seed == ~std::uint64_t{0});
  CHECK(scenario.routing == "least_cost");
  CHECK(scenario.transfer == 2h);
  CHECK(scenario.series == 5min);
  CHECK(scenario.sample_parcels == 0.01);
  CHECK(scenario.pairs_by_hour);
}

}  // namespace
}  // namespace tierflow::testing
