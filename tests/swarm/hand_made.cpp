#include "tests/swarm/hand_made.hpp"

#include <cmath>

#include "tests/swarm/naive.hpp"
#include "tests/swarm/pair.hpp"

namespace tierflow::hand_made {
namespace {

StagePlan stage_of(std::string name, decltype(StagePlan::plan) plan) {
  StagePlan stage;
  stage.name = std::move(name);
  stage.plan = std::move(plan);
  return stage;
}

}  // namespace

Duration span(double n) { return Duration{std::llround(n * 60e6)}; }
Law minutes(double n) { return Law::fixed(n * 60e6); }
Instant at_minute(double n) { return Instant{} + span(n); }
Int128 area(double n) { return span(n).count(); }

std::vector<Instant> at_minutes(std::vector<double> const& list) {
  std::vector<Instant> instants;
  for (double const n : list) instants.push_back(at_minute(n));
  return instants;
}

Scenario chain(std::vector<double> const& service, std::vector<double> const& travel) {
  Scenario scenario;
  scenario.end = at_minute(700);
  scenario.sample_parcels = 1;
  scenario.services = {ServiceLevel{}};
  scenario.services[0].within = 400 * minute;
  scenario.vehicles = {{.name = "any"}, {.name = "truck", .parcels = 3}};
  add_class(scenario, 5);
  for (std::size_t i = 0; i < service.size(); ++i) {
    Place place;
    place.name = std::string(1, static_cast<char>('A' + i));
    scenario.network.places.push_back(place);
    FacilityPlan plan;
    if (service[i] > 0) plan.stages = {sorter_stage("sort", service[i])};
    scenario.facilities.push_back(plan);
  }
  for (std::uint32_t i = 0; i < travel.size(); ++i) scenario.network.lanes[join(scenario, i, i + 1, travel[i])].drive = minute;
  return scenario;
}

LaneId join(Scenario& scenario, std::uint32_t from, std::uint32_t to, double drive) {
  Lane lane;
  lane.from = {from};
  lane.to = {to};
  lane.name = scenario.network.places[lane.from].name + ">" + scenario.network.places[lane.to].name;
  lane.drive = span(drive);
  LanePlan plan;
  plan.travel = minutes(drive);
  auto const number = static_cast<std::uint32_t>(scenario.lanes.size());
  scenario.network.lanes.push_back(lane);
  scenario.lanes.push_back(plan);
  return {number};
}

Stream& orders(Scenario& scenario, std::vector<double> const& created, std::uint32_t from, int to,
               std::size_t parcel_class) {
  Stream stream;
  stream.arrivals = Stream::Arrivals::listed;
  stream.name = "orders" + std::to_string(scenario.streams.size());
  stream.origin = {from};
  auto const last = static_cast<std::uint32_t>(scenario.facilities.size() - 1);
  FacilityId const there{to < 0 ? last : static_cast<std::uint32_t>(to)};
  for (double const t : created)
    stream.orders.push_back({at_minute(t), there, static_cast<std::uint8_t>(parcel_class), -1});
  return scenario.streams.emplace_back(std::move(stream));
}

std::size_t add_class(Scenario& scenario, int priority, double grams) {
  std::size_t const number = scenario.classes.size();
  scenario.classes.push_back({.name = "class" + std::to_string(number),
                              .weight = Law::fixed(grams),
                              .volume = {},
                              .priority = priority,
                              .services = {1}});
  return number;
}

StagePlan sorter_stage(std::string name, double service) {
  SorterPlan plan;
  plan.service = {minutes(service), minutes(service)};
  return stage_of(std::move(name), plan);
}

StagePlan dock_stage(double fixed, double per_parcel) {
  DockPlan plan;
  plan.doors = 1;
  plan.fixed = span(fixed);
  plan.per_parcel = span(per_parcel);
  return stage_of("dock", plan);
}

StagePlan hold_stage(double duration) {
  HoldPlan plan;
  plan.branches = {{.name = "held", .upto = 1, .duration = minutes(duration), .open = {}}};
  return stage_of("hold", plan);
}

SorterPlan& sorter(Scenario& scenario, std::uint32_t place, std::size_t stage) {
  return std::get<SorterPlan>(scenario.facilities[{place}].stages[stage].plan);
}

DockPlan& dock(Scenario& scenario, std::uint32_t place) {
  return std::get<DockPlan>(scenario.facilities[{place}].stages[0].plan);
}

StagePlan& add_stage(Scenario& scenario, std::uint32_t place, StagePlan stage) {
  return scenario.facilities[{place}].stages.emplace_back(std::move(stage));
}

std::vector<Change> calendar(std::initializer_list<std::pair<double, std::int64_t>> changes) {
  std::vector<Change> list;
  for (auto const& [at, lines] : changes) list.push_back({at_minute(at), lines, -1});
  return list;
}

Stop stop(double from, double until, std::int64_t lines) {
  return {at_minute(from), at_minute(until), lines};
}

LanePlan& timetable(Scenario& scenario, std::uint32_t lane, std::vector<double> const& at) {
  LanePlan& plan = scenario.lanes[{lane}];
  plan.dispatch = Dispatch::timetable;
  for (double const t : at) plan.timetable.push_back({.at = at_minute(t), .vehicle = 1});
  return plan;
}

Fleet& fleet(Scenario& scenario, std::uint32_t lane, std::int64_t size) {
  auto const number = static_cast<std::int32_t>(scenario.fleets.size());
  scenario.lanes[{lane}].fleet = number;
  for (Departure& row : scenario.lanes[{lane}].timetable) row.fleet = number;
  return scenario.fleets.emplace_back(Fleet{.name = "fleet" + std::to_string(number),
                                            .home = scenario.network.lanes[{lane}].from,
                                            .vehicle = 1,
                                            .size = size,
                                            .returns = {}});
}

RoundsPool& rounds(Scenario& scenario, std::uint32_t place, std::vector<double> const& waves) {
  RoundsPool pool;
  pool.name = "couriers";
  pool.waves = at_minutes(waves);
  pool.stop = minutes(1);
  return scenario.facilities[{place}].rounds.emplace_back(std::move(pool));
}

Results worked(Scenario const& scenario) {
  auto const difference = swarm::disagreement(scenario);
  CHECK_MESSAGE(!difference, difference.value_or(""));
  return naive::simulate(scenario);
}

std::vector<Instant> when(Results const& results, What what, std::uint32_t place) {
  std::vector<Instant> list;
  for (ParcelRecord const& r : results.parcels)
    if (r.what == what && r.where.index == place) list.push_back(r.at);
  return list;
}

std::vector<Trip> trips(Results const& results, std::uint32_t lane) {
  std::vector<Trip> list;
  for (TripResult const& trip : results.trips)
    if (trip.lane.index == lane) list.push_back({trip.departed, trip.parcels});
  return list;
}

}  // namespace tierflow::hand_made
