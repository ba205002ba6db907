#pragma once

// Scan: a triangle as one run of pixels a row.
//
// An edge knows, for each row, the first column whose middle lies on it or to its right, by division with remainder: no
// rounding, so both triangles at an edge find the same column.

#include <algorithm>
#include <cstdint>
#include <utility>

#include "viz/chrome/painting/triangle.hpp"

namespace tierflow::chrome {

/// The first row, or column, whose middle is at a coordinate of 1/256 pixel or after it.
constexpr int first_middle_after(std::int32_t coordinate) { return (coordinate + 127) >> 8; }

class EdgeWalk {
 public:
  /// From the upper corner to the lower one, starting at `row`; the corners differ in y.
  EdgeWalk(Corner const& upper, Corner const& lower, int row, int rows) {
    std::int64_t const height = lower.y - upper.y, width = lower.x - upper.x;
    whole_ = 256 * height;
    std::int64_t const below = std::int64_t{row} * 256 + 128 - upper.y;
    std::int64_t const place = (upper.x - std::int64_t{128}) * height + width * below + whole_ - 1;
    column_ = quotient(place, whole_);
    rest_ = place - column_ * whole_;
    if (rows < 2) return;
    step_ = quotient(256 * width, whole_);
    step_rest_ = 256 * width - step_ * whole_;
  }

  [[nodiscard]] int column() const { return static_cast<int>(column_); }
  void next() {
    column_ += step_;
    rest_ += step_rest_;
    if (rest_ < whole_) return;
    rest_ -= whole_;
    ++column_;
  }

 private:
  /// Rounded downwards; `whole` is above 0.
  static constexpr std::int64_t quotient(std::int64_t part, std::int64_t whole) {
    return part >= 0 ? part / whole : -((whole - 1 - part) / whole);
  }

  std::int64_t whole_ = 1, column_ = 0, rest_ = 0, step_ = 0, step_rest_ = 0;
};

/// Calls `span(row, left, right)` for each row that has pixels of the triangle within the clip.
template <class Span>
void scan(Corner const& a, Corner const& b, Corner const& c, Box const& clip, Span const& span) {
  Corner const *top = &a, *middle = &b, *bottom = &c;
  if (middle->y < top->y) std::swap(top, middle);
  if (bottom->y < middle->y) std::swap(middle, bottom);
  if (middle->y < top->y) std::swap(top, middle);
  int const first = std::max(first_middle_after(top->y), clip.top);
  int const last = std::min(first_middle_after(bottom->y), clip.bottom);
  if (first >= last) return;
  auto const [west, east] = std::minmax({a.x, b.x, c.x});
  if (first_middle_after(west) >= clip.right || first_middle_after(east) <= clip.left) return;

  int const bend = std::clamp(first_middle_after(middle->y), first, last);
  EdgeWalk along{*top, *bottom, first, last - first};
  auto const half = [&](Corner const& upper, Corner const& lower, int from, int to) {
    if (from >= to) return;
    EdgeWalk short_side{upper, lower, from, to - from};
    for (int row = from; row < to; ++row, along.next(), short_side.next()) {
      int const one = along.column(), other = short_side.column();
      int const begin = std::max(std::min(one, other), clip.left), end = std::min(std::max(one, other), clip.right);
      if (begin < end) span(row, begin, end);
    }
  };
  half(*top, *middle, first, bend);
  half(*middle, *bottom, bend, last);
}

}  // namespace tierflow::chrome
