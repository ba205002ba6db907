// The sea: bands that follow the coast, by distance and by nothing else.

#include <doctest/doctest.h>

#include "tests/viz/picture/painted.hpp"
#include "viz/map/shelf.hpp"

namespace tierflow::testing {
namespace {

bool is(Picture const& picture, int x, int y, Color color) {
  std::uint32_t const pixel = picture.row(y)[x];
  return (pixel & 0xFFFFFF) == (color.packed() & 0xFFFFFF);
}

/// Land left of x = 100, at 100 m a pixel: bands end 27, 60, 110 and 175 pixels from it.
Picture sea_beside_land() {
  Picture picture{400, 120, black};
  Brush brush{picture};
  Lines const land{{{-500, -500}, {100, -500}, {100, 700}, {-500, 700}}};
  paint_sea(brush, land, 100, dark_style().ground);
  return picture;
}

TEST_CASE("the nearest band lies at the coast, open water beyond the last one") {
  GroundStyle const ground = dark_style().ground;
  Picture const picture = sea_beside_land();
  CHECK(is(picture, 110, 60, ground.shelf[0]));
  CHECK(is(picture, 145, 60, ground.shelf[1]));
  CHECK(is(picture, 185, 60, ground.shelf[2]));
  CHECK(is(picture, 245, 60, ground.shelf[3]));
  CHECK(is(picture, 320, 60, ground.sea));
}

TEST_CASE("along a straight coast every row is alike") {
  Picture const picture = sea_beside_land();
  for (int x = 104; x < 400; x += 7)
    for (int y = 1; y < 120; ++y) CHECK(picture.row(y)[x] == picture.row(0)[x]);
}

TEST_CASE("without land all is open water") {
  Picture picture{60, 40, black};
  Brush brush{picture};
  paint_sea(brush, {}, 100, dark_style().ground);
  for (std::uint32_t const pixel : picture.pixels()) CHECK((pixel & 0xFFFFFF) == (dark_style().ground.sea.packed() & 0xFFFFFF));
}

}  // namespace
}  // namespace tierflow::testing
