// Rates: the keys about cost and energy that stand with a vehicle type, a stage or a pool of couriers.

#include <fmt/format.h>

#include "scenarios/reader/blocks/accounts.hpp"

namespace tierflow {

namespace {

constexpr double most_people = 1000;

/// Whether rates count; the first of these keys that stands there for nothing is warned about.
bool is_costed(Cursor const& at, std::initializer_list<std::string_view> keys, Draft const& draft) {
  if (draft.scenario.accounts) return true;
  for (std::string_view const key : keys)
    if (at[key].given()) {
      draft.warn(at[key], "counts only in a scenario with 'accounts', and there are none");
      break;
    }
  return false;
}

double money_an_hour(Cursor const& at) { return at["cost_per_hour"].quantity(Dimension::money_per_time, 0); }
double money_a_parcel(Cursor const& at) { return at["cost_per_parcel"].quantity(Dimension::money, 0); }

/// Index of the energy that `at` names; no_energy when it names none or none is known by the name.
int energy_of(Cursor const& at, Draft const& draft) {
  auto const index = draft.energy_names.at(at);
  return index ? static_cast<int>(*index) : no_energy;
}

/// Units of this energy on a km.
double consumption(Cursor const& at, int energy, double standard, Draft const& draft) {
  bool const in_kwh = draft.scenario.accounts->energies[static_cast<std::size_t>(energy)].in_kwh;
  return at.quantity(in_kwh ? Dimension::energy_per_length : Dimension::volume_per_length, standard);
}

void read_consumption(Cursor const& at, VehicleRates& rates, VehicleType const& type, Draft const& draft) {
  Cursor const energy = at["energy"], empty = at["consumption_empty"], full = at["consumption_full"];
  for (Cursor const& key : {empty, full})
    if (key.given() && !energy.given()) key.report("of which energy? name one of accounts.energies with 'energy'");
  rates.energy = energy_of(energy, draft);
  if (rates.energy == no_energy) return;
  if (!empty.given()) energy.report("how much of it? give 'consumption_empty'");
  rates.empty_per_km = rates.full_per_km = consumption(empty, rates.energy, 0, draft);
  if (!full.given()) return;
  rates.full_per_km = consumption(full, rates.energy, 0, draft);
  if (type.grams >= unlimited) full.report("full of how much? give the vehicle type a 'payload'");
  if (rates.full_per_km < rates.empty_per_km) full.report("below 'consumption_empty': are the two in the wrong places?");
}

}  // namespace

double read_cold_packing(Cursor const& parcel_class, Draft const& draft) {
  double const money = parcel_class["cold_packing"].quantity(Dimension::money, 0);
  return is_costed(parcel_class, {"cold_packing"}, draft) ? money : 0;
}

VehicleRates read_vehicle_rates(Cursor const& at, VehicleType const& type, Draft const& draft) {
  VehicleRates rates;
  rates.per_km = at["cost"].quantity(Dimension::money_per_length, 0);
  rates.co2e_per_km = at["co2e"].quantity(Dimension::mass_per_length, 0);
  if (!is_costed(at, {"cost_per_hour", "drivers", "energy", "consumption_empty", "consumption_full", "co2e_per_tkm", "cold"},
                 draft))
    return rates;
  rates.per_hour = money_an_hour(at);
  rates.drivers = at["drivers"].number(0, between(0, most_people));
  rates.co2e_per_tkm = at["co2e_per_tkm"].quantity(Dimension::mass_per_haul, 0);
  if (at["co2e_per_tkm"].given() && at["energy"].given())
    at["co2e_per_tkm"].report("is for bought space whose energy nobody counts; leave it or 'energy' away");
  read_consumption(at, rates, type, draft);
  rates.cold = at["cold"].yes_no(false);
  return rates;
}

StageRates read_stage_rates(Cursor const& at, Draft const& draft) {
  StageRates rates;
  Cursor const energy = at["energy"], used = at["energy_per_parcel"];
  if (!is_costed(at, {"cost_per_hour", "people", "staffed", "cost_per_parcel", "energy", "energy_per_parcel", "cold"}, draft))
    return rates;
  rates.per_line_hour = money_an_hour(at);
  rates.people = at["people"].number(0, between(0, most_people));
  rates.on_call = at["staffed"].choice<bool>({{"open", false}, {"busy", true}}, false);
  rates.per_parcel = money_a_parcel(at);
  rates.cold = at["cold"].yes_no(false);
  rates.energy_per_parcel = used.quantity(Dimension::energy, 0);
  if (energy.given() && !used.given()) energy.report("how much of it? give 'energy_per_parcel'");
  if (!used.given()) return rates;
  auto const usual = draft.energy_names.find("electricity");
  if (!energy.given() && !usual) used.report("there is no 'electricity' in accounts.energies; name another one with 'energy'");
  rates.energy = energy.given() || !usual ? energy_of(energy, draft) : static_cast<int>(*usual);
  if (rates.energy != no_energy && !draft.scenario.accounts->energies[static_cast<std::size_t>(rates.energy)].in_kwh)
    energy.report("a stage consumes what is counted in kWh; this one is counted in L");
  return rates;
}

PoolRates read_pool_rates(Cursor const& at, RoundsPool const& pool, Draft const& draft) {
  PoolRates rates;
  if (!is_costed(at, {"cost_per_hour", "cost_per_parcel", "paid", "energy", "consumption"}, draft)) return rates;
  rates.per_hour = money_an_hour(at);
  rates.per_parcel = money_a_parcel(at);
  rates.paid = at["paid"].time(Duration{0}, {.least = 0, .most = 86400e6, .above = true});
  Cursor const energy = at["energy"], used = at["consumption"];
  if (energy.given() != used.given()) (energy.given() ? energy : used).report("'energy' and 'consumption' go together");
  rates.energy = energy_of(energy, draft);
  if (rates.energy == no_energy) return rates;
  rates.energy_per_km = consumption(used, rates.energy, 0, draft);
  if (used.given() && pool.speed_m_s == 0)
    used.report("how far is a tour of a given time? give 'speed' as well");
  return rates;
}

}  // namespace tierflow
