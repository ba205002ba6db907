#pragma once

// A row of a forest plot: a difference with its interval against zero.

#include "viz/chrome/canvas.hpp"

namespace tierflow::chrome {

struct Difference {
  double low = 0, middle = 0, high = 0;  ///< the interval and the estimate in it

  [[nodiscard]] constexpr bool covers_zero() const { return low <= 0 && high >= 0; }
};

struct ForestStyle {
  double reach = 1;  ///< the difference at the right edge; zero is in the middle
  Color mark, axis, zero;
};

/// In the middle of the area's height. True if the mouse is over it.
bool forest_row(Canvas const& canvas, Difference const& difference, ForestStyle const& style);

}  // namespace tierflow::chrome
