#pragma once

// Returned goods: parcels that buyers send back some days after they were sent.
//
// A return is a parcel of its own, from the destination of a source to its origin. How many there are follows from what
// the source sends and has sent, day by day, also before the run: it is derived from the matrix of the source and
// not from the deliveries of the run.

#include "scenarios/reader/blocks/day_factors.hpp"

namespace tierflow {

extern Section const returns_section;

/// Reads `demand.returns`, after the sources.
void read_returned_goods(Cursor const& returns, std::vector<SourceDraft> const& sources, Profiles const& profiles,
                         DayFactors const& days, Draft& draft);

}  // namespace tierflow
