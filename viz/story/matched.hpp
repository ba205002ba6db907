#pragma once

// What one run says, in the order of another run's network: places and lanes are the same when their names are.

#include "network/network.hpp"
#include "viz/story/snapshot.hpp"

namespace tierflow {

/// `snapshot` is of `its` network. Places and lanes that only `wanted` has get a row of nothing; what only `its` has is left out.
Snapshot matched_to(Network const& wanted, Snapshot const& snapshot, Network const& its);

}  // namespace tierflow
