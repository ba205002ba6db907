#pragma once

// A Gantt chart of one parcel's way: what happened thick, what was planned thin beneath it, the promise as a line.

#include <optional>
#include <span>

#include "viz/chrome/canvas.hpp"

namespace tierflow::chrome {

/// Times in one unit of the caller's; a span that ends before it begins is not drawn.
struct TimeSpan {
  double from = 0, to = -1;
};

struct GanttRow {
  TimeSpan planned, actual;
  Color color;
};

struct GanttStyle {
  TimeSpan shown;
  std::optional<double> promise{}, now{};
  float row_height = 28;
  Color planned, promise_line, now_line, hovered;
};

/// Rows from the top of the area downwards. The index of the row under the mouse.
std::optional<std::size_t> gantt(Canvas const& canvas, std::span<GanttRow const> rows, GanttStyle const& style);

}  // namespace tierflow::chrome
