#include "viz/chrome/charts/area.hpp"

#include <imgui.h>

#include <algorithm>

namespace tierflow::chrome {

void fill_between(Canvas const& canvas, std::span<Point const> upper, std::span<Point const> lower, Color color) {
  ImDrawListFlags const before = canvas.list->Flags;
  canvas.list->Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (std::size_t i = 0; i + 1 < upper.size(); ++i) {
    Point const &a = upper[i], &b = upper[i + 1], &c = lower[i + 1], &d = lower[i];
    if (a.y >= d.y && b.y >= c.y) continue;
    canvas.list->AddQuadFilled({a.x, a.y}, {b.x, b.y}, {c.x, c.y}, {d.x, d.y}, color.packed());
  }
  canvas.list->Flags = before;
}

void draw_curve(Canvas const& canvas, std::span<Point const> curve, Color color, float width) {
  for (Point const& point : curve) canvas.list->PathLineTo({point.x, point.y});
  canvas.list->PathStroke(color.packed(), ImDrawFlags_None, width);
}

std::vector<Point> curve_of(std::span<float const> values, Extent const& area, float highest) {
  std::vector<Point> curve(values.size());
  float const step = values.size() > 1 ? area.width() / static_cast<float>(values.size() - 1) : 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    float const share = highest > 0 ? std::clamp(values[i] / highest, 0.0f, 1.0f) : 0;
    curve[i] = {area.left + step * static_cast<float>(i), area.bottom - area.height() * share};
  }
  return curve;
}

}  // namespace tierflow::chrome
