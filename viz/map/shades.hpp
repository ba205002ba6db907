#pragma once

// Shades: the colour of every lane and place, by what the planner wants to see, or by what a second run changes.

#include <vector>

#include "viz/style/color_by.hpp"
#include "viz/style/style.hpp"
#include "viz/story/snapshot.hpp"

namespace tierflow {

struct Shade {
  double value = 0;  ///< 1 is a full lorry, a sorter at its limit, six hours of flow waiting; of a change: its size, 1 at the scale's end
  Color color;
};

struct Shades {
  std::vector<Shade> lanes, places;
  bool change = false;  ///< of a difference: what is at its end is not overloaded
};

/// `most_per_h`: flow of the widest lane, parcels an hour.
Shades shades_of(Snapshot const& now, ColorBy by, double most_per_h, Style const& style);

/// Where the scale of differences ends: a flow that is so much larger or smaller, as a share of what it was.
inline constexpr double change_reach = 0.4;

/// By change of flow. `before` is in the order of `now`'s places and lanes; one that was not there counts as grown.
Shades shades_of_change(Snapshot const& before, Snapshot const& now, Style const& style);

/// Width of a lane's ribbon in pixels: its area grows with the flow.
float ribbon_width(double parcels_per_h, double most_per_h);

}  // namespace tierflow
