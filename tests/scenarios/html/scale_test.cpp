// Axes: round ticks that stay within the axis, whatever the values.

#include <doctest/doctest.h>

#include <cmath>

#include "scenarios/html/charts/scale.hpp"

namespace tierflow::html {
namespace {

TEST_CASE("ends and middle of the values lie where the pixels say") {
  Scale const down{0, 10, 200, 20};

  CHECK(down(0) == 200);
  CHECK(down(10) == 20);
  CHECK(down(5) == 110);
}

TEST_CASE("a rounded axis holds all values and has a tick at each end") {
  for (double const most : {0.003, 0.9, 1.0, 7.2, 99.0, 101.0, 54321.0, 8e6}) {
    CAPTURE(most);
    Scale const scale = Scale::rounded(0, most, 0, 100, 4);
    std::vector<double> const ticks = scale.ticks(4);
    CHECK(scale.most() >= most);
    CHECK(ticks.front() == 0);
    CHECK_FALSE(std::signbit(ticks.front()));
    CHECK(ticks.back() == doctest::Approx(scale.most()));
    CHECK(ticks.size() >= 3);
    CHECK(ticks.size() <= 7);
  }
}

TEST_CASE("hours are ticked at steps that divide days") {
  CHECK(Scale{0, 24, 0, 100}.hour_ticks(9) == std::vector<double>{0, 3, 6, 9, 12, 15, 18, 21, 24});
  CHECK(Scale{0, 700, 0, 100}.hour_ticks(9).at(1) == 96);
}

TEST_CASE("an axis of nothing and of one value is still an axis") {
  CHECK(Scale{0, 0, 0, 100}(0) == 0);
  CHECK(std::isfinite(Scale{5, 5, 0, 100}(5)));
  CHECK(std::isfinite(Scale{INFINITY, -INFINITY, 0, 100}(0.5)));
}

}  // namespace
}  // namespace tierflow::html
