#pragma once

// The ground beneath the network: sea and land, coast, rivers, borders, a few crosses of the graticule, the name of the sea.
//
// It changes only with the view and the theme, so a viewer keeps the painted picture and copies it for each frame.

#include <span>

#include "viz/map/base_map.hpp"
#include "viz/map/projection.hpp"
#include "viz/style/style.hpp"
#include "viz/picture/type.hpp"

namespace tierflow {

/// Fills the whole clip of the brush. An empty base map gives a plain ground with the graticule.
void paint_ground(Brush& brush, Type& type, BaseMap const& map, Projection const& projection, Style const& style);

/// The whole network in a small picture: land, coast and a dot for each place.
void paint_small_map(Picture& picture, BaseMap const& map, Projection const& overview, std::span<LatLon const> places,
                     Style const& style);

}  // namespace tierflow
