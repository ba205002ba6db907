// Adjusted p values of ten tests against the published procedures.

#include "scenarios/statistics/several.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace tierflow {
namespace {

std::vector<double> const ten{.001, .008, .039, .041, .042, .06, .074, .205, .212, .216};

void check_near(std::vector<double> const& got, std::vector<double> const& expected, double within) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) {
    CAPTURE(i);
    CHECK(std::fabs(got[i] - expected[i]) < within);
  }
}

TEST_CASE("Holm's adjusted values never fall as the p values rise") {
  check_near(holm(ten), {.01, .072, .312, .312, .312, .312, .312, .615, .615, .615}, 1e-12);
}

TEST_CASE("Benjamini's and Hochberg's are milder") {
  check_near(benjamini_hochberg(ten), {.01, .04, .084, .084, .084, .1, .105714, .216, .216, .216}, 0.51e-6);
}

TEST_CASE("every adjusted value comes back to the place of its p value") {
  std::vector<double> backwards(ten.rbegin(), ten.rend());
  for (auto const adjusted : {holm, benjamini_hochberg}) {
    std::vector<double> result = adjusted(backwards);
    std::ranges::reverse(result);
    CHECK(result == adjusted(ten));
  }
}

TEST_CASE("one test stands as it is, and no adjusted value is above 1") {
  CHECK(holm(std::vector<double>{.03}) == std::vector<double>{.03});
  CHECK(benjamini_hochberg(std::vector<double>{.03}) == std::vector<double>{.03});
  CHECK(holm(std::vector<double>{.7, .9}) == std::vector<double>{1, 1});
  CHECK(holm({}).empty());
}

}  // namespace
}  // namespace tierflow
