#pragma once

// The ground beneath the network: sea and land, coast, rivers, borders, a few crosses of the graticule, the name of the sea.
//
// It changes only with the view and the theme, so a viewer keeps the painted picture and copies it for each frame.

#include "viz/map/base_map.hpp"
#include "viz/map/projection.hpp"
#include "viz/map/style.hpp"
#include "viz/picture/type.hpp"

namespace tierflow {

/// Fills the whole clip of the brush. An empty base map gives a plain ground with the graticule.
void paint_ground(Brush& brush, Type& type, BaseMap const& map, Projection const& projection, Style const& style);

/// A small ground in a part of the picture, by its own projection, with a frame around what the view shows of it.
void paint_minimap(Picture& picture, Box const& where, BaseMap const& map, Projection const& overview,
                   Projection const& view, Box const& seen, Style const& style);

}  // namespace tierflow
