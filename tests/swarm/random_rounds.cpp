// Areas of a pool of couriers, and whether it sends back what it cannot deliver. They are thrown last, so that the rest of the world is
// the same without them.

#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {
namespace {

void areas(Making& making, RoundsPool& pool) {
  Dice& dice = making.dice;
  for (double const upto : making.cumulative(static_cast<std::size_t>(dice.between(1, 3)))) {
    DeliveryArea area;
    area.name = "area" + std::to_string(pool.areas.size());
    area.upto = upto;
    if (dice.percent(75)) area.away = making.span(0, 15);
    if (dice.percent(50)) area.given_tour = making.span(0, 20);
    else area.m2 = static_cast<double>(dice.between(1, 900));
    pool.areas.push_back(area);
  }
  pool.speed_m_s = 6e6 / static_cast<double>(making.unit.count());
}

}  // namespace

void make_last_mile(Making& making) {
  for (FacilityPlan& plan : making.world.facilities)
    for (RoundsPool& pool : plan.rounds) {
      if (!(pool.collects > 0) && !pool.cells && making.dice.percent(50)) areas(making, pool);
      pool.sends_back = making.dice.percent(50);
    }
}

}  // namespace tierflow::swarm
