#pragma once

// A histogram with a promise: the bars beyond it have the colour of what is late.

#include <optional>
#include <span>

#include "viz/chrome/canvas.hpp"

namespace tierflow::chrome {

struct HistogramStyle {
  Color kept, late, promise;
};

/// `promise` in bars from the left edge; none if it is not above 0. The index of the bar under the mouse.
std::optional<std::size_t> histogram(Canvas const& canvas, std::span<float const> counts, double promise,
                                     HistogramStyle const& style);

}  // namespace tierflow::chrome
