#include "viz/chrome/charts/sparkline.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "viz/chrome/charts/area.hpp"
#include "viz/chrome/charts/sampling.hpp"

namespace tierflow::chrome {

std::optional<std::size_t> sparkline(Canvas const& canvas, std::span<float const> values, SparklineStyle const& style) {
  Extent const area = canvas.area.inset(2, 2);
  if (values.size() < 2) return std::nullopt;
  std::vector<float> some = mean_of(values, static_cast<std::size_t>(std::max(2.0f, area.width() / 2)));
  auto const [lowest, highest] = std::ranges::minmax(some);
  for (float& value : some) value -= lowest;
  std::vector<Point> const curve = curve_of(some, area, highest - lowest);
  std::vector<Point> ground = curve;
  for (Point& point : ground) point.y = area.bottom;
  fill_between(canvas, curve, ground, faded(style.line, style.area_opacity));
  draw_curve(canvas, curve, style.line, 1.4f);
  fill_disc(canvas, curve.back(), 2, style.line);
  if (!canvas.hovered()) return std::nullopt;
  double const share = std::clamp(area.share_at(canvas.mouse->x), 0.0, 1.0);
  return static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)));
}

}  // namespace tierflow::chrome
