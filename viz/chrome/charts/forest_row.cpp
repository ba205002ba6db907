#include "viz/chrome/charts/forest_row.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow::chrome {

bool forest_row(Canvas const& canvas, Difference const& difference, ForestStyle const& style) {
  Extent const& area = canvas.area;
  float const y = std::round(area.middle());
  auto const at = [&](double value) { return area.across(std::clamp(value / style.reach, -1.0, 1.0) / 2 + 0.5); };
  draw_line(canvas, {area.left, y}, {area.right, y}, style.axis);
  draw_line(canvas, {at(0), y - 5}, {at(0), y + 6}, style.zero);
  fill(canvas, {at(difference.low), y - 1, at(difference.high), y + 2}, style.mark, 1.5f);
  fill_disc(canvas, {at(difference.middle), y + 0.5f}, 4, style.mark);
  return canvas.hovered();
}

}  // namespace tierflow::chrome
