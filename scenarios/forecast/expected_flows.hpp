#pragma once

// Expected flows: how many parcels pass each stage and lane over a run, on average, before anything is run.
//
// Every stream's expected parcels are walked along the routes that they will take; parcels without a destination follow the
// traffic equations of their `onward` shares. When they pass, and what waits, is not in these sums.

#include <vector>

#include "sim/world.hpp"

namespace tierflow {

/// Parcels by class; of a stage once for each direction.
struct StageFlow {
  std::vector<double> up, down;
};

struct ExpectedFlows {
  double parcels = 0;                                   ///< that appear, stock included
  IdVector<FacilityId, std::vector<StageFlow>> stages;  ///< beside FacilityPlan::stages
  IdVector<LaneId, std::vector<double>> lanes;          ///< by class
  bool endless = false;  ///< some parcels go round for ever; they are left out
};

ExpectedFlows expected_flows(World const& world);

/// The last instant at which a stream may make a parcel; the end of the run when there are only orders or stock.
Instant end_of_demand(Scenario const& scenario);

}  // namespace tierflow
