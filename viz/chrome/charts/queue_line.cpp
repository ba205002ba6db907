#include "viz/chrome/charts/queue_line.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "viz/chrome/charts/area.hpp"
#include "viz/chrome/charts/sampling.hpp"

namespace tierflow::chrome {

float queue_ceiling(std::span<float const> values, float capacity) {
  float const longest = values.empty() ? 0 : *std::ranges::max_element(values);
  return std::max({longest, capacity, 1.0f}) * 1.12f;
}

std::optional<std::size_t> queue_line(Canvas const& canvas, std::span<float const> values, float capacity,
                                      QueueLineStyle const& style) {
  Extent const& area = canvas.area;
  fill(canvas, area, style.ground, 4);
  if (values.size() < 2) return std::nullopt;
  float const ceiling = queue_ceiling(values, capacity);
  auto const some = largest_of(values, static_cast<std::size_t>(std::max(2.0f, area.width() / 2)));
  std::vector<Point> const curve = curve_of(some, area, ceiling);
  std::vector<Point> ground = curve;
  for (Point& point : ground) point.y = area.bottom;
  auto const draw = [&](Color color) {
    fill_between(canvas, curve, ground, faded(color, 0.2f));
    draw_curve(canvas, curve, color, 1.6f);
  };
  float const limit = capacity > 0 ? area.bottom - area.height() * capacity / ceiling : area.top;
  {
    Clip const within{canvas, {area.left, limit, area.right, area.bottom}};
    draw(style.within);
  }
  if (capacity > 0) {
    Clip const above{canvas, {area.left, area.top, area.right, limit}};
    draw(style.above);
  }
  if (capacity > 0) draw_dashes(canvas, {area.left, limit}, {area.right, limit}, style.capacity);
  if (!canvas.hovered()) return std::nullopt;
  double const share = area.share_at(canvas.mouse->x);
  return static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)));
}

}  // namespace tierflow::chrome
