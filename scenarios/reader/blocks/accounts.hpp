#pragma once

// Accounts: what work costs in money, people and energy. The prices of the whole scenario stand in one block;
// the rates of a vehicle type, stage or pool stand with it and are read here for their blocks.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const accounts_section, wages_section, energy_section;

/// Before the blocks that name an energy.
void read_accounts(Cursor const& accounts, Draft& draft);

/// CNY for box and ice of a parcel class.
double read_cold_packing(Cursor const& parcel_class, Draft const& draft);
/// Rates are warned about, and left out, where the scenario has no accounts.
VehicleRates read_vehicle_rates(Cursor const& at, VehicleType const& type, Draft const& draft);
/// Of a dock, sorter or hold; keys that its section does not have are absent.
StageRates read_stage_rates(Cursor const& at, Draft const& draft);
PoolRates read_pool_rates(Cursor const& at, RoundsPool const& pool, Draft const& draft);

}  // namespace tierflow
