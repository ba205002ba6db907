#include "viz/chrome/charts/gantt.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow::chrome {
namespace {

constexpr float least_width = 3;  // a moment must be seen as well

}  // namespace

std::optional<std::size_t> gantt(Canvas const& canvas, std::span<GanttRow const> rows, GanttStyle const& style) {
  Extent const& area = canvas.area;
  double const length = style.shown.to - style.shown.from;
  auto const at = [&](double time) { return area.across(std::clamp((time - style.shown.from) / length, 0.0, 1.0)); };
  std::optional<std::size_t> hovered;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    float const top = area.top + style.row_height * static_cast<float>(i), middle = std::round(top + style.row_height / 2);
    Extent const row{area.left, top, area.right, top + style.row_height};
    if (canvas.mouse && row.contains(*canvas.mouse)) {
      hovered = i;
      fill(canvas, row, style.hovered, 4);
    }
    auto const bar = [&](TimeSpan const& span, float from, float to, Color color, float radius) {
      if (span.to < span.from) return;
      float const left = at(span.from);
      fill(canvas, {left, middle + from, std::max(at(span.to), left + least_width), middle + to}, color, radius);
    };
    bar(rows[i].actual, -7, 4, rows[i].color, 2);
    bar(rows[i].planned, 7, 9, style.planned, 0);
  }
  float const bottom = area.top + style.row_height * static_cast<float>(rows.size());
  auto const line = [&](std::optional<double> time, Color color) {
    if (time && *time >= style.shown.from && *time <= style.shown.to)
      draw_line(canvas, {at(*time), area.top}, {at(*time), bottom}, color);
  };
  line(style.now, style.now_line);
  line(style.promise, style.promise_line);
  return hovered;
}

}  // namespace tierflow::chrome
