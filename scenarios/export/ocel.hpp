#pragma once

// OCEL 2.0: the recorded parcels as an object-centric event log, JSON, for process mining.
//
// Objects are the recorded parcels, the facilities, and the vehicle trips that carried a recorded parcel. An event is
// what happens to some of them at one instant; it is related to every parcel, to the facility, and to the trip when a
// vehicle takes part (ocel-standard.org, specification 2.0 of October 2023).

#include <ostream>

#include "scenarios/export/stored_run.hpp"
#include "scenarios/export/written.hpp"

namespace tierflow {

/// @throws Unreadable, also when the replication (from 1) has no recorded parcel
Written write_ocel(StoredRun const& run, int replication, std::ostream& out);

}  // namespace tierflow
