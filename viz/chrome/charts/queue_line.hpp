#pragma once

// A queue over time against the room that there is for it: what is above the capacity is red.

#include <optional>
#include <span>

#include "viz/chrome/canvas.hpp"

namespace tierflow::chrome {

struct QueueLineStyle {
  Color within, above, capacity, ground;
};

/// The index of the value under the mouse. A capacity of 0 is none; of more values than pixels the largest are shown.
std::optional<std::size_t> queue_line(Canvas const& canvas, std::span<float const> values, float capacity,
                                      QueueLineStyle const& style);

/// The value at the upper edge of such a chart: a little more than both the longest queue and the capacity.
[[nodiscard]] float queue_ceiling(std::span<float const> values, float capacity);

}  // namespace tierflow::chrome
