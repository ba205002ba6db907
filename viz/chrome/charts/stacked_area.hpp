#pragma once

// Stacked areas over time, such as parcels handed over and delivered: what has been played is bright, what is to come
// is dim.

#include <optional>
#include <span>

#include "viz/chrome/canvas.hpp"

namespace tierflow::chrome {

/// One layer; layers have equally many values, evenly spaced from the left edge to the right one.
struct AreaLayer {
  std::span<float const> values;
  Color color;
};

struct StackedAreaStyle {
  Color crest;              ///< the line on top
  float highest = 0;        ///< the value at the upper edge; 0 takes the highest sum
  double played = 1;        ///< share of the width that is bright
  float dim = 0.38f;        ///< how much of the colour is left on the rest
  float opacity = 0.47f;    ///< of the areas
};

/// The share of the width that the mouse is at, if it is there.
std::optional<double> stacked_area(Canvas const& canvas, std::span<AreaLayer const> layers, StackedAreaStyle const& style);

}  // namespace tierflow::chrome
