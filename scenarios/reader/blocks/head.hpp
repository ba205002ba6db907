#pragma once

// Head: the horizon, replications, scale and tiers of a scenario; and at its end how parcels are routed and recorded.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const top_section, horizon_section, replications_section, scale_section, policies_section,
    record_section, benchmark_section;

/// Everything at the top that later blocks lean on.
void read_head(Cursor const& root, Draft& draft);
void read_policies(Cursor const& policies, Draft& draft);
void read_record(Cursor const& record, Draft& draft);

}  // namespace tierflow
