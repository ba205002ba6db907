// Traffic equations against Jackson networks worked out by hand.

#include "network/traffic.hpp"

#include <doctest/doctest.h>

namespace tierflow {
namespace {

TEST_CASE("parcels that are sent back pass a sorter as often as the shares say") {
  // 30 an hour enter A and 10 enter Ha (validation case P09b): A, B, Ha, Hb, C.
  auto const through = traffic({30, 0, 10, 0, 0}, {{0, 1, 1},   {1, 2, .6},  {1, 3, .4}, {2, 1, .05}, {2, 3, .45},
                                                   {2, 4, .5},  {3, 1, .05}, {3, 2, .25}, {3, 4, .7}, {4, 0, .1}});

  REQUIRE(through);
  CHECK((*through)[0] == doctest::Approx(34.444444).epsilon(1e-7));
  CHECK((*through)[1] == doctest::Approx(38.210555).epsilon(1e-7));
  CHECK((*through)[2] == doctest::Approx(41.405508).epsilon(1e-7));
  CHECK((*through)[3] == doctest::Approx(33.916701).epsilon(1e-7));
  CHECK((*through)[4] == doctest::Approx(44.444444).epsilon(1e-7));
}

TEST_CASE("without branches everything passes its own node once") {
  CHECK(traffic({3, 0, 5}, {}) == std::vector<double>{3, 0, 5});
}

TEST_CASE("a ring that nothing leaves has no flow") {
  CHECK_FALSE(traffic({1, 0}, {{0, 1, 1}, {1, 0, 1}}));
}

}  // namespace
}  // namespace tierflow
