// Stages: open lines cost by the hour, parcels by the piece.

#include <algorithm>

#include "scenarios/accounts/energy.hpp"

namespace tierflow {

Spent account_of(Scenario const& scenario, StageResult const& stage) {
  auto const& stages = scenario.facilities[stage.facility].stages;
  auto const plan = std::ranges::find(stages, stage.stage, &StagePlan::name);
  if (plan == stages.end()) return {};
  StageRates const& rates = plan->rates;
  Spent spent;
  double const open_h = rates.per_line_hour + rates.people > 0 ? static_cast<double>(stage.line_time) / hour_us : 0;
  double const busy_h = static_cast<double>(stage.busy_time) / hour_us;
  spent.labour_h = (rates.on_call ? busy_h : open_h) * rates.people;
  spent.money = open_h * rates.per_line_hour + spent.labour_h * scenario.accounts->sorting_wage;
  if (stage.kind == "dock") return spent;  // it counts vehicles
  auto const parcels = static_cast<double>(stage.finished);
  spent.pieces = stage.finished;
  spent.money += parcels * rates.per_parcel;
  burn(*scenario.accounts, rates.energy, parcels * rates.energy_per_parcel, spent);
  return spent;
}

}  // namespace tierflow
