#pragma once

// Texture: what shapes are filled with besides their own colour.
//
// Either coverage alone, as the letters of Dear ImGui's fonts are kept, or a Picture. It is read between texels by
// their weighted mean, in whole numbers; beyond its rim the rim goes on.

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "viz/picture/blend.hpp"

namespace tierflow::chrome {

struct Texture {
  int width = 0, height = 0;
  unsigned char const* coverage = nullptr;  ///< one byte a texel, or
  std::uint32_t const* colors = nullptr;    ///< one colour a texel, see Color::packed

  /// The nearest row that there is; only with coverage.
  [[nodiscard]] unsigned char const* coverage_row(int y) const {
    return coverage + static_cast<std::ptrdiff_t>(std::clamp(y, 0, height - 1)) * width;
  }
  /// The texel in this column and row.
  [[nodiscard]] std::uint32_t at(int x, int y) const;
  /// At a place in 1/65536 texels from the middle of the first one.
  [[nodiscard]] std::uint32_t between(std::int64_t x, std::int64_t y) const;
};

/// A colour seen through another, channel by channel.
constexpr std::uint32_t multiplied(std::uint32_t a, std::uint32_t b) {
  return product_255(a & 255, b & 255) | product_255(a >> 8 & 255, b >> 8 & 255) << 8 |
         product_255(a >> 16 & 255, b >> 16 & 255) << 16 | product_255(a >> 24, b >> 24) << 24;
}

}  // namespace tierflow::chrome
