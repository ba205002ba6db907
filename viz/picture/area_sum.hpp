#pragma once

// AreaSum: how much of each pixel lies inside polygons, exactly.
//
// Every edge adds to each pixel of its rows the signed area between itself and the right side of the picture; a sum from
// left to right then gives the covered share of each pixel, without triangles and without sorting. Corners are rounded to
// 1/256 pixel and everything after that is whole numbers, so two polygons that share an edge leave no seam, and the sum is
// the same in any order.

#include <cstdint>
#include <vector>

#include "viz/picture/box.hpp"
#include "viz/picture/picture.hpp"

namespace tierflow {

class AreaSum {
 public:
  explicit AreaSum(Box const& box);

  /// The edges of a closed ring, in either direction; the last point is joined to the first. Two rings of one direction
  /// unite, a hole runs against its rim. What is outside the box is cut off.
  template <class Points>
  void ring(Points const& points) {
    if (points.size() < 3) return;
    auto before = points.back();
    for (auto const& point : points) {
      edge(before, point);
      before = point;
    }
  }

  /// Calls `paint(y, left, right, coverage)` for each run of pixels of one coverage of 1..255, and is empty again.
  template <class Paint>
  void sweep(Paint const& paint) {
    for (int row = top_; row < bottom_; ++row) sweep_row(row, paint);
    top_ = box_.height();
    bottom_ = 0;
  }

 private:
  static constexpr std::int32_t whole = 1 << 17;  // a pixel that is covered once

  void edge(Point from, Point to);
  void within_rows(double x0, double y0, double x1, double y1, int sign);
  void within_box(std::int32_t x0, std::int32_t y0, std::int32_t x1, std::int32_t y1, int sign);
  void within_row(int row, std::int32_t x0, std::int32_t x1, std::int32_t drop);
  [[nodiscard]] std::int32_t* row_of(int row) {
    return sums_.data() + static_cast<std::size_t>(row) * static_cast<std::size_t>(box_.width() + 2);
  }
  static std::uint32_t coverage_of(std::int32_t sum) {
    auto const size = static_cast<std::uint32_t>(sum < 0 ? -sum : sum);
    return ((size < whole ? size : std::uint32_t{whole}) * 255 + whole / 2) >> 17;
  }

  template <class Paint>
  void sweep_row(int row, Paint const& paint) {
    std::int32_t* const sums = row_of(row);
    int const width = box_.width();
    int& first = first_[static_cast<std::size_t>(row)];
    std::int32_t sum = 0;
    int start = first;
    for (int x = first; x < width; ++x) {
      if (sums[x] == 0) continue;
      if (std::uint32_t const coverage = coverage_of(sum); coverage > 0 && x > start)
        paint(row + box_.top, start + box_.left, x + box_.left, coverage);
      sum += sums[x];
      sums[x] = 0;
      start = x;
    }
    if (std::uint32_t const coverage = coverage_of(sum); coverage > 0 && width > start)
      paint(row + box_.top, start + box_.left, width + box_.left, coverage);
    sums[width] = sums[width + 1] = 0;
    first = width;
  }

  Box box_;
  std::vector<std::int32_t> sums_;  // two columns more than the box, for what lies to its right
  std::vector<int> first_;          // the leftmost column of each row that was written
  int top_, bottom_;                // rows written
};

}  // namespace tierflow
