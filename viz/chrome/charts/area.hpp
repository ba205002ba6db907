#pragma once

// Area: the ground between two curves, the building block of charts that fill.
//
// Pieces are laid side by side without soft rims, which would show as seams where translucent pieces meet; the curve on
// top is drawn over them with soft ones.

#include <span>
#include <vector>

#include "viz/chrome/canvas.hpp"

namespace tierflow::chrome {

/// Both curves have the same number of points, at the same x in pairs.
void fill_between(Canvas const& canvas, std::span<Point const> upper, std::span<Point const> lower, Color color);
void draw_curve(Canvas const& canvas, std::span<Point const> curve, Color color, float width);

/// Values as points from the left to the right edge of the area: 0 at the bottom, `highest` at the top.
[[nodiscard]] std::vector<Point> curve_of(std::span<float const> values, Extent const& area, float highest);

}  // namespace tierflow::chrome
