#pragma once

// Extent: a rectangle in fractions of a pixel.

#include "viz/picture/picture.hpp"

namespace tierflow::chrome {

/// From the upper left corner to the lower right one.
struct Extent {
  float left = 0, top = 0, right = 0, bottom = 0;

  [[nodiscard]] constexpr float width() const { return right - left; }
  [[nodiscard]] constexpr float height() const { return bottom - top; }
  [[nodiscard]] constexpr float middle() const { return (top + bottom) / 2; }
  [[nodiscard]] constexpr bool contains(Point point) const {
    return point.x >= left && point.x < right && point.y >= top && point.y < bottom;
  }
  /// Smaller by so much on the left and right, and above and below.
  [[nodiscard]] constexpr Extent inset(float across, float down) const {
    return {left + across, top + down, right - across, bottom - down};
  }
  /// Where a share of the width lies: 0 is left, 1 is right.
  [[nodiscard]] constexpr float across(double share) const {
    return static_cast<float>(static_cast<double>(left) + static_cast<double>(width()) * share);
  }
  [[nodiscard]] constexpr double share_at(float x) const {
    return static_cast<double>(x - left) / static_cast<double>(width());
  }
  friend constexpr bool operator==(Extent const&, Extent const&) = default;
};

}  // namespace tierflow::chrome
