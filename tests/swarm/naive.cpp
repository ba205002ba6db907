// The naive engine's clock: every instant with something to do, round by round (docs/model.md,
// rules 1 and 7).

#include "tests/swarm/naive.hpp"

#include <algorithm>
#include <tuple>

#include "tests/swarm/naive_cold.hpp"
#include "tests/swarm/naive_facility.hpp"

namespace tierflow::naive {
namespace {

/// The control tower (rule 14a).
void look(World& world, std::list<Facility> const& facilities, std::vector<LaneStand*> const& lanes, Instant t) {
  std::vector<Duration> delays;
  for (std::uint32_t i = 0; i < lanes.size(); ++i) {
    FacilityId const end = world.scenario.network.lanes[LaneId{i}].to;
    Duration const waiting = std::next(facilities.begin(), static_cast<std::ptrdiff_t>(end.index))->backlog(t);
    Duration const closed = std::min(lanes[i]->closed_for(t), longest_delay);
    delays.push_back(std::min(closed + std::min(waiting, longest_delay), longest_delay));
  }
  world.routes = routes_of(world.scenario, delays);
}

void work_all(World& world, std::list<Facility>& facilities, std::vector<LaneStand*> const& lanes) {
  Duration const refresh = world.scenario.refresh;
  if (refresh > Duration{0})
    for (Instant t = Instant{} + refresh; t <= world.scenario.end; t += refresh) world.wake(t);
  while (!world.agenda.empty()) {
    Instant const t = *world.agenda.begin();
    world.agenda.erase(world.agenda.begin());
    bool const looks = refresh > Duration{0} && t > Instant{} && t.time_since_epoch() % refresh == Duration{0};
    if (looks) look(world, facilities, lanes, t);
    for (bool first_round = true;; first_round = false) {
      bool something = first_round;
      for (Facility& facility : facilities)
        if (facility.collect_post(t)) something = true;
      if (!something) break;
      for (Facility& facility : facilities) facility.work(t, first_round);
    }
    world.agenda.erase(t);  // what was sent at t has been worked
  }
}

void sort_results(Results& results) {
  std::ranges::sort(results.parcels, {}, [](ParcelRecord const& r) {
    return std::tuple{r.stream, r.serial, r.at, r.visit, r.what, r.where, r.place, r.number};
  });
  std::ranges::sort(results.by_od, {}, [](OdResult const& od) { return std::pair{od.from, od.to}; });
  std::ranges::sort(results.trips, {}, [](TripResult const& trip) {
    return std::tuple{trip.lane, trip.number};
  });
}

}  // namespace

Results simulate(Scenario const& scenario, std::uint32_t replication) {
  World world{scenario, replication};
  std::list<Facility> facilities;
  std::vector<LaneStand*> lanes(scenario.lanes.size());
  for (std::uint32_t i = 0; i < scenario.facilities.size(); ++i) {
    facilities.emplace_back(world, FacilityId{i});
    for (auto& [id, lane] : facilities.back().lanes) lanes[id.index] = &lane;
  }
  for (Facility& facility : facilities) facility.arriving = lanes;
  auto const at = [&](FacilityId id) -> Facility& {
    return *std::next(facilities.begin(), static_cast<std::ptrdiff_t>(id.index));
  };
  std::deque<Parcel> parcels;
  make_parcels(
      world, parcels, [&](Instant t, Who who) { at(who->origin).birth(t, who); },
      [&](InitialStock const& stock, Who who) { at(stock.at).stand(stock, who); });
  work_all(world, facilities, lanes);
  finish_system(world);

  Results& results = world.results;
  for (Facility& facility : facilities) facility.collect(results);
  for (LaneStand const* lane : lanes) results.lanes.push_back(lane->collect());
  results.little_holds = results.system_time == world.time_in_places;
  watch_the_cold(world, results.parcels, results);
  sort_results(results);
  return std::move(world.results);
}

}  // namespace tierflow::naive
