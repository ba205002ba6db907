#include "painted.hpp"

#include <algorithm>

namespace tierflow::testing {

double area_of(Picture const& picture, Box const& box) {
  std::int64_t sum = 0;
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) sum += red_at(picture, x, y);
  }
  return static_cast<double>(sum) / 255;
}

double area_of(Picture const& picture) { return area_of(picture, {0, 0, picture.width(), picture.height()}); }

int red_at(Picture const& picture, int x, int y) { return static_cast<int>(picture.row(y)[x] & 255); }

int brightest(Picture const& picture) {
  std::uint32_t most = 0;
  for (std::uint32_t const pixel : picture.pixels()) most = std::max(most, pixel & 255);
  return static_cast<int>(most);
}

std::uint64_t mark_of(Picture const& picture) {
  std::uint64_t mark = 0xCBF29CE484222325;
  for (std::uint32_t const pixel : picture.pixels()) {
    for (unsigned shift = 0; shift < 32; shift += 8) mark = (mark ^ (pixel >> shift & 255)) * 0x100000001B3;
  }
  return mark;
}

}  // namespace tierflow::testing
