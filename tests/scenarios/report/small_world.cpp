#include "tests/scenarios/report/small_world.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

constexpr Instant nine{9h};

Law exactly(Duration span) { return Law::fixed(static_cast<double>(span.count())); }

StagePlan sorter(Duration service, char const* shift) {
  SorterPlan plan;
  plan.service = {exactly(service), exactly(service)};
  plan.sides[0].calendar = {{Instant{}, 1, 0}};
  StagePlan stage;
  stage.name = "sort";
  stage.plan = plan;
  stage.shifts = {shift};
  return stage;
}

RoundsPool bikes() {
  RoundsPool pool;
  pool.name = "bikes";
  pool.waves = {Instant{14h}};
  pool.stop = exactly(5min);
  pool.given_tour = 90min;
  return pool;
}

void add_places(Scenario& scenario) {
  scenario.network.places.push_back({.name = "Gate", .label = "口岸", .tier = Tier::gateway, .type = {}, .county = {},
                                     .at = LatLon{34.6, 119.2}, .node = {}});
  scenario.network.places.push_back({.name = "Town", .label = {}, .tier = Tier::last_mile, .type = {}, .county = {},
                                     .at = {}, .node = {}});
  FacilityPlan gate, town;
  gate.stages = {sorter(2min, "day")};
  gate.before = OutsideLegs{exactly(8h), exactly(24h), {}, {}};
  town.stages = {sorter(1min, "all")};
  town.rounds = {bikes()};
  scenario.facilities = {gate, town};
}

void add_lane(Scenario& scenario) {
  Lane lane;
  lane.name = "Gate>Town";
  lane.from = {0};
  lane.to = {1};
  lane.distance = 25_km;
  lane.drive = 30min;
  scenario.network.lanes.push_back(lane);
  LanePlan plan;
  plan.dispatch = Dispatch::timetable;
  plan.travel = exactly(30min);
  for (Duration const clock : {10h, 11h, 12h}) plan.timetable.push_back({.at = Instant{clock}, .vehicle = 1});
  scenario.lanes.push_back(plan);
}

void add_orders(Scenario& scenario) {
  Stream stream;
  stream.arrivals = Stream::Arrivals::listed;
  stream.name = "shop@Gate";
  stream.origin = {0};
  for (int i = 0; i < 8; ++i)
    stream.orders.push_back({nine, {1}, static_cast<std::uint8_t>(i % 2), static_cast<std::int16_t>(i < 2 ? 0 : 1)});
  scenario.streams.push_back(stream);
}

}  // namespace

Scenario small_world() {
  Scenario scenario;
  scenario.name = "small";
  scenario.question = "Does one truck do?";
  scenario.end = Instant{24h};
  scenario.has_date = true;
  scenario.first_day = 20'226;  // 2025-05-18
  scenario.seed = 7;
  scenario.series = 60min;
  scenario.sample_parcels = 1;
  scenario.classes = {{.name = "heavy", .weight = Law::fixed(9000), .services = {0.5, 1}},
                      {.name = "light", .weight = Law::fixed(600), .services = {0.5, 1}}};
  scenario.services.resize(2);
  scenario.services[0].name = "express";
  scenario.services[0].within = 36h;
  scenario.services[1].name = "standard";
  scenario.services[1].within = 72h;
  scenario.vehicles = {{.name = "any"}, {.name = "truck", .parcels = 3}};
  add_places(scenario);
  add_lane(scenario);
  add_orders(scenario);
  return scenario;
}

Results results_of(Scenario const& scenario) { return simulate(scenario); }

Results interrupted_results_of(Scenario const& scenario) {
  auto const go_on = [](Progress const& progress) { return progress.now < Instant{11h + 30min}; };
  return simulate(scenario, {.window = 30min}, go_on);
}

}  // namespace tierflow::testing
