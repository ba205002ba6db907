#pragma once

// Splats: thousands of tiny lights, for parcels on their way.
//
// A dot of 3 x 3 or 5 x 5 pixels at a position to 1/16 pixel. Added in whole numbers and at most to white, any order of any
// number of dots gives the same picture; dots that cover one another keep the order in which they came.

#include "viz/picture/blend.hpp"
#include "viz/picture/box.hpp"
#include "viz/picture/picture.hpp"

namespace tierflow {

enum class Dot { small = 1, large = 2 };  // pixels from the middle one to the edge

/// The alpha of the colour is its brightness.
void splat(Picture& picture, Box const& clip, Point at, Color color, Dot dot = Dot::small, Blend how = Blend::add);

}  // namespace tierflow
