#pragma once

// Expect: what the planner promises of the figures of the report.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

/// After classes and service levels, which a promise may be about.
void read_expect(Cursor const& expect, Draft& draft);

}  // namespace tierflow
