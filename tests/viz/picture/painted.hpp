#pragma once

// What tests ask of a picture: how bright it is, where, and the mark of all its pixels.

#include "viz/picture/box.hpp"
#include "viz/picture/picture.hpp"

namespace tierflow::testing {

constexpr Color white = Color::hex(0xFFFFFF), black = Color::hex(0);

/// The sum of the red channel in whole pixels: white on black, it is the area that was covered.
double area_of(Picture const& picture, Box const& box);
double area_of(Picture const& picture);

/// The red channel of one pixel.
int red_at(Picture const& picture, int x, int y);
/// The greatest red of all pixels.
int brightest(Picture const& picture);

/// FNV-1a over the bytes of all pixels, R first.
std::uint64_t mark_of(Picture const& picture);

}  // namespace tierflow::testing
