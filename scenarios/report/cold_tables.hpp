#pragma once

// The cold chain for programs: the same rows as JSON and as tables of results.sqlite. Nothing where no class is cold.

#include "scenarios/report/cold_figures.hpp"
#include "scenarios/report/database.hpp"
#include "scenarios/report/json_text.hpp"

namespace tierflow {

/// cold, cold_places.
void add_cold(Database& database, Scenario const& scenario, Results const& results, int replication);
/// Classes, and what each place takes of a parcel.
Json cold_json(Scenario const& scenario, Results const& results);

}  // namespace tierflow
