// How counts vary, against sums done by hand.

#include "scenarios/proof/scatter.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

namespace tierflow {
namespace {

using Counts = std::vector<std::uint32_t>;

TEST_CASE("variance over mean: 1, 2, 3 have variance 1 and mean 2") {
  CHECK(variance_over_mean(Counts{1, 2, 3}) == doctest::Approx(0.5));
  CHECK(variance_over_mean(Counts{7, 7, 7, 7}) == 0);
  CHECK(variance_over_mean(Counts{4'000'000'000U, 4'000'000'002U}) == doctest::Approx(2 / 4'000'000'001.0));
}

TEST_CASE("what cannot vary or does not count has no ratio") {
  CHECK(std::isnan(variance_over_mean(Counts{5})));
  CHECK(std::isnan(variance_over_mean(Counts{0, 0})));
  CHECK(std::isnan(correlation(Counts{1, 1}, Counts{1, 2})));
}

TEST_CASE("correlation: together 1, against each other -1, and a case in between") {
  CHECK(correlation(Counts{1, 2, 3}, Counts{10, 20, 30}) == doctest::Approx(1));
  CHECK(correlation(Counts{1, 2, 3}, Counts{3, 2, 1}) == doctest::Approx(-1));
  CHECK(correlation(Counts{1, 2, 3, 4}, Counts{2, 1, 4, 3}) == doctest::Approx(0.6));
  CHECK_THROWS(correlation(Counts{1}, Counts{1, 2}));
}

}  // namespace
}  // namespace tierflow
