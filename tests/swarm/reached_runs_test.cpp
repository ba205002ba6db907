// What a planner can say happens: the runs of the random worlds of the suite show every event and
// count.

#include "sim/engine.hpp"
#include "tests/swarm/reached.hpp"

using namespace tierflow;
using namespace tierflow::swarm;

namespace {

using Run = Results const&;
using HasHappened = std::function<bool(Run)>;

HasHappened recorded(What what) {
  return [what](Run run) {
    return some(run.parcels, [what](ParcelRecord const& r) { return r.what == what; });
  };
}
HasHappened lane(std::uint64_t LaneResult::*count) {
  return [count](Run run) {
    return some(run.lanes, [count](LaneResult const& one) { return one.*count > 0; });
  };
}
template <class Is>
HasHappened stage(Is is) {
  return [is](Run run) { return some(run.stages, is); };
}
template <class Is>
HasHappened pool(Is is) {
  return [is](Run run) { return some(run.pools, is); };
}

/// A parcel that is out for delivery on two days.
bool tries_next_day(Run run) {
  ParcelRecord const* last = nullptr;
  for (ParcelRecord const& r : run.parcels) {
    if (r.what != What::out_for_delivery) continue;
    bool const same = last != nullptr && last->stream == r.stream && last->serial == r.serial;
    using std::chrono::days;
    if (same && std::chrono::floor<days>(r.at) > std::chrono::floor<days>(last->at)) return true;
    last = &r;
  }
  return false;
}

/// A record that comes right after one of the other kind, of one parcel.
HasHappened followed(What first, What then) {
  return [first, then](Run run) {
    return std::ranges::adjacent_find(run.parcels, [&](ParcelRecord const& a, ParcelRecord const& b) {
             return a.stream == b.stream && a.serial == b.serial && a.what == first && b.what == then;
           }) != run.parcels.end();
  };
}

/// A parcel that was sent back is returned somewhere else.
bool is_home_again(Run run) {
  ParcelRecord const* sent = nullptr;
  for (ParcelRecord const& r : run.parcels) {
    if (r.what == What::sent_back) sent = &r;
    bool const same = sent != nullptr && sent->stream == r.stream && sent->serial == r.serial;
    if (same && r.what == What::returned && r.where != sent->where) return true;
  }
  return false;
}

bool is_empty_at_the_end(Run run) {
  return std::ranges::all_of(run.ledger, [](LedgerLine const& l) { return l.in_system == 0; });
}

bool ends_are_on_time_and_late(Run run) {
  return run.all.on_time > 0 && run.all.on_time < run.all.delivered;
}

std::vector<FeatureOf<Results>> const happenings{
    {"suspended", recorded(What::suspended)},
    {"released", recorded(What::released)},
    {"bags closed when full, and others", stage([](StageResult const& s) { return s.full_bags > 0 && s.bags > s.full_bags; })},
    {"some wait for a piece, some do not",
     stage([](StageResult const& s) { return s.kind == "stock" && s.waited > 0 && s.waited < s.wait.count; })},
    {"pieces ordered", stage([](StageResult const& s) { return s.orders > 2; })},
    {"pieces at the end", stage([](StageResult const& s) { return s.pieces_at_end > 0; })},
    {"blocked", recorded(What::blocked)},
    {"rejected", recorded(What::rejected)},
    {"attempt failed", recorded(What::attempt_failed)},
    {"returned", recorded(What::returned)},
    {"another attempt on the next day", tries_next_day},
    {"departure by timeout", lane(&LaneResult::by_timeout)},
    {"departure when full", lane(&LaneResult::by_full)},
    {"departure with a full vehicle", lane(&LaneResult::full)},
    {"departure missed", lane(&LaneResult::missed)},
    {"parcels left behind", lane(&LaneResult::left_behind)},
    {"wait for a vehicle", lane(&LaneResult::vehicle_waits)},
    {"parcels that took another lane because too many were staged", lane(&LaneResult::overflowed)},
    {"trips that turned back", lane(&LaneResult::turned_back)},
    {"a trip that turned back with parcels",
     [](Run run) { return some(run.trips, [](TripResult const& t) { return t.turned_back && t.parcels > 0; }); }},
    {"empty vehicle",
     [](Run run) { return some(run.trips, [](TripResult const& t) { return t.parcels == 0; }); }},
    {"several containers on board", [](Run run) { return some(run.trips, [](TripResult const& t) { return t.containers > 2; }); }},
    {"containers with several parcels",
     [](Run run) { return some(run.trips, [](TripResult const& t) { return t.containers > 0 && t.parcels > 2 * t.containers; }); }},
    {"some wait, some do not",
     stage([](StageResult const& s) { return s.waited > 0 && s.waited < s.wait.count; })},
    {"line held by a blocked parcel",
     stage([](StageResult const& s) { return s.kind == "sorter" && s.blocked_time > 0; })},
    {"door held by a blocked load",
     stage([](StageResult const& s) { return s.kind == "dock" && s.blocked_time > 0; })},
    {"failures of docks",
     stage([](StageResult const& s) { return s.kind == "dock" && s.failures > 0; })},
    {"failures of sorters",
     stage([](StageResult const& s) { return s.kind == "sorter" && s.failures > 0; })},
    {"work in a named shift", stage([](StageResult const& s) {
       return some(s.shifts, [](ShiftResult const& one) { return one.busy_time > 0; });
     })},
    {"a queue at the end", stage([](StageResult const& s) { return s.queue_at_end > 0; })},
    {"several tours", pool([](PoolResult const& p) { return p.tours > 5; })},
    {"collected at the sender's", recorded(What::collected)},
    {"not collected by the end", pool([](PoolResult const& p) { return p.to_collect_at_end > 0; })},
    {"a tour that only collects", [](Run run) {
       return some(run.pools, [](PoolResult const& p) { return p.tours > 0 && p.attempts == 0 && p.collected > 0; });
     }},
    {"overdue in a cell", recorded(What::in_cell)},
    {"fetched from a cell", pool([](PoolResult const& p) { return p.cells.placed > p.cells.overdue; })},
    {"short of cells", pool([](PoolResult const& p) { return p.cells.short_of > 0; })},
    {"cells taken at the end", pool([](PoolResult const& p) { return p.cells.taken_at_end > 0; })},
    {"tours to several areas of one pool", pool([](PoolResult const& p) {
       return std::ranges::count_if(p.areas, [](AreaResult const& a) { return a.tours > 0; }) > 1;
     })},
    {"sent back", recorded(What::sent_back)},
    {"sent back out of a cell", followed(What::in_cell, What::sent_back)},
    {"sent back and loaded again", followed(What::sent_back, What::staged)},
    {"sent back to a sorter", followed(What::sent_back, What::entered)},
    {"home again", is_home_again},
    {"second attempt that succeeds",
     pool([](PoolResult const& p) { return p.delivered > p.first_delivered; })},
    {"ten places on the way",
     [](Run run) {
       return some(run.parcels, [](ParcelRecord const& r) { return r.visit >= 10; });
     }},
    {"twenty places on the way",
     [](Run run) {
       return some(run.parcels, [](ParcelRecord const& r) { return r.visit >= 20; });
     }},
    {"some on time, some late", ends_are_on_time_and_late},
    {"an empty network at the end", is_empty_at_the_end},
};

}  // namespace

TEST_CASE("in the random worlds towers and timetables send parcels other ways than the table before the run") {
  int by_tower = 0;
  int by_timetable = 0;
  for (std::uint64_t seed = 1; seed <= suite_worlds; ++seed) {
    Scenario const world = random_scenario(seed);
    Scenario fixed = world;
    fixed.refresh = Duration{0};
    if (world.routing == "earliest_arrival") fixed.routing = "least_time";
    bool const watched = world.refresh > Duration{0};
    if (!watched && fixed.routing == world.routing) continue;
    bool const differs = simulate(world).fingerprint != simulate(fixed).fingerprint;
    (watched ? by_tower : by_timetable) += differs ? 1 : 0;
  }

  CHECK(by_tower >= 15);
  CHECK(by_timetable >= 15);
}

TEST_CASE("in the runs of the random worlds everything happens that can happen to a parcel") {
  std::vector<Results> runs;
  for (std::uint64_t seed = 1; seed <= suite_worlds; ++seed)
    runs.push_back(simulate(random_scenario(seed)));

  check_each(runs, happenings);
}
