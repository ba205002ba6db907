#pragma once

// The whole: what can only be checked when everything is there. Do tiers hold, can every parcel get where it is bound,
// does every ring take time?

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

void check_whole(Draft& draft);

}  // namespace tierflow
