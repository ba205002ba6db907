#pragma once

// Shades: from the figures of a snapshot to the values of the colour scale, by what the planner colours.

#include <algorithm>
#include <cmath>

#include "viz/map/look.hpp"
#include "viz/story/snapshot.hpp"

namespace tierflow {

/// For the scale of utilisation, where 1 is a full lorry, a sorter at its limit, every parcel late, or a day's quarter waiting.
inline double shade_of(PlaceNow const& place, ColorBy by, double most_per_h) {
  switch (by) {
    case ColorBy::utilisation: return place.pressure;
    case ColorBy::lateness: return place.late_share * 2;
    case ColorBy::backlog: return place.arrived_per_day > 0 ? 4 * place.waiting / place.arrived_per_day : 0;
    case ColorBy::flow: return most_per_h > 0 ? std::sqrt(place.arrived_per_day / 24 / most_per_h) : 0;
  }
  return 0;
}

inline double shade_of(LaneNow const& lane, ColorBy by, double most_per_h) {
  switch (by) {
    case ColorBy::utilisation: return lane.vehicles ? lane.fill : 0.35;
    case ColorBy::lateness: return lane.late_share * 2;
    case ColorBy::backlog: return lane.parcels_per_h > 0 ? std::min(1.2, lane.staged / (6 * lane.parcels_per_h)) : lane.staged > 0 ? 0.6 : 0;
    case ColorBy::flow: return most_per_h > 0 ? std::sqrt(lane.parcels_per_h / most_per_h) : 0;
  }
  return 0;
}

/// Width of a lane's ribbon in pixels: its area grows with the flow. `most_per_h`: flow of the widest.
inline float ribbon_width(double parcels_per_h, double most_per_h) {
  return 1 + 5.5f * static_cast<float>(std::sqrt(std::min(1.0, most_per_h > 0 ? parcels_per_h / most_per_h : 0)));
}

}  // namespace tierflow
