#pragma once

// GeoJSON (RFC 7946): places as points and lanes as lines, with their figures, for a map program.
//
// Figures are means over the replications, over the measured time. Positions are longitude, latitude; a lane that
// crosses the 180th meridian is cut there. Places without coordinates, and their lanes, are left out and named.

#include <ostream>

#include "scenarios/export/stored_run.hpp"
#include "scenarios/export/written.hpp"

namespace tierflow {

/// @throws Unreadable, also when no place has coordinates
Written write_geojson(StoredRun const& run, std::ostream& out);

}  // namespace tierflow
