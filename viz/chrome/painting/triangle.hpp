#pragma once

// Triangles, whose corners may differ in colour and in place on a texture.
//
// Corners are rounded to 1/256 pixel and edges are followed in whole numbers. A pixel belongs to a triangle if its middle
// does, left and upper edges included, so triangles that share an edge meet without a seam and no pixel is covered twice:
// the soft rims that Dear ImGui draws around its shapes come out as they were meant.

#include <cstdint>

#include "viz/chrome/painting/texture.hpp"
#include "viz/picture/box.hpp"
#include "viz/picture/picture.hpp"

namespace tierflow::chrome {

struct Corner {
  std::int32_t x = 0, y = 0;  ///< 1/256 pixel
  std::uint32_t color = 0;    ///< see Color::packed
  float u = 0, v = 0;         ///< texels
};

/// A coordinate in pixels as 1/256 pixel, within what fits.
[[nodiscard]] std::int32_t rounded_coordinate(float pixels);

void paint_triangle(Picture& picture, Box const& clip, Corner const& a, Corner const& b, Corner const& c);
void paint_triangle(Picture& picture, Box const& clip, Corner const& a, Corner const& b, Corner const& c,
                    Texture const& texture);

}  // namespace tierflow::chrome
