#pragma once

// Harvest: the books of all facilities, added up to the results of a run.

#include <deque>

#include "sim/facility.hpp"

namespace tierflow {

/// `until`: the last instant that was worked.
Results harvest(World const& world, std::deque<Facility> const& facilities, Courses const& courses, Instant until);

}  // namespace tierflow
