// Containers of the vehicles of a random world. They are thrown last, so that the rest of the world is the same without them.

#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {

void make_containers(Making& making) {
  Dice& dice = making.dice;
  if (!dice.percent(35)) return;
  bool const nodes = dice.percent(50);
  for (VehicleType& type : making.world.vehicles) {
    if (!dice.percent(70)) continue;
    Containers containers;
    containers.each_for = static_cast<Containers::For>(dice.below(3));
    if (nodes && dice.percent(50)) containers.each_for = Containers::For::node;
    if (dice.percent(85)) containers.count = dice.between(1, 4);
    if (dice.percent(60)) containers.parcels = dice.between(1, 4);
    if (dice.percent(40)) containers.grams = dice.between(60, 600);
    if (dice.percent(30)) containers.volume_cm3 = dice.between(800, 4000);
    type.containers = containers;
  }
  if (!nodes) return;
  auto const places = static_cast<std::int64_t>(making.world.network.places.size());
  for (Place& place : making.world.network.places)
    if (!place.node && dice.percent(50)) place.node = FacilityId{static_cast<std::uint32_t>(dice.below(places))};
}

}  // namespace tierflow::swarm
