// Measures of stages, lanes, trips and delivery rounds, side by side.

#include <algorithm>
#include <tuple>

#include "tests/swarm/compare.hpp"
#include "tests/swarm/figures.hpp"

namespace tierflow::swarm {
namespace {

void compare_classes(Figures& stage, Scenario const& scenario, std::string const& name,
                     std::vector<Spans> const& naive, std::vector<Spans> const& engine) {
  stage.same(name + " classes", std::uint64_t{naive.size()}, std::uint64_t{engine.size()});
  for (std::size_t c = 0; c < naive.size() && !stage.difference; ++c)
    stage.same_spans(name + " of " + scenario.classes[c].name, naive[c], engine[c]);
}

Difference compare_stage(Scenario const& scenario, StageResult const& a, StageResult const& b) {
  Figures stage{fmt::format("{}.{} {}", scenario.network.places[a.facility].name, a.stage, a.side)};
  stage.same("kind", a.kind, b.kind).same("capacity", a.capacity, b.capacity);
  stage.same("entered", a.entered, b.entered).same("finished", a.finished, b.finished);
  stage.same("rejected", a.rejected, b.rejected).same("failures", a.failures, b.failures);
  stage.same_spans("wait", a.wait, b.wait).same_spans("sojourn", a.sojourn, b.sojourn);
  stage.same("line_time", a.line_time, b.line_time).same("busy_time", a.busy_time, b.busy_time);
  stage.same("blocked_time", a.blocked_time, b.blocked_time);
  stage.same("queue_area", a.queue_area, b.queue_area);
  stage.same("content_area", a.content_area, b.content_area);
  stage.same("queue_longest", a.queue_longest, b.queue_longest);
  stage.same("queue_at_end", a.queue_at_end, b.queue_at_end);
  stage.same_series("entered_series", a.entered_series, b.entered_series);
  stage.same_series("finished_series", a.finished_series, b.finished_series);
  stage.same("bags", a.bags, b.bags).same("full_bags", a.full_bags, b.full_bags);
  stage.same("orders", a.orders, b.orders).same("pieces_area", a.pieces_area, b.pieces_area);
  stage.same("pieces_at_end", a.pieces_at_end, b.pieces_at_end);
  if (a.kind == "sorter" || a.kind == "stock") {
    stage.same("waited", a.waited, b.waited);
    compare_classes(stage, scenario, "wait", a.wait_by_class, b.wait_by_class);
  }
  if (a.kind != "dock")
    compare_classes(stage, scenario, "sojourn", a.sojourn_by_class, b.sojourn_by_class);
  stage.same("shifts", std::uint64_t{a.shifts.size()}, std::uint64_t{b.shifts.size()});
  for (std::size_t i = 0; i < a.shifts.size() && !stage.difference; ++i) {
    std::string const of = " in shift " + a.shifts[i].name;
    stage.same("name", a.shifts[i].name, b.shifts[i].name);
    stage.same("started" + of, a.shifts[i].started, b.shifts[i].started);
    stage.same("line_time" + of, a.shifts[i].line_time, b.shifts[i].line_time);
    if (a.kind == "sorter")  // of a dock's shifts only the vehicles and the open doors are counted
      stage.same("busy_time" + of, a.shifts[i].busy_time, b.shifts[i].busy_time);
  }
  return stage.difference;
}

void compare_areas(Figures& pool, PoolResult const& a, PoolResult const& b) {
  pool.same("areas", std::uint64_t{a.areas.size()}, std::uint64_t{b.areas.size()});
  for (std::size_t i = 0; i < a.areas.size() && !pool.difference; ++i) {
    std::string const of = " of area " + a.areas[i].name;
    pool.same("name" + of, a.areas[i].name, b.areas[i].name).same("tours" + of, a.areas[i].tours, b.areas[i].tours);
    pool.same("delivered" + of, a.areas[i].delivered, b.areas[i].delivered);
    pool.same_spans("desk" + of, a.areas[i].desk, b.areas[i].desk);
  }
}

Difference compare_trips(Scenario const& scenario, Results const& naive, Results const& engine) {
  // An arrival after the end is a forecast: a run that was stopped knows of weather that one with this end never draws.
  auto const trip = [&](TripResult const& t) {
    bool const turned = t.turned_back && t.departed + (t.arrives - t.departed) / 2 <= engine.until;
    return std::tuple{t.lane.index, t.number, t.parcels,    t.departed,
                      std::min(t.arrives, engine.until + Duration{1}), t.grams,  t.volume_cm3, t.vehicle, t.containers, turned};
  };
  auto const [a, b] = std::ranges::mismatch(naive.trips, engine.trips, {}, trip, trip);
  if (a == naive.trips.end() && b == engine.trips.end()) return {};
  auto const name = [&](auto const& at, auto const& list) {
    return at == list.end()
               ? std::string{"none"}
               : fmt::format("{} trip {} at {} with {} parcels, arrives {}",
                             scenario.network.lanes[at->lane].name, at->number, text(at->departed),
                             at->parcels, text(at->arrives));
  };
  return fmt::format("trips: naive {}, engine {}", name(a, naive.trips), name(b, engine.trips));
}

}  // namespace

Difference compare_stages(Scenario const& scenario, Results const& naive, Results const& engine) {
  Figures rows{"stages"};
  rows.same("rows", std::uint64_t{naive.stages.size()}, std::uint64_t{engine.stages.size()});
  for (StageResult const& a : naive.stages) {
    if (rows.difference) break;
    auto const b = std::ranges::find_if(engine.stages, [&](StageResult const& one) {
      return one.facility == a.facility && one.stage == a.stage && one.side == a.side;
    });
    if (b == engine.stages.end())
      return fmt::format("{}.{} {}: not in the engine's results",
                         scenario.network.places[a.facility].name, a.stage, a.side);
    rows.difference = compare_stage(scenario, a, *b);
  }
  return rows.difference;
}

Difference compare_lanes(Scenario const& scenario, Results const& naive, Results const& engine) {
  for (std::uint32_t i = 0; i < naive.lanes.size(); ++i) {
    LaneResult const& a = naive.lanes[i];
    LaneResult const& b = engine.lanes[i];
    Figures lane{scenario.network.lanes[LaneId{i}].name};
    lane.same("staged", a.staged, b.staged).same("departures", a.departures, b.departures);
    lane.same("parcels", a.parcels, b.parcels).same("grams", a.grams, b.grams);
    lane.same("volume_cm3", a.volume_cm3, b.volume_cm3).same("full", a.full, b.full);
    lane.same("by_timeout", a.by_timeout, b.by_timeout).same("by_full", a.by_full, b.by_full);
    lane.same("missed", a.missed, b.missed).same("left_behind", a.left_behind, b.left_behind);
    lane.same("with_left_behind", a.with_left_behind, b.with_left_behind);
    lane.same("vehicle_waits", a.vehicle_waits, b.vehicle_waits);
    lane.same("overflowed", a.overflowed, b.overflowed).same("turned_back", a.turned_back, b.turned_back)
        .same("containers", a.containers, b.containers);
    lane.same_spans("dwell", a.dwell, b.dwell).same("road_area", a.road_area, b.road_area);
    lane.same("staging_area", a.staging_area, b.staging_area);
    lane.same("staged_at_end", a.staged_at_end, b.staged_at_end);
    lane.same_series("parcels_series", a.parcels_series, b.parcels_series);
    lane.about("fill_sum", a.fill_sum, b.fill_sum);
    if (lane.difference) return lane.difference;
  }
  return compare_trips(scenario, naive, engine);
}

Difference compare_pools(Scenario const& scenario, Results const& naive, Results const& engine) {
  Figures rows{"pools"};
  rows.same("rows", std::uint64_t{naive.pools.size()}, std::uint64_t{engine.pools.size()});
  for (std::size_t i = 0; i < naive.pools.size() && !rows.difference; ++i) {
    PoolResult const& a = naive.pools[i];
    PoolResult const& b = engine.pools[i];
    Figures pool{scenario.network.places[a.facility].name + "." + a.pool};
    pool.same("pool", a.pool, b.pool).same("crew", a.crew, b.crew);
    pool.same("tours", a.tours, b.tours).same("attempts", a.attempts, b.attempts);
    pool.same("delivered", a.delivered, b.delivered).same("returned", a.returned, b.returned);
    pool.same("first_attempts", a.first_attempts, b.first_attempts);
    pool.same("first_delivered", a.first_delivered, b.first_delivered);
    pool.same("out_time", a.out_time, b.out_time).same_spans("desk", a.desk, b.desk);
    pool.same("drive_time", a.drive_time, b.drive_time);
    pool.same("waiting_at_end", a.waiting_at_end, b.waiting_at_end);
    pool.same("collected", a.collected, b.collected).same_spans("to_collect", a.to_collect, b.to_collect);
    pool.same("to_collect_at_end", a.to_collect_at_end, b.to_collect_at_end);
    pool.same("cells", a.cells.count, b.cells.count).same("placed", a.cells.placed, b.cells.placed);
    pool.same("overdue", a.cells.overdue, b.cells.overdue).same("short_of", a.cells.short_of, b.cells.short_of);
    pool.same("most", a.cells.most, b.cells.most).same_spans("stay", a.cells.stay, b.cells.stay);
    pool.same("taken_time", a.cells.taken_time, b.cells.taken_time).same("taken_at_end", a.cells.taken_at_end, b.cells.taken_at_end);
    compare_areas(pool, a, b);
    rows.difference = pool.difference;
  }
  return rows.difference;
}

}  // namespace tierflow::swarm
