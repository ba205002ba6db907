#pragma once

// Spans: runs of pixels of one row that one colour covers.
//
// The arithmetic is that of viz/picture/blend.hpp, to the bit; what does not change from pixel to pixel is worked out once
// before the run, and two pixels are worked at a time.

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "viz/picture/blend.hpp"

namespace tierflow::chrome {

/// Pixels [left, right) of a row, covered by a colour with its alpha.
inline void cover(std::uint32_t* row, int left, int right, std::uint32_t color) {
  std::uint32_t const opacity = color >> 24;
  if (opacity == 255) {
    std::fill(row + left, row + right, color);
    return;
  }
  std::uint64_t const rest = 255 - opacity, lanes = 0x00FF00FF00FF00FF, half = 0x0080008000800080;
  std::uint64_t const both = color | std::uint64_t{color} << 32;
  std::uint64_t const even_light = (both & lanes) * opacity + half;
  std::uint64_t const odd_light = ((both >> 8 & lanes) | 0x00FF000000FF0000) * opacity + half;
  std::uint32_t* pixel = row + left;
  for (; pixel + 1 < row + right; pixel += 2) {
    std::uint64_t two = 0;
    std::memcpy(&two, pixel, sizeof two);
    std::uint64_t even = (two & lanes) * rest + even_light;
    std::uint64_t odd = (two >> 8 & lanes) * rest + odd_light;
    even = (even + (even >> 8 & lanes)) >> 8 & lanes;
    odd = (odd + (odd >> 8 & lanes)) & ~lanes;
    two = even | odd;
    std::memcpy(pixel, &two, sizeof two);
  }
  if (pixel < row + right) *pixel = blended_over(*pixel, color, opacity);
}

}  // namespace tierflow::chrome
