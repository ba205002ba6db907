#include "viz/picture/splat.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "painted.hpp"

namespace tierflow {

using namespace testing;
using doctest::Approx;

namespace {

constexpr Box all{0, 0, 40, 40};

std::vector<Point> many_points() {
  std::vector<Point> points;
  std::uint32_t state = 5;
  auto const next = [&state] {
    state = state * 1664525 + 1013904223;
    return static_cast<float>(state >> 8) / 16777216 * 40;
  };
  for (int i = 0; i < 4000; ++i) points.push_back({next(), next()});
  return points;
}

}  // namespace

TEST_CASE("dots add up to one picture in any order, also where it is white already") {
  std::vector<Point> points = many_points();
  Picture forwards{40, 40, black}, backwards{40, 40, black};

  for (Point const point : points) splat(forwards, all, point, Color::hex(0x60C040, 120));
  std::reverse(points.begin(), points.end());
  for (Point const point : points) splat(backwards, all, point, Color::hex(0x60C040, 120));

  CHECK(forwards.pixels() == backwards.pixels());
  CHECK(brightest(forwards) == 255);
}

TEST_CASE("a dot gives nearly the same light wherever it lies between the pixels") {
  for (Dot const dot : {Dot::small, Dot::large}) {
    Picture middle{40, 40, black};
    splat(middle, all, {20.5f, 20.5f}, white, dot);
    for (int i = 0; i < 16; ++i) {
      Picture picture{40, 40, black};
      splat(picture, all, {20 + static_cast<float>(i) / 16, 20.3f}, white, dot);
      CHECK(area_of(picture) == Approx(area_of(middle)).epsilon(0.12));
    }
  }
}

TEST_CASE("a dot is brightest in the pixel in which it lies and leans to its side") {
  Picture picture{40, 40, black};

  splat(picture, all, {20.75f, 20.5f}, white);

  CHECK(brightest(picture) == red_at(picture, 20, 20));
  CHECK(red_at(picture, 21, 20) > red_at(picture, 19, 20));
  CHECK(red_at(picture, 22, 20) == 0);
}

TEST_CASE("a dot touches 3 x 3 or 5 x 5 pixels and never leaves the clip") {
  Picture picture{40, 40, black};
  Box const clip{10, 10, 20, 20};

  for (Point const point : {Point{9.9f, 9.9f}, Point{20, 20}, Point{-3, 500}, Point{-1e9f, 1e30f}})
    splat(picture, clip, point, white, Dot::large);

  CHECK(area_of(picture) == area_of(picture, clip));
  CHECK(red_at(picture, 10, 10) > 0);
  CHECK(red_at(picture, 12, 12) == 0);
}

}  // namespace tierflow
