#pragma once

// Disruptions: planned closures of a stage or a lane.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const disruption_section;

/// After stages and lanes.
void read_disruptions(Cursor const& disruptions, Draft& draft);

}  // namespace tierflow
