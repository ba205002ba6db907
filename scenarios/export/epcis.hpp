#pragma once

// EPCIS 2.0: the recorded parcels as a track-and-trace system would hold them, a JSON-LD document of GS1's standard.
//
// Every record becomes (part of) an ObjectEvent; getting on and off a vehicle are AggregationEvents under the trip.
// Steps and dispositions are words of the Core Business Vocabulary 2.0 where it has one, else `other`; the record's
// own name always stands in `tierflow:what`. Identifiers are URNs of a private scheme: nothing here has a GS1 key.

#include <ostream>

#include "scenarios/export/stored_run.hpp"
#include "scenarios/export/written.hpp"

namespace tierflow {

/// @throws Unreadable, also when the replication (from 1) has no recorded parcel
Written write_epcis(StoredRun const& run, int replication, std::ostream& out);

}  // namespace tierflow
