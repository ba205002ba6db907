#pragma once

// Places on the globe.

#include "network/units.hpp"

namespace tierflow {

struct LatLon {
  double latitude_deg = 0;   ///< -90 .. 90
  double longitude_deg = 0;  ///< -180 .. 180
  friend bool operator==(LatLon, LatLon) = default;
};

/// Length of the shortest way over the globe (haversine, mean radius 6371.0088 km), whole metres.
Distance great_circle(LatLon a, LatLon b);

}  // namespace tierflow
