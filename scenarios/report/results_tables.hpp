#pragma once

// The large tables of results.sqlite, a function each: what happened at stages, on lanes, in rounds and to
// the recorded parcels of one replication.

#include "scenarios/report/database.hpp"
#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// stages, stage_classes, stage_shifts, stage_series; a bin in which nothing happened has no row.
void add_stages(Database& database, Scenario const& scenario, Results const& results, int replication);
/// facilities, facility_series (no rows for empty bins).
void add_facilities(Database& database, Results const& results, int replication);
/// origin_destination and, where the scenario keeps them, pair_hours.
void add_pairs(Database& database, Scenario const& scenario, Results const& results, int replication);
/// lanes, lane_series (no rows for empty bins), trips.
void add_lanes(Database& database, Scenario const& scenario, Results const& results, int replication);
/// rounds, rounds_areas, rounds_series (no rows for empty bins).
void add_rounds(Database& database, Scenario const& scenario, Results const& results, int replication);
/// recorded_parcels: who the sample is and how it ended, one row a parcel.
void add_recorded(Database& database, Scenario const& scenario, Results const& results, int replication);
/// The sample, one row a record; `detail` is the stage, lane or pool.
void add_parcels(Database& database, Scenario const& scenario, Results const& results, int replication);

}  // namespace tierflow
