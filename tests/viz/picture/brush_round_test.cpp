#include <doctest/doctest.h>

#include <numbers>

#include "painted.hpp"
#include "viz/picture/brush.hpp"

namespace tierflow {

using namespace testing;
using doctest::Approx;

TEST_CASE("a disc has the area of its circle wherever it lies between the pixels") {
  for (Point const centre : {Point{30, 30}, Point{30.5f, 30.5f}, Point{29.7f, 30.2f}}) {
    Picture picture{60, 60, black};

    Brush{picture}.disc(centre, 9, white);

    CHECK(area_of(picture) == Approx(std::numbers::pi * 81).epsilon(0.01));
  }
}

TEST_CASE("a ring starts at 12 o'clock and goes clockwise") {
  Box const upper_right{50, 0, 100, 50}, lower_right{50, 50, 100, 100}, lower_left{0, 50, 50, 100}, upper_left{0, 0, 50, 50};
  auto const painted = [](float share) {
    Picture picture{100, 100, black};
    Brush{picture}.ring({50, 50}, 30, 6, white, share);
    return picture;
  };
  double const quarter = 2 * std::numbers::pi * 30 * 6 / 4;

  Picture const first = painted(0.25f), third = painted(0.75f), whole = painted(1), eighth = painted(0.125f);

  CHECK(area_of(first, upper_right) == Approx(quarter).epsilon(0.02));
  CHECK(area_of(first) == Approx(quarter).epsilon(0.03));
  CHECK(area_of(third, lower_right) == Approx(quarter).epsilon(0.02));
  CHECK(area_of(third, lower_left) == Approx(quarter).epsilon(0.02));
  CHECK(area_of(third, upper_left) < 4);
  CHECK(area_of(whole) == Approx(4 * quarter).epsilon(0.01));
  CHECK(area_of(eighth) == Approx(quarter / 2).epsilon(0.03));
  CHECK(red_at(eighth, 57, 21) == 255);  // shortly after twelve
  CHECK(area_of(painted(0)) == 0);
}

TEST_CASE("a halo is full in the middle, nothing at its radius, and adds light") {
  Picture picture{60, 60, Color::hex(0x202020)};

  Brush{picture}.halo({30.5f, 30.5f}, 12, white.with_alpha(100));

  CHECK(red_at(picture, 30, 30) == 0x20 + 100);
  CHECK(red_at(picture, 36, 30) < red_at(picture, 33, 30));
  CHECK(red_at(picture, 43, 30) == 0x20);
}

TEST_CASE("a rounded box is crisp along its sides and open at its corners") {
  Picture picture{60, 60, black};

  Brush{picture}.rounded({10, 10, 50, 40}, 8, white);

  CHECK(red_at(picture, 10, 25) == 255);
  CHECK(red_at(picture, 9, 25) == 0);
  CHECK(red_at(picture, 49, 25) == 255);
  CHECK(red_at(picture, 50, 25) == 0);
  CHECK(red_at(picture, 30, 39) == 255);
  CHECK(red_at(picture, 10, 10) == 0);
  CHECK(area_of(picture) == Approx(40 * 30 - (4 - std::numbers::pi) * 64).epsilon(0.002));
}

TEST_CASE("the outline of a rounded box lies inside it and leaves its middle alone") {
  Picture picture{60, 60, black};

  Brush{picture}.rounded_outline({10, 10, 50, 40}, 8, 1, white);

  CHECK(red_at(picture, 10, 25) == 255);
  CHECK(red_at(picture, 11, 25) == 0);
  CHECK(red_at(picture, 30, 25) == 0);
  CHECK(red_at(picture, 9, 25) == 0);
}

TEST_CASE("round things that lie across the rim of the picture are cut there") {
  Picture picture{20, 20, black};
  Brush brush{picture};

  brush.disc({0, 0}, 6, white);
  brush.ring({20, 20}, 8, 3, white, 0.9f);
  brush.halo({-50, -50}, 10, white);
  brush.disc({1e9f, 1e9f}, 5, white);
  brush.rounded({-30, 15, 5, 90}, 4, white);

  CHECK(red_at(picture, 0, 0) == 255);
  CHECK(red_at(picture, 10, 5) == 0);
}

}  // namespace tierflow
