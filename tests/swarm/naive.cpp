// The naive engine's clock: every instant with something to do, round by round (docs/model.md,
// rules 1 and 7).

#include "tests/swarm/naive.hpp"

#include <algorithm>
#include <tuple>

#include "tests/swarm/naive_cold.hpp"
#include "tests/swarm/naive_facility.hpp"

namespace tierflow::naive {
namespace {

void work_all(World& world, std::list<Facility>& facilities) {
  while (!world.agenda.empty()) {
    Instant const t = *world.agenda.begin();
    world.agenda.erase(world.agenda.begin());
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
  work_all(world, facilities);
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
