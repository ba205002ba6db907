#include "scenarios/forecast/expected_loads.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "network/queueing.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

constexpr double hour_us = 3600e6, day_us = 24 * hour_us;

double length_us(World const& world) { return static_cast<double>(ticks(end_of_demand(world.scenario))); }

double sum(std::vector<double> const& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// Lines by the calendar times microseconds, less planned stops, up to the end of demand.
double line_time(std::int64_t lines, std::vector<Change> const& calendar, std::vector<Stop> const& stops,
                 Instant until) {
  std::vector<Instant> edges{Instant{}, until};
  for (Change const& change : calendar) edges.push_back(std::clamp(change.at, Instant{}, until));
  for (Stop const& stop : stops)
    edges.insert(edges.end(),
                 {std::clamp(stop.from, Instant{}, until), std::clamp(stop.until, Instant{}, until)});
  std::ranges::sort(edges);
  double time = 0;
  std::int64_t open = lines;
  auto change = calendar.begin();
  auto stop = stops.begin();
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    for (; change != calendar.end() && change->at <= edges[i]; ++change) open = change->count;
    while (stop != stops.end() && stop->until <= edges[i]) ++stop;
    std::int64_t const stopped =
        stop != stops.end() && stop->from <= edges[i] ? std::min(stop->lines, lines) : 0;
    std::int64_t const working = std::min(open, lines - stopped);
    time += static_cast<double>(working) * static_cast<double>((edges[i + 1] - edges[i]).count());
  }
  return time;
}

/// Share of the time that a line with outages works when it is needed.
double availability(StagePlan const& stage, std::int64_t lines) {
  if (!stage.outages) return 1;
  double const up = stage.outages->up.mean(), down = stage.outages->down.mean();
  double const out = static_cast<double>(std::min(stage.outages->lines, lines)) / static_cast<double>(lines);
  return 1 - out * down / (up + down);
}

/// 0 or 1 where every class that comes has one law, fixed or exponential, of one mean.
std::optional<double> service_spread(SorterPlan const& plan, std::vector<double> const& parcels) {
  std::optional<Law> only;
  for (std::size_t c = 0; c < parcels.size(); ++c) {
    if (!(parcels[c] > 0)) continue;
    if (only && *only != plan.service[c]) return {};
    only = plan.service[c];
  }
  if (!only) return {};
  if (only->is_fixed()) return 0;
  return only->kind() == Law::Kind::exponential ? std::optional{1.0} : std::nullopt;
}

ExpectedLoad load_of_side(World const& world, StagePlan const& stage, SorterSide const& side,
                          std::vector<double> const& parcels) {
  auto const& plan = std::get<SorterPlan>(stage.plan);
  double work = 0;
  for (std::size_t c = 0; c < parcels.size(); ++c) work += parcels[c] * plan.service[c].mean();
  double const available = availability(stage, plan.lines);
  double const time =
      available * line_time(plan.lines, side.calendar, stage.stops, end_of_demand(world.scenario));
  double const length = length_us(world), total = sum(parcels);

  ExpectedLoad load;
  load.load = time > 0 ? work / time : std::numeric_limits<double>::infinity();
  load.per_day = total / length * day_us;
  load.room_per_day = load.load > 0 ? load.per_day / load.load : 0;
  bool const steady = side.calendar.empty() && stage.stops.empty() && !stage.outages &&
                      plan.discipline == Discipline::fifo && plan.buffer >= unlimited && plan.starts_at == 1;
  if (auto const spread = service_spread(plan, parcels); spread && steady && load.load < 1 && total > 0)
    load.wait_h = allen_cunneen_wait({.lines = static_cast<int>(plan.lines),
                                      .load = work / length,
                                      .mean_service = work / total / hour_us,
                                      .service_cv_squared = *spread});
  return load;
}

std::string side_name(World const& world, FacilityId place, StagePlan const& stage, SorterSide const& side) {
  std::string const name = world.scenario.network.places[place].name + " " + stage.name;
  return side.takes == Going::both ? name : name + (side.takes == Going::up ? " up" : " down");
}

std::vector<double> taken(SorterSide const& side, StageFlow const& flow) {
  std::vector<double> parcels = side.takes == Going::down ? std::vector<double>(flow.up.size()) : flow.up;
  if (side.takes != Going::up) std::ranges::transform(parcels, flow.down, parcels.begin(), std::plus<>{});
  return parcels;
}

/// Of an article that is never ordered: its share of the parcels, beside the pieces that lie there or are delivered.
ExpectedLoad load_of_article(World const& world, StockPlan const& stock, std::size_t number, double parcels) {
  Article const& article = stock.articles[number];
  double const share = article.upto - (number > 0 ? stock.articles[number - 1].upto : 0);
  auto pieces = static_cast<double>(article.on_hand);
  for (auto const& [at, delivered] : article.deliveries)
    if (at <= end_of_demand(world.scenario)) pieces += static_cast<double>(delivered);
  ExpectedLoad load;
  load.load = pieces > 0 ? parcels * share / pieces : std::numeric_limits<double>::infinity();
  load.per_day = parcels * share / length_us(world) * day_us;
  load.room_per_day = pieces / length_us(world) * day_us;
  return load;
}

/// What all departures of a lane can take in its scarcest measure; nothing for dispatches without a plan.
struct Room {
  double parcels = 0, grams = 0, cm3 = 0;
  void add(VehicleType const& vehicle, double count) {
    auto const limit = [&](std::int64_t of) {
      return of >= unlimited ? std::numeric_limits<double>::infinity() : count * static_cast<double>(of);
    };
    parcels += limit(vehicle.parcels);
    grams += limit(vehicle.grams);
    cm3 += limit(vehicle.volume_cm3);
  }
};

std::optional<Room> room_of(World const& world, LanePlan const& plan) {
  Scenario const& scenario = world.scenario;
  Room room;
  if (plan.dispatch == Dispatch::timetable) {
    for (Departure const& row : plan.timetable)
      if (row.at <= end_of_demand(scenario)) room.add(scenario.vehicles[row.vehicle], row.count);
    return room;
  }
  if (plan.dispatch != Dispatch::headway) return {};
  double const departures =
      std::max(0.0, length_us(world) - static_cast<double>(ticks(plan.offset))) / plan.headway.mean();
  room.add(scenario.vehicles[plan.vehicle], 1 + departures);
  return room;
}

}  // namespace

std::vector<ExpectedLoad> expected_loads(World const& world, ExpectedFlows const& flows) {
  Scenario const& scenario = world.scenario;
  std::vector<ExpectedLoad> loads;
  using Kind = ExpectedLoad::Kind;
  auto const keep = [&](ExpectedLoad load, std::string name, Kind kind) {
    load.name = std::move(name);
    load.kind = kind;
    if (load.per_day > 0) loads.push_back(std::move(load));
  };
  for (std::uint32_t i = 0; i < scenario.facilities.size(); ++i) {
    auto const& stages = scenario.facilities[{i}].stages;
    for (std::size_t s = 0; s < stages.size(); ++s) {
      if (auto const* const stock = std::get_if<StockPlan>(&stages[s].plan)) {
        StageFlow const& flow = flows.stages[{i}][s];
        for (std::size_t a = 0; a < stock->articles.size(); ++a)
          if (stock->articles[a].order_up_to < 1)
            keep(load_of_article(world, *stock, a, sum(flow.up) + sum(flow.down)),
                 scenario.network.places[{i}].name + " " + stages[s].name + " " + stock->articles[a].name, Kind::store);
        continue;
      }
      auto const* const sorter = std::get_if<SorterPlan>(&stages[s].plan);
      if (sorter == nullptr) continue;
      for (SorterSide const& side : sorter->sides)
        keep(load_of_side(world, stages[s], side, taken(side, flows.stages[{i}][s])),
             side_name(world, {i}, stages[s], side), Kind::sorter);
    }
  }
  for (std::uint32_t i = 0; i < scenario.lanes.size(); ++i) {
    auto const room = room_of(world, scenario.lanes[{i}]);
    if (!room) continue;
    double parcels = 0, grams = 0, cm3 = 0;
    for (std::size_t c = 0; c < scenario.classes.size(); ++c) {
      double const n = flows.lanes[{i}][c];
      parcels += n;
      grams += n * scenario.classes[c].weight.mean();
      cm3 += n * scenario.classes[c].volume.mean();
    }
    ExpectedLoad load;
    load.load = std::max({ratio(parcels, room->parcels), ratio(grams, room->grams), ratio(cm3, room->cm3)});
    if (room->parcels == 0 && parcels > 0) load.load = std::numeric_limits<double>::infinity();
    load.per_day = parcels / length_us(world) * day_us;
    load.room_per_day = load.load > 0 ? load.per_day / load.load : std::numeric_limits<double>::infinity();
    if (load.load > 0) keep(load, scenario.network.lanes[{i}].name, Kind::lane);
  }
  std::ranges::stable_sort(loads, [](auto const& a, auto const& b) { return a.load > b.load; });
  return loads;
}

}  // namespace tierflow
