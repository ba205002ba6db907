#pragma once

// The cold chain of the naive engine: after the run, from the records of every parcel (docs/model.md, section 13).

#include <vector>

#include "tests/swarm/naive_world.hpp"

namespace tierflow::naive {

/// `records` in the order in which they were written. Fills cold and cold_places.
void watch_the_cold(World const& world, std::vector<ParcelRecord> const& records, Results& results);

}  // namespace tierflow::naive
