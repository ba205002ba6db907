#include "tests/swarm/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tierflow::swarm {
namespace {

std::string text(Int128 x) {
  std::string digits;
  for (Int128 rest = x < 0 ? -x : x; rest > 0 || digits.empty(); rest /= 10)
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
  return (x < 0 ? "-" : "") + digits;
}
std::string text(std::uint64_t x) { return std::to_string(x); }
std::string text(std::int64_t x) { return std::to_string(x); }
std::string text(Duration x) { return fmt::format("{} us", x.count()); }

/// Collects the first difference of a list of figures.
class Figures {
 public:
  explicit Figures(std::string where) : where_{std::move(where)} {}
  template <class T>
  Figures& same(std::string const& name, T naive, T engine) {
    if (!difference && naive != engine)
      difference =
          fmt::format("{}: {}: naive {}, engine {}", where_, name, text(naive), text(engine));
    return *this;
  }
  Figures& about(char const* name, double naive, double engine) {
    if (!difference && std::abs(naive - engine) > 1e-9 * (1 + std::abs(naive)))
      difference = fmt::format("{}: {}: naive {}, engine {}", where_, name, naive, engine);
    return *this;
  }
  Figures& same_spans(std::string const& name, Spans const& naive, Spans const& engine) {
    same(name + " count", naive.count, engine.count).same(name + " sum", naive.sum, engine.sum);
    return same(name + " longest", naive.longest, engine.longest);
  }
  std::optional<std::string> difference;

 private:
  std::string where_;
};

using Difference = std::optional<std::string>;

Difference compare_records(Scenario const& scenario, Results const& naive, Results const& engine) {
  auto const in_time = [](ParcelRecord const& r) {
    return std::tuple{r.at, r.stream, r.serial, r.visit, r.what, r.where, r.place, r.number};
  };
  auto ours = naive.parcels;
  auto theirs = engine.parcels;
  std::ranges::sort(ours, {}, in_time);
  std::ranges::sort(theirs, {}, in_time);
  auto const [a, b] = std::ranges::mismatch(ours, theirs);
  if (a == ours.end() && b == theirs.end()) return {};
  auto const line = [&](auto const& at, auto const& list) {
    return at == list.end() ? std::string{"nothing more"} : say(scenario, *at);
  };
  std::string told =
      fmt::format("records: naive   {}\n         engine  {}", line(a, ours), line(b, theirs));
  ParcelRecord const& about =
      b == theirs.end() || (a != ours.end() && in_time(*a) < in_time(*b)) ? *a : *b;
  auto const same_parcel = [&](ParcelRecord const& r) {
    return r.stream == about.stream && r.serial == about.serial;
  };
  for (auto const* list : {&ours, &theirs}) {
    told += list == &ours ? "\n  naive's history of that parcel:" : "\n  engine's history of it:";
    for (ParcelRecord const& r : *list)
      if (same_parcel(r)) told += "\n    " + say(scenario, r);
  }
  return told;
}

Difference compare_whole(Scenario const& scenario, Results const& naive, Results const& engine) {
  for (std::size_t c = 0; c < scenario.classes.size(); ++c) {
    Figures line{"ledger of " + scenario.classes[c].name};
    LedgerLine const& a = naive.ledger[c];
    LedgerLine const& b = engine.ledger[c];
    line.same("created", a.created, b.created).same("delivered", a.delivered, b.delivered);
    line.same("returned", a.returned, b.returned).same("rejected", a.rejected, b.rejected);
    line.same("in_system", a.in_system, b.in_system);
    if (line.difference) return line.difference;
  }
  Figures whole{"run"};
  whole.same("system_time", naive.system_time, engine.system_time);
  whole.same("little_holds", std::uint64_t{1},
             static_cast<std::uint64_t>(engine.little_holds ? 1 : 0));
  if (whole.difference) return whole.difference;
  for (std::uint32_t i = 0; i < naive.facilities.size(); ++i) {
    Figures place{scenario.network.places[FacilityId{i}].name};
    FacilityResult const& a = naive.facilities[i];
    FacilityResult const& b = engine.facilities[i];
    place.same("created", a.created, b.created).same("arrived", a.arrived, b.arrived);
    place.same("delivered", a.delivered, b.delivered);
    if (place.difference) return place.difference;
  }
  return {};
}

Difference compare_stage(Scenario const& scenario, StageResult const& a, StageResult const& b) {
  Figures stage{fmt::format("{}.{} {}", scenario.network.places[a.facility].name, a.stage, a.side)};
  stage.same("entered", a.entered, b.entered).same("finished", a.finished, b.finished);
  stage.same("rejected", a.rejected, b.rejected).same_spans("sojourn", a.sojourn, b.sojourn);
  stage.same("content_area", a.content_area, b.content_area);
  if (a.kind == "hold") return stage.difference;
  stage.same("capacity", a.capacity, b.capacity).same("failures", a.failures, b.failures);
  stage.same_spans("wait", a.wait, b.wait);
  stage.same("line_time", a.line_time, b.line_time).same("busy_time", a.busy_time, b.busy_time);
  stage.same("blocked_time", a.blocked_time, b.blocked_time);
  stage.same("queue_area", a.queue_area, b.queue_area);
  stage.same("queue_longest", a.queue_longest, b.queue_longest);
  stage.same("queue_at_end", a.queue_at_end, b.queue_at_end);
  if (a.kind != "sorter") return stage.difference;
  for (std::size_t c = 0; c < scenario.classes.size(); ++c) {
    stage.same_spans("wait of " + scenario.classes[c].name, a.wait_by_class[c], b.wait_by_class[c]);
    stage.same_spans("sojourn of " + scenario.classes[c].name, a.sojourn_by_class[c],
                     b.sojourn_by_class[c]);
  }
  return stage.difference;
}

Difference compare_stages(Scenario const& scenario, Results const& naive, Results const& engine) {
  for (StageResult const& a : naive.stages) {
    auto const b = std::ranges::find_if(engine.stages, [&](StageResult const& one) {
      return one.facility == a.facility && one.stage == a.stage && one.side == a.side;
    });
    if (b == engine.stages.end())
      return fmt::format("{}.{} {}: not in the engine's results",
                         scenario.network.places[a.facility].name, a.stage, a.side);
    if (auto difference = compare_stage(scenario, a, *b)) return difference;
  }
  return {};
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
    lane.same("vehicle_waits", a.vehicle_waits, b.vehicle_waits)
        .same_spans("dwell", a.dwell, b.dwell);
    lane.same("staging_area", a.staging_area, b.staging_area);
    lane.same("road_area", a.road_area, b.road_area);
    lane.same("staged_at_end", a.staged_at_end, b.staged_at_end);
    lane.about("fill_sum", a.fill_sum, b.fill_sum);
    if (lane.difference) return lane.difference;
  }
  auto const trip = [](TripResult const& t) {
    return std::tuple{t.lane.index, t.number, t.parcels,    t.departed,
                      t.arrives,    t.grams,  t.volume_cm3, t.vehicle};
  };
  auto const [a, b] = std::ranges::mismatch(naive.trips, engine.trips, {}, trip, trip);
  if (a == naive.trips.end() && b == engine.trips.end()) return {};
  auto const name = [&](auto const& at, auto const& list) {
    return at == list.end() ? std::string{"none"}
                            : fmt::format("{} trip {} at {} with {} parcels, arrives {}",
                                          scenario.network.lanes[at->lane].name, at->number,
                                          at->departed.time_since_epoch().count(), at->parcels,
                                          at->arrives.time_since_epoch().count());
  };
  return fmt::format("trips: naive {}, engine {}", name(a, naive.trips), name(b, engine.trips));
}

Difference compare_pools(Scenario const& scenario, Results const& naive, Results const& engine) {
  for (PoolResult const& a : naive.pools) {
    auto const b = std::ranges::find_if(engine.pools, [&](PoolResult const& one) {
      return one.facility == a.facility && one.pool == a.pool;
    });
    std::string const name = scenario.network.places[a.facility].name + "." + a.pool;
    if (b == engine.pools.end()) return name + ": not in the engine's results";
    Figures pool{name};
    pool.same("tours", a.tours, b->tours).same("attempts", a.attempts, b->attempts);
    pool.same("delivered", a.delivered, b->delivered).same("returned", a.returned, b->returned);
    pool.same("first_attempts", a.first_attempts, b->first_attempts);
    pool.same("first_delivered", a.first_delivered, b->first_delivered);
    pool.same("out_time", a.out_time, b->out_time).same_spans("desk", a.desk, b->desk);
    pool.same("waiting_at_end", a.waiting_at_end, b->waiting_at_end);
    if (pool.difference) return pool.difference;
  }
  return {};
}

Difference compare_courses(Scenario const&, Results const& naive, Results const& engine) {
  CourseResult const& a = naive.all;
  CourseResult const& b = engine.all;
  Figures all{"courses"};
  all.same("delivered", a.delivered, b.delivered)
      .same_spans("full_course", a.full_course, b.full_course);
  all.same("on_time", a.on_time, b.on_time).same_spans("inside", a.inside, b.inside);
  all.same("within_48_h", a.within_48_h, b.within_48_h)
      .same("within_72_h", a.within_72_h, b.within_72_h);
  for (std::size_t i = 0; i < segment_count; ++i) {
    std::string const name = segment_names[i];
    all.same_spans(name + " inside", a.segments_inside[i], b.segments_inside[i]);
    all.same_spans(name, a.segments[i], b.segments[i]);
  }
  return all.difference;
}

}  // namespace

std::string say(Scenario const& scenario, ParcelRecord const& r) {
  bool const stock = r.stream >= scenario.streams.size();
  std::string const source = stock ? scenario.stock[r.stream - scenario.streams.size()].name
                                   : scenario.streams[r.stream].name;
  return fmt::format("{:>12} us  {}  {} #{}  {:<16} place {} visit {} number {}",
                     r.at.time_since_epoch().count(), scenario.network.places[r.where].name, source,
                     r.serial, name_of(r.what), r.place, r.visit, r.number);
}

Difference first_difference(Scenario const& scenario, Results const& naive, Results const& engine) {
  for (auto* const compare : {compare_records, compare_whole, compare_lanes, compare_stages,
                              compare_pools, compare_courses})
    if (auto difference = compare(scenario, naive, engine)) return difference;
  return {};
}

}  // namespace tierflow::swarm
