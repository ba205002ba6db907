#pragma once

// Onward: where parcels without a destination go from a place, by chance.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

/// `onward` of every place. After places and lanes.
void read_onward(Cursor const& root, Draft& draft);

}  // namespace tierflow
