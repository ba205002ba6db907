#pragma once

// Swarm: vehicles as comets of light along their lanes, one dot for every parcel aboard; couriers on loops around their place.
//
// Thousands of dots a frame: no memory is taken and no function is called through a pointer for any of them. Where a
// parcel flies in its comet is a hash of its trip and its number, so a frame depends on the instant alone.

#include <vector>

#include "viz/map/map_view.hpp"
#include "viz/style/style.hpp"
#include "viz/picture/box.hpp"
#include "viz/picture/picture.hpp"
#include "viz/story/movers.hpp"

namespace tierflow {

struct SwarmLook {
  float trail = 0.4f;               ///< length of the comets, 0 to 1
  std::vector<Color> lane_tints;    ///< by lane: what its parcels are tinted by
  std::vector<bool> hidden;         ///< by lane: not drawn
  bool tours = true;
};

/// Returns the number of parcels that were drawn.
std::uint64_t paint_swarm(Picture& picture, MapView const& view, std::vector<Mover> const& movers, SwarmLook const& look,
                          Style const& style);

}  // namespace tierflow
