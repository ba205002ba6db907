#pragma once

// Synthetic networks: three tiers of any size on a made-up map, for tests and benchmarks.
//
// Where a place stands depends on the seed and on its name only, so a network with one more
// station is the same network with one more station.

#include <cstdint>

#include "network/network.hpp"

namespace tierflow {

struct SyntheticSize {
  int gateways = 0;         ///< markets outside, around the map; each joined to its nearest hub
  int hubs = 2;             ///< >= 1; every hub has a lane to every other
  int secondary_nodes = 6;  ///< >= 1; each joined to its nearest hub
  int stations = 40;        ///< each belongs to one secondary node and stands within 30 km of it
  std::uint64_t seed = 1;
};

/// Places G1.., H1.., N1.., S1.. (padded with zeros) and a road lane in each direction between
/// joined ones. Lengths are great circles x 1.25; trunks drive 75, feeders 55, town lanes 42 km/h.
Network synthetic_network(SyntheticSize const& size);

}  // namespace tierflow
