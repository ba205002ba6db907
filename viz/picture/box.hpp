#pragma once

// Box: a rectangle of whole pixels.

#include <algorithm>

namespace tierflow {

/// From the left upper corner to the right lower one, which is not part of it.
struct Box {
  int left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] constexpr int width() const { return right - left; }
  [[nodiscard]] constexpr int height() const { return bottom - top; }
  [[nodiscard]] constexpr bool empty() const { return right <= left || bottom <= top; }
  /// Smaller by so many pixels on every side.
  [[nodiscard]] constexpr Box inset(int by) const { return {left + by, top + by, right - by, bottom - by}; }
  friend constexpr bool operator==(Box const&, Box const&) = default;
};

/// What is in both.
constexpr Box common(Box const& a, Box const& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

}  // namespace tierflow
