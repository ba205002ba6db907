#include <doctest/doctest.h>

#include <algorithm>

#include "painted.hpp"
#include "viz/picture/brush.hpp"

namespace tierflow {

using namespace testing;
using doctest::Approx;

namespace {

Line box_ring(float left, float top, float right, float bottom) {
  return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
}

Line reversed(Line ring) {
  std::reverse(ring.begin(), ring.end());
  return ring;
}

}  // namespace

TEST_CASE("a box at fractions of a pixel covers each pixel by the share that lies in it") {
  Picture picture{6, 6, black};

  Brush{picture}.fill(box_ring(1.5f, 1.25f, 4, 3), white);

  CHECK(red_at(picture, 1, 1) == 96);   // 0.5 * 0.75 of 255
  CHECK(red_at(picture, 2, 1) == 191);  // 0.75
  CHECK(red_at(picture, 1, 2) == 128);  // 0.5
  CHECK(red_at(picture, 3, 2) == 255);
  CHECK(red_at(picture, 4, 2) == 0);
  CHECK(red_at(picture, 2, 3) == 0);
}

TEST_CASE("a filled polygon has its area, in either direction of its ring") {
  Picture one{100, 100, black}, other{100, 100, black};
  Line const triangle{{3.3f, 4.7f}, {91.2f, 20.5f}, {40.9f, 88.1f}};
  double const area = 0.5 * ((91.2 - 3.3) * (88.1 - 4.7) - (40.9 - 3.3) * (20.5 - 4.7));

  Brush{one}.fill(triangle, white);
  Brush{other}.fill(reversed(triangle), white);

  CHECK(area_of(one) == Approx(area).epsilon(0.001));
  CHECK(one.pixels() == other.pixels());
}

TEST_CASE("a hole runs against its rim and stays empty") {
  Picture picture{40, 40, black};
  Lines const rings{box_ring(5, 5, 35, 35), reversed(box_ring(10, 10, 30, 30))};

  Brush{picture}.fill(rings, white);

  CHECK(area_of(picture) == Approx(30 * 30 - 20 * 20));
  CHECK(red_at(picture, 20, 20) == 0);
}

TEST_CASE("neighbours that share a slanted edge leave no seam") {
  Picture picture{50, 50, black};
  Point const top{23.37f, 0}, bottom{29.81f, 50};
  Lines const neighbours{{{0, 0}, top, bottom, {0, 50}}, {top, {50, 0}, {50, 50}, bottom}};

  Brush{picture}.fill(neighbours, white);

  CHECK(std::all_of(picture.pixels().begin(), picture.pixels().end(), [](auto pixel) { return pixel == 0xFFFFFFFF; }));
}

TEST_CASE("where two rings of one direction overlap, a translucent colour is laid once") {
  Picture picture{20, 20, black};

  Brush{picture}.fill(Lines{box_ring(2, 2, 12, 12), box_ring(8, 8, 18, 18)}, white.with_alpha(128));

  CHECK(red_at(picture, 10, 10) == 128);
  CHECK(brightest(picture) == 128);
}

TEST_CASE("a polygon that reaches far beyond the clip fills the clip and nothing else") {
  Picture picture{60, 40, black};
  Brush brush{picture, {10, 10, 50, 30}};

  brush.fill(Line{{-1e7f, -3e6f}, {2e7f, -3e6f}, {2e7f, 4e6f}, {-1e7f, 4e6f}}, white);

  CHECK(area_of(picture) == Approx(40 * 20));
  CHECK(area_of(picture, brush.clip()) == Approx(40 * 20));
}

TEST_CASE("what a clip cuts off is missing, and the rest is as without the clip") {
  Line const ring{{-20.3f, 17.1f}, {33.3f, -14.9f}, {71.7f, 22.2f}, {30.1f, 58.8f}};
  Picture whole{60, 60, black}, part{60, 60, black};
  Box const clip{7, 11, 41, 43};

  Brush{whole}.fill(ring, white);
  Brush{part, clip}.fill(ring, white);

  int worst = 0;
  for (int y = clip.top; y < clip.bottom; ++y) {
    for (int x = clip.left; x < clip.right; ++x) worst = std::max(worst, std::abs(red_at(whole, x, y) - red_at(part, x, y)));
  }
  CHECK(worst <= 2);  // corners are rounded anew where the clip cuts
  CHECK(area_of(part, clip) == area_of(part));
}

TEST_CASE("polygons without area, and a clip without pixels, paint nothing") {
  Picture picture{10, 10, black};

  Brush{picture}.fill(Line{{1, 1}, {8, 8}}, white);
  Brush{picture}.fill(Line{{1, 1}, {8, 8}, {1, 1}}, white);
  Brush{picture, {4, 4, 4, 9}}.fill(box_ring(0, 0, 10, 10), white);
  Brush{picture, {20, 20, 30, 30}}.stroke(Line{{0, 0}, {30, 30}}, {.color = white});

  CHECK(area_of(picture) == 0);
}

}  // namespace tierflow
