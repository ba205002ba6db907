#pragma once

// The naive engine: docs/model.md once more, in the simplest code that can be read against it.
//
// It works every facility at every instant at which anything happens anywhere, asks each for its
// steps 1 to 4, and keeps every parcel in ordinary containers. It shares the draws, the laws,
// the route table and the histogram with the fast engine and nothing else: where the two differ, one of them or the
// page is wrong.

#include <cstdint>

#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow::naive {

/// Runs one replication and returns every record of every parcel and every measure. The fingerprint is
/// a hash of its own, equal for equal histories, but not the engine's number.
Results simulate(Scenario const& scenario, std::uint32_t replication = 0);

}  // namespace tierflow::naive
