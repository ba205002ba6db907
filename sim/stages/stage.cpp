#include "sim/stages/stage.hpp"

namespace tierflow {
namespace {

// Rule 14: gateways lie above hubs and plain places above all, so that a way to one leads up.
int direction_height(Tier tier) {
  switch (tier) {
    case Tier::last_mile: return 0;
    case Tier::secondary: return 1;
    case Tier::hub: return 2;
    case Tier::gateway: return 3;
    case Tier::plain: return 4;
  }
  return 4;
}

}  // namespace

std::vector<std::int64_t> expected_services(SorterPlan const& plan) {
  std::vector<std::int64_t> means;
  for (Law const& service : plan.service) means.push_back(Law::fixed(service.mean()).span({}, tick).count());
  return means;
}

Post::Post(World const& the_world, Book& the_book, FacilityId where, std::size_t number)
    : world{the_world}, book{the_book}, facility{where}, index{static_cast<std::uint32_t>(number)},
      plan{the_world.scenario.facilities[where].stages[number]},
      takes_all_{plan.takes.classes == every_class && plan.takes.destinations.empty() &&
                 plan.takes.going == Going::both && plan.takes.bagged == Bagged::any} {}

bool Post::selected(Parcel const& p) const {
  Selector const& takes = plan.takes;
  if ((takes.classes >> p.parcel_class & 1) == 0) return false;
  if (!takes.destinations.empty() && (p.destination == nowhere || !takes.destinations[p.destination])) return false;
  if (takes.bagged != Bagged::any && (takes.bagged == Bagged::closed) != (p.bagged != 0)) return false;
  return takes.going == Going::both || (takes.going == Going::down) == going_down(p);
}

bool Post::going_down(Parcel const& p) const {
  if (p.destination == nowhere) return true;
  auto const lane = world.routes.next(facility, {p.destination}, p.parcel_class);
  if (!lane) return true;
  Network const& network = world.scenario.network;
  return direction_height(network.places[network.lanes[*lane].to].tier) <
         direction_height(network.places[facility].tier);
}

}  // namespace tierflow
