#pragma once

// Energy: booking an amount of it with its price and its CO2e.

#include "scenarios/accounts/accounts.hpp"

namespace tierflow {

/// `amount` in the unit of the energy; no_energy books nothing.
inline void burn(Accounts const& accounts, int energy, double amount, Spent& spent) {
  if (energy == no_energy) return;
  auto const index = static_cast<std::size_t>(energy);
  spent.energy.resize(accounts.energies.size());
  spent.energy[index] += amount;
  spent.money += amount * accounts.energies[index].price;
  spent.co2e_kg += amount * accounts.energies[index].co2e;
}

constexpr double hour_us = 3600e6;

}  // namespace tierflow
