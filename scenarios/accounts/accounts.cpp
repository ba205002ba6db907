#include "scenarios/accounts/accounts.hpp"

#include <algorithm>

namespace tierflow {
namespace {

void add_packing(Scenario const& scenario, Results const& results, Spent& cold) {
  for (std::size_t c = 0; c < std::min(results.by_class.size(), scenario.classes.size()); ++c) {
    double const price = scenario.classes[c].cold_packing;
    if (price <= 0) continue;
    cold.pieces += results.by_class[c].delivered;
    cold.money += static_cast<double>(results.by_class[c].delivered) * price;
  }
}

/// The cold chain's own pieces are packed parcels; its rides and stages bring none.
void add(Spent spent, Activity activity, RunAccounts& accounts) {
  if (activity == Activity::cold) spent.pieces = 0;
  accounts.by_activity[static_cast<std::size_t>(activity)] += spent;
}

Activity activity_of(Scenario const& scenario, StageResult const& stage) {
  auto const& stages = scenario.facilities[stage.facility].stages;
  auto const plan = std::ranges::find(stages, stage.stage, &StagePlan::name);
  if (plan != stages.end() && plan->rates.cold) return Activity::cold;
  return scenario.network.places[stage.facility].tier == Tier::last_mile ? Activity::last_mile : Activity::sorting;
}

template <class List, class Has>
bool any(List const& list, Has const& has) {
  return std::any_of(list.begin(), list.end(), has);
}

bool has_money(StageRates const& rates, Accounts const& accounts) {
  return rates.per_line_hour + rates.per_parcel + rates.people * accounts.sorting_wage > 0;
}

}  // namespace

char const* name_of(Activity activity) {
  constexpr char const* names[activity_count] = {"sorting", "trunk", "feeder", "last_mile", "failed", "cold"};
  return names[static_cast<std::size_t>(activity)];
}

Spent& Spent::operator+=(Spent const& other) {
  money += other.money;
  labour_h += other.labour_h;
  co2e_kg += other.co2e_kg;
  km += other.km;
  empty_km += other.empty_km;
  tkm += other.tkm;
  pieces += other.pieces;
  energy.resize(std::max(energy.size(), other.energy.size()));
  for (std::size_t i = 0; i < other.energy.size(); ++i) energy[i] += other.energy[i];
  return *this;
}

bool counts_money(Scenario const& scenario) {
  if (!scenario.accounts) return false;
  Accounts const& accounts = *scenario.accounts;
  return accounts.failed_attempt + accounts.returned + accounts.driving_wage + accounts.delivery_wage > 0 ||
         any(accounts.energies, [](Energy const& energy) { return energy.price > 0; }) ||
         any(scenario.classes, [](ParcelClass const& c) { return c.cold_packing > 0; }) ||
         any(scenario.vehicles, [](VehicleType const& v) { return v.rates.per_km + v.rates.per_hour > 0; }) ||
         any(scenario.facilities, [&](FacilityPlan const& place) {
           return any(place.stages, [&](StagePlan const& stage) { return has_money(stage.rates, accounts); }) ||
                  any(place.rounds, [](RoundsPool const& pool) {
                    return pool.rates.per_hour + pool.rates.per_parcel > 0;
                  });
         });
}

bool counts_co2e(Scenario const& scenario) {
  return scenario.accounts &&
         (any(scenario.accounts->energies, [](Energy const& energy) { return energy.co2e > 0; }) ||
          any(scenario.vehicles,
              [](VehicleType const& v) { return v.rates.co2e_per_km + v.rates.co2e_per_tkm > 0; }));
}

std::optional<RunAccounts> accounts_of(Scenario const& scenario, Results const& results) {
  if (!scenario.accounts) return std::nullopt;
  RunAccounts accounts;
  accounts.parcels = results.all.delivered;
  for (StageResult const& stage : results.stages)
    add(account_of(scenario, stage), activity_of(scenario, stage), accounts);
  accounts.lanes = accounts_of_lanes(scenario, results);
  for (LaneAccount const& lane : accounts.lanes) add(lane.spent, lane.activity, accounts);
  // A station's sorter is part of the last mile, but its pieces are what comes to the door.
  accounts.by_activity[static_cast<std::size_t>(Activity::last_mile)].pieces = 0;
  for (PoolResult const& pool : results.pools) {
    PoolAccount const account = account_of(scenario, results, pool);
    add(account.delivery, Activity::last_mile, accounts);
    add(account.failed, Activity::failed, accounts);
  }
  add_packing(scenario, results, accounts.by_activity[static_cast<std::size_t>(Activity::cold)]);
  for (Spent& spent : accounts.by_activity) {
    spent.energy.resize(scenario.accounts->energies.size());
    accounts.total += spent;
  }
  accounts.total.pieces = 0;
  return accounts;
}

}  // namespace tierflow
