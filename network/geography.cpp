#include "network/geography.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "network/elementary.hpp"

namespace tierflow {

Distance great_circle(LatLon a, LatLon b) {
  constexpr double mean_radius_m = 6'371'008.8;  // IUGG: (2 x equatorial + polar) / 3
  constexpr double radians = std::numbers::pi / 180;
  double const north = sin_of((b.latitude_deg - a.latitude_deg) * radians / 2);
  double const east = sin_of((b.longitude_deg - a.longitude_deg) * radians / 2);
  double const haversine = north * north + cos_of(a.latitude_deg * radians) *
                                               cos_of(b.latitude_deg * radians) * east * east;
  // Rounding can push opposite points a hair above 1.
  return {std::llround(2 * mean_radius_m * asin_of(std::sqrt(std::min(1.0, haversine))))};
}

}  // namespace tierflow
