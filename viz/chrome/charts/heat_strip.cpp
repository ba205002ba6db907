#include "viz/chrome/charts/heat_strip.hpp"

#include <algorithm>
#include <cmath>

#include "viz/chrome/charts/sampling.hpp"

namespace tierflow::chrome {
namespace {

constexpr float pixels_per_cell = 2;

}  // namespace

std::optional<std::size_t> heat_strip(Canvas const& canvas, std::span<float const> values, HeatStripStyle const& style) {
  Extent const& area = canvas.area;
  if (values.empty()) return std::nullopt;
  auto const cells = largest_of(values, static_cast<std::size_t>(std::max(1.0f, area.width() / pixels_per_cell)));
  auto const edge = [&](std::size_t i) {
    return std::round(area.across(static_cast<double>(i) / static_cast<double>(cells.size())));
  };
  auto const color_of = [&](float value) { return style.scale.at(static_cast<double>(value) * style.times); };
  float const now = area.across(style.played);
  for (std::size_t i = 0; i < cells.size();) {  // neighbours of one colour are one rectangle
    Color const color = color_of(cells[i]);
    float const left = edge(i);
    bool const bright = edge(i + 1) <= now + 1;
    do ++i;
    while (i < cells.size() && color_of(cells[i]) == color && (edge(i + 1) <= now + 1) == bright);
    fill(canvas, {left, area.top, edge(i), area.bottom}, bright ? color : faded(color, style.dim));
  }
  if (!canvas.hovered()) return std::nullopt;
  auto const index = static_cast<std::size_t>(area.share_at(canvas.mouse->x) * static_cast<double>(values.size()));
  return std::min(index, values.size() - 1);
}

}  // namespace tierflow::chrome
