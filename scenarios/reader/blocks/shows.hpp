#pragma once

// Shows and vouchers: parcels on top of what sources make, all of a sudden.
//
// They take destinations, class mix and service from the source that they name, so a show in a town sends its parcels
// where the town sends them on any day. Each becomes streams of its own: no other parcel changes.

#include "scenarios/reader/blocks/demand.hpp"

namespace tierflow {

extern Section const show_section, voucher_section;

/// Reads `demand.shows` and `demand.vouchers`, after the sources.
void read_shows(Cursor const& demand, std::vector<SourceDraft> const& sources, Draft& draft);

}  // namespace tierflow
