#include "viz/chrome/charts/histogram.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow::chrome {

std::optional<std::size_t> histogram(Canvas const& canvas, std::span<float const> counts, double promise,
                                     HistogramStyle const& style) {
  Extent const& area = canvas.area;
  if (counts.empty()) return std::nullopt;
  float const highest = std::max(1e-6f, *std::ranges::max_element(counts));
  auto const edge = [&](std::size_t i) {
    return std::round(area.across(static_cast<double>(i) / static_cast<double>(counts.size())));
  };
  float const gap = edge(1) - edge(0) > 4 ? 2.0f : 0.0f;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] <= 0) continue;
    bool const is_late = promise > 0 && static_cast<double>(i) >= promise;
    float const height = std::max(1.0f, std::round(area.height() * counts[i] / highest));
    fill(canvas, {edge(i), area.bottom - height, edge(i + 1) - gap, area.bottom}, is_late ? style.late : style.kept);
  }
  if (promise > 0) {
    float const x = area.across(promise / static_cast<double>(counts.size()));
    draw_dashes(canvas, {x, area.top}, {x, area.bottom}, style.promise);
  }
  if (!canvas.hovered()) return std::nullopt;
  auto const index = static_cast<std::size_t>(area.share_at(canvas.mouse->x) * static_cast<double>(counts.size()));
  return std::min(index, counts.size() - 1);
}

}  // namespace tierflow::chrome
