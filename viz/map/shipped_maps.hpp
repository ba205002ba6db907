#pragma once

// The base maps that come with the program: every pack of viz/basemap is compiled in.

#include "network/network.hpp"
#include "viz/map/base_map.hpp"

namespace tierflow {

/// The pack in which most of the network's places lie; an empty map when none of them does.
BaseMap shipped_map_for(Network const& network);

}  // namespace tierflow
