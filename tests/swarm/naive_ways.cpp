// Ways by timetable (docs/model.md, 14b): all that there are, one by one.

#include <algorithm>

#include "tests/swarm/naive_world.hpp"

namespace tierflow::naive {
namespace {

/// Every way from the end of `way` to `destination` that meets no place twice.
void walk(World const& world, std::size_t parcel_class, FacilityId destination, Way& way,
          std::vector<FacilityId>& met, std::vector<Way>& found) {
  for (std::uint32_t i = 0; i < world.scenario.network.lanes.size(); ++i) {
    Lane const& lane = world.scenario.network.lanes[LaneId{i}];
    if (lane.from != met.back() || (lane.carries >> parcel_class & 1) == 0) continue;
    if (std::ranges::find(met, lane.to) != met.end()) continue;
    way.push_back({i});
    if (lane.to == destination) {
      found.push_back(way);
    } else {
      met.push_back(lane.to);
      walk(world, parcel_class, destination, way, met, found);
      met.pop_back();
    }
    way.pop_back();
  }
}

std::ptrdiff_t outsiders(World const& world, Way const& way) {
  return std::ranges::count_if(way, [&](LaneId lane) {
    FacilityId const end = world.scenario.network.lanes[lane].to;
    Tier const tier = world.scenario.network.places[end].tier;
    return lane != way.back() && (tier == Tier::last_mile || tier == Tier::gateway);
  });
}

/// When a vehicle is planned to leave with a parcel that may board from `t`; empty: never.
std::optional<Instant> leaves(LanePlan const& plan, Instant t) {
  auto const half = [](double span) { return Law::fixed(span / 2).span({}); };
  switch (plan.dispatch) {
    case Dispatch::immediate:
      return t;
    case Dispatch::headway:
      return t + half(plan.headway.mean());
    case Dispatch::fill_or_timeout:
      return plan.timeout == Duration{unlimited} ? t : t + plan.timeout / 2;
    default:
      for (Departure const& row : plan.timetable)
        if (row.at >= t) return row.at;
      return {};
  }
}

std::optional<Instant> arrives(World const& world, Way const& way, Instant t) {
  for (LaneId const lane : way) {
    if (lane != way.front()) t += world.scenario.transfer;
    LanePlan const& plan = world.scenario.lanes[lane];
    auto const gone = leaves(plan, t + plan.ready_after);
    if (!gone) return {};
    t = *gone + world.scenario.network.lanes[lane].drive;
  }
  return t;
}

}  // namespace

std::optional<LaneId> World::first_to_arrive(Parcel const& p, FacilityId here, Instant t) {
  auto const [known, is_new] = ways_.try_emplace({here, *p.destination, p.parcel_class});
  std::vector<Way>& ways = known->second;
  if (is_new) {
    Way way;
    std::vector<FacilityId> met{here};
    walk(*this, p.parcel_class, *p.destination, way, met, ways);
    std::ptrdiff_t fewest = 1000;
    for (Way const& one : ways) fewest = std::min(fewest, outsiders(*this, one));
    std::erase_if(ways, [&](Way const& one) { return outsiders(*this, one) > fewest; });
  }
  std::optional<std::tuple<Instant, std::size_t, LaneId>> best;
  for (Way const& way : ways)
    if (auto const arrival = arrives(*this, way, t)) {
      std::tuple const one{*arrival, way.size(), way.front()};
      if (!best || one < *best) best = one;
    }
  if (!best) return {};
  return std::get<LaneId>(*best);
}

}  // namespace tierflow::naive
