#pragma once

// Sites: where each place of a network is shown.
//
// A map of a city has no room for its markets a thousand kilometres away. Gateways that lie far outside are set on a frame around
// the city, in their true direction, apart from each other. Places without coordinates stand on a circle.

#include <vector>

#include "network/network.hpp"

namespace tierflow {

struct Site {
  LatLon at;
  bool set_aside = false;  ///< on the frame, not where it is
};

/// By facility.
std::vector<Site> lay_out_sites(Network const& network);

/// What the map shows at first: every site.
std::vector<LatLon> points_of(std::vector<Site> const& sites);

}  // namespace tierflow
