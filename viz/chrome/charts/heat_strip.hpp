#pragma once

// A strip of colours over time, such as lateness: dark where all is well, alarming where it is not.

#include <optional>
#include <span>

#include "viz/chrome/canvas.hpp"
#include "viz/style/color_scale.hpp"

namespace tierflow::chrome {

struct HeatStripStyle {
  ColorScale const& scale;
  double times = 1;   ///< a value times this is looked up in the scale
  double played = 1;  ///< share of the width that is bright
  float dim = 0.42f;
};

/// The index of the value under the mouse. Of more values than pixels the largest of each stretch is shown.
std::optional<std::size_t> heat_strip(Canvas const& canvas, std::span<float const> values, HeatStripStyle const& style);

}  // namespace tierflow::chrome
