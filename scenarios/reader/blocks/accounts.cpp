// The block `accounts`: wages, energies and what a failure costs.

#include "scenarios/reader/blocks/accounts.hpp"

#include <fmt/format.h>

namespace tierflow {

namespace {

constexpr Field accounts_fields[] = {
    {"wages", Form::block, "accounts.wages", "", "of the people at work, with what the employer adds"},
    {"energies", Form::list, "accounts.energies[]", "", "what vehicles, tours and stages consume"},
    {"failed_attempt", Form::amount, "money", "0 CNY", "of a failed attempt, beside the courier's time"},
    {"returned", Form::amount, "money", "0 CNY", "of a parcel that goes back after its last attempt"},
};
constexpr Field wages_fields[] = {
    {"sorting", Form::amount, "money_per_time", "0 CNY/h", "of one of the `people` of a stage"},
    {"driving", Form::amount, "money_per_time", "0 CNY/h", "of one of the `drivers` of a vehicle"},
    {"delivery", Form::amount, "money_per_time", "0 CNY/h", "of a courier"},
};
constexpr Field energy_fields[] = {
    {"name", Form::name, "", required, "unique; `electricity` is what stages use unless they say otherwise"},
    {"co2e", Form::amount, "mass_per_volume mass_per_energy", required, "well to wheel; its unit says how the energy is counted"},
    {"price", Form::amount, "money_per_volume money_per_energy", "", "without it nothing: a cost per km may have it already"},
};

Energy read_energy(Cursor const& at) {
  Energy energy;
  energy.name = at.key();
  Cursor const co2e = at["co2e"];
  energy.in_kwh = co2e.is_scalar() && parse_quantity(co2e.node().text, Dimension::mass_per_energy);
  bool const in_litres = co2e.is_scalar() && parse_quantity(co2e.node().text, Dimension::mass_per_volume);
  if (co2e.given() && !energy.in_kwh && !in_litres)
    co2e.report(fmt::format("expected a mass per unit of energy such as '{}' or '{}'",
                            example_of(Dimension::mass_per_volume), example_of(Dimension::mass_per_energy)));
  else
    energy.co2e = co2e.quantity(energy.in_kwh ? Dimension::mass_per_energy : Dimension::mass_per_volume, 0);
  energy.price = at["price"].quantity(energy.in_kwh ? Dimension::money_per_energy : Dimension::money_per_volume, 0);
  return energy;
}

}  // namespace

constinit Section const accounts_section{"accounts", "what work costs; with this block a run is costed", accounts_fields};
constinit Section const wages_section{"accounts.wages", "of one person", wages_fields};
constinit Section const energy_section{"accounts.energies[]", "one that is consumed", energy_fields};

void read_accounts(Cursor const& at, Draft& draft) {
  draft.energy_names = Names{"energy", {}};
  if (!at.given()) return;
  at.check(accounts_section);
  Accounts accounts;
  if (Cursor const wages = at["wages"]; wages.given()) {
    wages.check(wages_section);
    accounts.sorting_wage = wages["sorting"].quantity(Dimension::money_per_time, 0);
    accounts.driving_wage = wages["driving"].quantity(Dimension::money_per_time, 0);
    accounts.delivery_wage = wages["delivery"].quantity(Dimension::money_per_time, 0);
  }
  std::vector<std::string> names;
  for (Cursor const& item : in_order(at["energies"], energy_section)) {
    accounts.energies.push_back(read_energy(item));
    names.push_back(accounts.energies.back().name);
  }
  accounts.failed_attempt = at["failed_attempt"].quantity(Dimension::money, 0);
  accounts.returned = at["returned"].quantity(Dimension::money, 0);
  draft.energy_names = Names{"energy", std::move(names)};
  draft.scenario.accounts = std::move(accounts);
}

}  // namespace tierflow
