// A cold chain over a random world. It is thrown last, so that the rest of the world is the same without it.

#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {
namespace {

double degrees(Dice& dice, std::int64_t low, std::int64_t high) {
  return static_cast<double>(dice.between(4 * low, 4 * high)) / 4;
}

int some_climate(Making& making) {
  return static_cast<int>(making.dice.between(outside_air, static_cast<std::int64_t>(making.world.climates.size()) - 1));
}

Climate climate(Making& making, std::int64_t i) {
  Dice& dice = making.dice;
  Climate one;
  one.name = "climate" + std::to_string(i);
  one.set = degrees(dice, -20, 25);
  if (dice.percent(80)) one.warms_in = making.span(1, 200);
  if (dice.percent(50))
    for (auto const& [from, until] : making.intervals(200, 80)) {
      ChillerFailure failure{from, until};
      if (dice.percent(60)) failure.at = FacilityId{static_cast<std::uint32_t>(dice.below(static_cast<std::int64_t>(making.world.facilities.size())))};
      one.failures.push_back(failure);
    }
  if (dice.percent(40)) {
    one.up = making.law(1, 200);
    one.down = making.law(0, 60);
  }
  return one;
}

ColdCargo cargo(Making& making) {
  Dice& dice = making.dice;
  ColdCargo one;
  one.from = degrees(dice, -20, 10);
  one.to = one.from + degrees(dice, 0, 10);
  one.packed_at = dice.percent(20) ? one.to : dice.percent(20) ? one.from : (one.from + one.to) / 2;
  one.lag = making.span(1, 150);
  if (dice.percent(40)) one.ice = making.span(1, 60);
  if (dice.percent(70)) one.shelf_life = making.span(1, 400);
  one.shelf_life_at = dice.percent(50) ? one.packed_at : degrees(dice, -5, 25);
  if (dice.percent(80)) one.q10 = static_cast<double>(dice.between(4, 20)) / 4;
  if (dice.percent(60)) one.excursion = dice.percent(30) ? Duration{0} : making.span(0, 120);
  return one;
}

}  // namespace

void make_cold(Making& making) {
  Dice& dice = making.dice;
  Scenario& world = making.world;
  if (!dice.percent(60)) return;
  bool const calm = dice.percent(25);
  double const usual = degrees(dice, -10, 35);
  for (std::int64_t i = 0; i < air_steps_a_day; ++i) world.outside.push_back(calm ? usual : degrees(dice, -10, 35));
  for (std::int64_t i = dice.between(0, 3); i-- > 0;) world.climates.push_back(climate(making, i));
  for (ParcelClass& one : world.classes)
    if (dice.percent(70)) one.cold = cargo(making);
  for (VehicleType& type : world.vehicles) type.climate = some_climate(making);
  for (FacilityPlan& plan : world.facilities) {
    for (int* const at : {&plan.climate, &plan.staging_climate, &plan.desk_climate}) *at = some_climate(making);
    for (StagePlan& stage : plan.stages) stage.climate = some_climate(making);
    for (RoundsPool& pool : plan.rounds) pool.climate = some_climate(making);
  }
  for (LanePlan& plan : world.lanes) plan.climate = some_climate(making);
}

}  // namespace tierflow::swarm
