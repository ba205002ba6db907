#pragma once

// Accounts for programs: the same rows as JSON and as tables of results.sqlite. Nothing for a scenario
// without accounts.

#include "scenarios/accounts/accounts.hpp"
#include "scenarios/report/database.hpp"
#include "scenarios/report/json_text.hpp"

namespace tierflow {

/// accounts, energy_used, lane_accounts.
void add_accounts(Database& database, Scenario const& scenario, Results const& results, int replication);
/// Money, hours and CO2e by activity, energies, and lanes with their vehicles.
Json accounts_json(Scenario const& scenario, RunAccounts const& accounts);

}  // namespace tierflow
