#include "sim/cluster.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <map>

namespace tierflow {
namespace {

Duration least_ticks(Law const& law) { return Law::fixed(law.least()).span({}); }

/// Shortest time after which what happens at one end of a lane is felt at the other.
Duration delay_of(World const& world, LaneId lane) {
  LanePlan const& plan = world.scenario.lanes[lane];
  Duration delay = least_ticks(plan.travel);
  auto const consider = [&](std::int32_t number) {
    if (number < 0 || world.scenario.fleets[static_cast<std::size_t>(number)].size >= unlimited) return;
    Fleet const& fleet = world.scenario.fleets[static_cast<std::size_t>(number)];
    delay = std::min(delay, fleet.returns ? least_ticks(*fleet.returns) : world.way_back(lane, 0, fleet));
  };
  if (plan.dispatch == Dispatch::immediate) return delay;
  consider(plan.fleet);
  for (Departure const& row : plan.timetable) consider(row.fleet);
  return delay;
}

}  // namespace

Clustering find_clusters(World const& world, Duration shortest) {
  Network const& network = world.scenario.network;
  std::size_t const places = network.places.size();
  std::vector<std::size_t> rank(places);
  std::vector<std::size_t> parent(places);
  boost::disjoint_sets sets{rank.data(), parent.data()};
  for (std::size_t i = 0; i < places; ++i) sets.make_set(i);
  for (std::uint32_t i = 0; i < network.lanes.size(); ++i)
    if (delay_of(world, {i}) < shortest)
      sets.union_set(std::size_t{network.lanes[{i}].from.index}, std::size_t{network.lanes[{i}].to.index});

  Clustering found{{}, std::vector<bool>(network.lanes.size()), never.time_since_epoch()};
  for (std::uint32_t i = 0; i < network.lanes.size(); ++i) {
    Lane const& lane = network.lanes[{i}];
    found.inside[i] = sets.find_set(std::size_t{lane.from.index}) == sets.find_set(std::size_t{lane.to.index});
    if (!found.inside[i])
      found.lookahead = std::min(found.lookahead, delay_of(world, {i}));
  }
  std::map<std::size_t, std::vector<FacilityId>> by_root;
  for (std::uint32_t i = 0; i < places; ++i) by_root[sets.find_set(std::size_t{i})].push_back({i});
  for (auto const& [root, members] : by_root) found.clusters.push_back(members);
  return found;
}

std::uint64_t Cluster::parcels() const {
  std::uint64_t sum = 0;
  for (Facility const* const member : members_)
    sum += member->book().totals.created + member->book().totals.arrived;
  return sum;
}

void Cluster::advance(Instant until, Courses& courses) {
  if (members_.size() == 1) return members_.front()->advance(until, courses);
  auto const next = [&] {
    Instant first = never;
    for (Facility* const member : members_) first = std::min(first, member->next());
    return first;
  };
  for (Instant t = next(); t < until; t = next())
    while (next() == t) {
      for (Facility* const member : members_)
        if (member->next() == t) member->advance(t + tick, courses);
      for (Facility* const member : members_) member->collect(true);
    }
}

}  // namespace tierflow
