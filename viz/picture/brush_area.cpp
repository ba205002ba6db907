// Brush, areas: boxes and polygons.

#include <algorithm>

#include "viz/picture/brush.hpp"

namespace tierflow {
namespace {

/// Pixels of one row that are all covered alike.
void lay_run(std::uint32_t* pixels, int count, std::uint32_t color, std::uint32_t coverage) {
  if (product_255(color >> 24, coverage) == 255) {
    std::fill_n(pixels, count, color);
    return;
  }
  for (int i = 0; i < count; ++i) blend(pixels[i], color, coverage);
}

}  // namespace

void Brush::fill(Box const& box, Color color) {
  Box const seen = common(box, clip_);
  if (seen.empty()) return;
  for (int y = seen.top; y < seen.bottom; ++y) lay_run(picture_.row(y) + seen.left, seen.width(), color.packed(), 255);
}

void Brush::fill(std::span<Point const> ring, Color color) {
  area().ring(ring);
  area().sweep([&](int y, int left, int right, std::uint32_t coverage) {
    lay_run(picture_.row(y) + left, right - left, color.packed(), coverage);
  });
}

void Brush::fill(std::span<Line const> rings, Color color) {
  for (Line const& ring : rings) area().ring(ring);
  fill(std::span<Point const>{}, color);
}

}  // namespace tierflow
