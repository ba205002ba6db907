// What closures do to who is under way, and lanes that send parcels elsewhere when too many are staged. Thrown last, so that the
// rest of the world is the same without them.

#include "network/detour.hpp"
#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {
namespace {

/// Whether `other` may take what is too much for `lane`, as the reader has it. Where parcels may be sent back all the same, it takes time.
bool may_take(Making const& making, RouteTable const& table, LaneId lane, LaneId other) {
  Scenario const& world = making.world;
  Network const& network = world.network;
  if (lane == other || network.lanes[lane].from != network.lanes[other].from) return false;
  if ((network.lanes[lane].carries & ~network.lanes[other].carries) != 0) return false;
  if (world.lanes[other].travel.least() < static_cast<double>(making.unit.count())) return false;
  for (std::size_t c = 0; c < world.classes.size(); ++c)
    for (std::uint32_t to = 0; to < network.places.size(); ++to)
      if (lost_over(network, table, lane, other, {to}, c)) return false;
  return true;
}

/// Whether overflow leads from `from` to `to`.
bool leads_to(Scenario const& world, LaneId from, LaneId to) {
  while (from != to && world.lanes[from].overflow) from = world.lanes[from].overflow->to;
  return from == to;
}

}  // namespace

void make_closed_ways(Making& making) {
  Dice& dice = making.dice;
  Scenario& world = making.world;
  if (dice.percent(60))
    for (LanePlan& plan : world.lanes) {
      if (dice.percent(30)) continue;
      bool const turns = dice.percent(60);
      plan.when_closed = turns && plan.dispatch != Dispatch::immediate ? WhenClosed::turn_back : WhenClosed::stand;
    }
  if (!dice.percent(60)) return;
  RouteTable const table = build_routes(world.network, policy_named(world.routing), world.transfer, world.classes.size());
  for (std::uint32_t i = 0; i < world.lanes.size(); ++i) {
    std::vector<LaneId> others;
    for (std::uint32_t k = 0; k < world.lanes.size(); ++k)
      if (may_take(making, table, {i}, {k}) && !leads_to(world, {k}, {i})) others.push_back({k});
    if (!others.empty() && dice.percent(80)) world.lanes[LaneId{i}].overflow = {dice.between(1, 6), dice.one_of(others)};
  }
}

}  // namespace tierflow::swarm
