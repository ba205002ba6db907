#pragma once

// Relief: the same scenario with other demand, or with one resource so large that it is never short.

#include "scenarios/stability/growth.hpp"

namespace tierflow {

/// Sources by rate and initial stock; recorded orders stay as they are. `factor` > 0.
void scale_demand(Scenario& scenario, double factor);

/// A stage gets ten times its lines, doors and waiting places, a lane vehicles without limit at the same departures, a pool
/// ten times its couriers. Nothing else changes.
void relieve(Scenario& scenario, Resource const& resource, Results const& results);

}  // namespace tierflow
