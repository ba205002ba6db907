#pragma once

// The sea, in bands that follow the coast.

#include <span>

#include "viz/style/style.hpp"
#include "viz/picture/brush.hpp"

namespace tierflow {

/// Fills the clip with the sea: four bands, up to 17.5 km from the land, then open water. Land is left to be painted over;
/// its rings are in pixels and may reach far beyond the picture.
void paint_sea(Brush& brush, std::span<Line const> land, double metres_per_pixel, GroundStyle const& style);

}  // namespace tierflow
