// What the parts of the naive engine share: the ledger, the records, ways back, directions.

#include "tests/swarm/naive_world.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow::naive {
namespace {

__extension__ using Unsigned128 = unsigned __int128;

int height(Tier tier) {
  switch (tier) {
    case Tier::last_mile:
      return 0;
    case Tier::secondary:
      return 1;
    case Tier::hub:
      return 2;
    case Tier::gateway:
      return 3;
    case Tier::plain:
      return 4;
  }
  return 4;
}

}  // namespace

RouteTable routes_of(Scenario const& scenario, std::vector<Duration> const& delays) {
  Network slower = scenario.network;
  for (std::uint32_t i = 0; i < delays.size(); ++i) slower.lanes[LaneId{i}].drive += delays[i];
  for (RoutingPolicy const& policy : routing_policies())
    if (policy.name == scenario.routing)
      return build_routes(slower, policy, scenario.transfer, scenario.classes.size());
  return {};
}

World::World(Scenario const& input, std::uint32_t replication)
    : scenario{input},
      draws{input.seed, replication},
      routes{routes_of(input, {})},
      post(input.facilities.size()),
      way_back(input.facilities.size()),
      home_again(input.facilities.size()) {
  results.ledger.resize(scenario.classes.size());
  results.facilities.resize(scenario.facilities.size());
  name_groups(scenario, results);
  results.in_system_series = empty_series();
  results.measured_from = scenario.warm_up;
  results.until = scenario.end;
}

void World::put(What what, Instant t, Parcel const& p, FacilityId where, std::size_t place,
                std::uint32_t number) {
  results.parcels.push_back({.at = t,
                             .stream = p.stream,
                             .serial = p.serial,
                             .where = where,
                             .place = static_cast<std::uint32_t>(place),
                             .what = what,
                             .visit = p.visit,
                             .number = number});
  std::string const record = std::to_string(p.key) + ' ' + name_of(what) + ' ' +
                             std::to_string(t.time_since_epoch().count()) + ' ' +
                             scenario.network.places[where].name;
  Unsigned128 const hash = static_cast<Unsigned128>(key_of(record)) << 64 | key_of(record + '.');
  Unsigned128 const sum = hash + (static_cast<Unsigned128>(results.fingerprint.high) << 64 |
                                  results.fingerprint.low);
  results.fingerprint = {static_cast<std::uint64_t>(sum >> 64), static_cast<std::uint64_t>(sum)};
}

void World::changes(Instant t, int by) {
  Instant const from = std::max(last_change_, scenario.warm_up);
  if (t > from) results.system_time += Int128{in_system_} * (t - from).count();
  last_change_ = t;
  in_system_ += by;
  for (std::size_t i = bin(t); i < results.in_system_series.size(); ++i)
    results.in_system_series[i] += static_cast<std::uint32_t>(by);
}

void finish_system(World& world) { world.changes(world.scenario.end, 0); }

void World::created(Instant t, Parcel const& p) {
  ++results.ledger[p.parcel_class].created;
  ++results.ledger[p.parcel_class].in_system;
  ++results.facilities[p.origin.index].created;
  ++results.facilities[p.origin.index].in_system_at_end;
  changes(t, 1);
  classes[{p.stream, p.serial}] = p.parcel_class;
  put(What::created, t, p, p.origin);
}

void World::delivered(Instant t, Parcel const& p, FacilityId where, std::size_t pool) {
  ++results.ledger[p.parcel_class].delivered;
  --results.ledger[p.parcel_class].in_system;
  ++results.facilities[where.index].delivered;
  --results.facilities[where.index].in_system_at_end;
  changes(t, -1);
  put(What::delivered, t, p, where, pool);
  close_course(*this, p, where, t);
}

void World::returned(Instant t, Parcel const& p, FacilityId where, std::size_t pool) {
  ++results.ledger[p.parcel_class].returned;
  --results.ledger[p.parcel_class].in_system;
  --results.facilities[where.index].in_system_at_end;
  changes(t, -1);
  put(What::returned, t, p, where, pool);
}

void World::rejected(Instant t, Parcel const& p, FacilityId where, std::size_t stage) {
  ++results.ledger[p.parcel_class].rejected;
  --results.ledger[p.parcel_class].in_system;
  --results.facilities[where.index].in_system_at_end;
  changes(t, -1);
  put(What::rejected, t, p, where, stage);
}

void World::vehicle_free(Instant t, Arrival const& trip) {
  if (trip.fleet < 0) return;
  Fleet const& fleet = scenario.fleets[static_cast<std::size_t>(trip.fleet)];
  if (trip.turned_back) return home_again[fleet.home.index].push_back(trip.fleet);
  Lane const& lane = scenario.network.lanes[trip.lane];
  auto const mean =
      static_cast<std::int64_t>(std::floor(scenario.lanes[trip.lane].travel.mean() + 0.5));
  Duration const way =
      fleet.returns
          ? fleet.returns->span(draws.of(Purpose::way_back, key_of(lane.name), trip.number))
          : Duration{mean};
  way_back[fleet.home.index].emplace(t + way, trip.fleet);
  wake(t + way);
}

std::optional<LaneId> World::next_lane(Parcel const& p, FacilityId here) const {
  return p.destination ? routes.next(here, *p.destination, p.parcel_class) : std::nullopt;
}

bool World::going_down(Parcel const& p, FacilityId here) const {
  auto const lane = next_lane(p, here);
  if (!lane) return true;
  FacilityId const there = scenario.network.lanes[*lane].to;
  return height(scenario.network.places[there].tier) < height(scenario.network.places[here].tier);
}

std::size_t chosen(std::vector<double> const& upto, double u) {
  for (std::size_t i = 0; i + 1 < upto.size(); ++i)
    if (upto[i] > u) return i;
  return upto.size() - 1;
}

}  // namespace tierflow::naive
