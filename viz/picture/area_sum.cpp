#include "viz/picture/area_sum.hpp"

#include <algorithm>

namespace tierflow {
namespace {

/// To 1/256 pixel; x is not negative.
std::int32_t snapped(double x) { return static_cast<std::int32_t>(x * 256 + 0.5); }

}  // namespace

AreaSum::AreaSum(Box const& box)
    : box_{box},
      sums_(box.empty() ? 0 : static_cast<std::size_t>(box.width() + 2) * static_cast<std::size_t>(box.height())),
      first_(box.empty() ? 0 : static_cast<std::size_t>(box.height()), box.width()),
      top_{box.height()},
      bottom_{0} {}

void AreaSum::edge(Point from, Point to) {
  if (box_.empty()) return;
  // Always worked downwards, so that an edge and its reverse round alike and cancel.
  int const sign = from.y <= to.y ? 1 : -1;
  if (sign < 0) std::swap(from, to);
  double x0 = static_cast<double>(from.x) - box_.left, y0 = static_cast<double>(from.y) - box_.top;
  double x1 = static_cast<double>(to.x) - box_.left, y1 = static_cast<double>(to.y) - box_.top;
  double const height = box_.height();
  if (y1 <= 0 || y0 >= height || y0 == y1) return;
  double const slope = (x1 - x0) / (y1 - y0);
  if (y1 > height) {
    x1 = x0 + (height - y0) * slope;
    y1 = height;
  }
  if (y0 < 0) {
    x0 -= y0 * slope;
    y0 = 0;
  }
  within_rows(x0, y0, x1, y1, sign);
}

void AreaSum::within_rows(double x0, double y0, double x1, double y1, int sign) {
  double const width = box_.width();
  for (double const side : {0.0, width}) {
    if ((x0 < side) == (x1 < side) || x0 == side || x1 == side) continue;
    double const y = std::clamp(y0 + (side - x0) * (y1 - y0) / (x1 - x0), y0, y1);
    within_rows(x0, y0, side, y, sign);
    within_rows(side, y, x1, y1, sign);
    return;
  }
  if (x0 >= width && x1 >= width) return;  // covers only what is further right
  within_box(snapped(std::clamp(x0, 0.0, width)), snapped(y0), snapped(std::clamp(x1, 0.0, width)), snapped(y1), sign);
}

void AreaSum::within_box(std::int32_t x0, std::int32_t y0, std::int32_t x1, std::int32_t y1, int sign) {
  if (y0 == y1) return;
  top_ = std::min(top_, y0 >> 8);
  bottom_ = std::max(bottom_, (y1 + 255) >> 8);
  std::int32_t x = x0;
  for (std::int32_t y = y0; y < y1;) {
    int const row = y >> 8;
    std::int32_t const next_y = std::min((row + 1) << 8, y1);
    std::int32_t const next_x =
        next_y == y1 ? x1 : x0 + static_cast<std::int32_t>(std::int64_t{x1 - x0} * (next_y - y0) / (y1 - y0));
    within_row(row, std::min(x, next_x), std::max(x, next_x), (next_y - y) * sign);
    x = next_x;
    y = next_y;
  }
}

void AreaSum::within_row(int row, std::int32_t x0, std::int32_t x1, std::int32_t drop) {
  std::int32_t* const sums = row_of(row);
  int& first = first_[static_cast<std::size_t>(row)];
  first = std::min(first, x0 >> 8);
  std::int32_t dropped = 0;
  for (std::int32_t x = x0;;) {
    int const column = x >> 8;
    std::int32_t const next = std::min((column + 1) << 8, x1);
    std::int32_t const upto = next == x1 ? drop : drop * (next - x0) / (x1 - x0);
    // The mean distance of this piece from the left side of its pixel, twice over, in 1/256 pixel.
    std::int32_t const inside = x + next - (column << 9);
    sums[column] += (upto - dropped) * (512 - inside);
    sums[column + 1] += (upto - dropped) * inside;
    if (next == x1) return;
    dropped = upto;
    x = next;
  }
}

}  // namespace tierflow
