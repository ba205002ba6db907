#pragma once

// A bar that fills: utilisation, delays beside one another.

#include "viz/chrome/canvas.hpp"

namespace tierflow::chrome {

/// `share` of the area's width from the left; above 1 it is full. The bar is as high as the area.
void load_bar(Canvas const& canvas, double share, Color color, Color track);

}  // namespace tierflow::chrome
