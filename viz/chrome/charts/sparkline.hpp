#pragma once

// A sparkline: the course of one figure in the height of a line of text, with a dot at its end.

#include <optional>
#include <span>

#include "viz/chrome/canvas.hpp"

namespace tierflow::chrome {

struct SparklineStyle {
  Color line;
  float area_opacity = 0.18f;  ///< of the ground beneath the line
};

/// From the smallest value at the bottom to the largest on top. The index of the value under the mouse.
std::optional<std::size_t> sparkline(Canvas const& canvas, std::span<float const> values, SparklineStyle const& style);

}  // namespace tierflow::chrome
