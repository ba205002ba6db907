#pragma once

// Upright rectangles: panels, bars and letters, nearly all that a frame of the chrome is made of.
//
// A pixel belongs to a rectangle if its middle does, the left and upper rim included. A piece of texture that is to be as
// many pixels large as it has texels is moved to the nearest whole pixel and copied, so letters stay as sharp as they
// were drawn.

#include <cstdint>

#include "viz/chrome/extent.hpp"
#include "viz/chrome/painting/texture.hpp"
#include "viz/picture/box.hpp"
#include "viz/picture/picture.hpp"

namespace tierflow::chrome {

/// The pixels whose middles lie inside, and inside the clip.
[[nodiscard]] Box pixels_of(Extent const& extent, Box const& clip);

void paint_rectangle(Picture& picture, Box const& clip, Extent const& where, std::uint32_t color);

/// `texels` of the texture stretched over `where`, seen through `color`.
void paint_rectangle(Picture& picture, Box const& clip, Extent const& where, std::uint32_t color,
                     Texture const& texture, Extent const& texels);

}  // namespace tierflow::chrome
