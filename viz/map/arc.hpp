#pragma once

// Arc: the way of a lane over the map, a quadratic curve bent to the left, so that the two directions between a pair stand apart.

#include <cmath>
#include <vector>

#include "viz/picture/picture.hpp"

namespace tierflow {

struct Arc {
  Point from, bend, to;

  /// `bent`: share of the chord by which the curve's handle lies beside it.
  static Arc between(Point from, Point to, float bent) {
    float const dx = to.x - from.x, dy = to.y - from.y;
    return {from, {(from.x + to.x) / 2 + dy * bent, (from.y + to.y) / 2 - dx * bent}, to};
  }
  /// `share` of the way, 0 to 1.
  [[nodiscard]] Point at(float share) const {
    float const rest = 1 - share, a = rest * rest, b = 2 * rest * share, c = share * share;
    return {from.x * a + bend.x * b + to.x * c, from.y * a + bend.y * b + to.y * c};
  }
  /// Unit vector along the way there.
  [[nodiscard]] Point direction(float share) const {
    float const rest = 1 - share;
    float const x = rest * (bend.x - from.x) + share * (to.x - bend.x), y = rest * (bend.y - from.y) + share * (to.y - bend.y);
    float const length = std::sqrt(x * x + y * y);
    return length > 0 ? Point{x / length, y / length} : Point{1, 0};
  }
  [[nodiscard]] float chord() const {
    float const dx = to.x - from.x, dy = to.y - from.y;
    return std::sqrt(dx * dx + dy * dy);
  }
  [[nodiscard]] std::vector<Point> line() const {
    auto const pieces = static_cast<int>(std::min(48.0f, 6 + chord() / 12));
    std::vector<Point> points;
    for (int i = 0; i <= pieces; ++i) points.push_back(at(static_cast<float>(i) / static_cast<float>(pieces)));
    return points;
  }
};

}  // namespace tierflow
