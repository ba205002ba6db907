#include "network/geography.hpp"

#include <doctest/doctest.h>

#include "small_network.hpp"

namespace tierflow {

TEST_CASE("a degree of the equator is 111 195 m") {
  CHECK(great_circle({0, 0}, {0, 1}) == Distance{111'195});
}

TEST_CASE("Lianyungang to Nanjing is 285 km as the crow flies, both ways") {
  LatLon const lianyungang{34.607, 119.170};
  LatLon const nanjing{32.06, 118.797};

  CHECK(great_circle(lianyungang, nanjing) == great_circle(nanjing, lianyungang));
  CHECK(great_circle(lianyungang, nanjing).count / 1000 == 285);
}

TEST_CASE("the other end of the world is half way round") {
  CHECK(great_circle({90, 0}, {-90, 0}) == Distance{20'015'114});
  CHECK(great_circle({34.6, -60.8}, {-34.6, 119.2}) == Distance{20'015'114});
  CHECK(great_circle({34.6, 119.2}, {34.6, 119.2}) == Distance{0});
}

TEST_CASE("the way over the date line is the short one") {
  CHECK(great_circle({0, 179.5}, {0, -179.5}) == great_circle({0, 0}, {0, 1}));
}

TEST_CASE("a place is found by its whole name only") {
  Network const network = small_network({{"N1", "N10"}, {"N10", "S1"}});

  CHECK(network.find("N10") == FacilityId{1});
  CHECK_FALSE(network.find("N").has_value());
  CHECK_FALSE(network.find("Z").has_value());
  CHECK_FALSE(network.find("").has_value());
}

}  // namespace tierflow
