// The rule by which a simulation agrees with theory: it must be near, and it must know it.

#include "scenarios/proof/verdict.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

namespace tierflow {
namespace {

Measure const any{[](auto const&, auto const&) { return 0.0; }};

// Mean 10; four standard errors are 0.24.
std::vector<double> const waits{9.8, 10.2, 10.0, 10.0, 9.8, 10.2, 9.8, 10.2, 9.8, 10.2};

bool agrees(double theory, double tolerance, std::vector<double> const& values = waits) {
  return judge(figure_of("wait", theory, tolerance, any), values).kept;
}

TEST_CASE("the standard error of ten runs comes from their scatter") {
  Verdict const verdict = judge(figure_of("wait", 10, 1, any), waits);

  CHECK(verdict.mean == doctest::Approx(10));
  CHECK(verdict.four_errors == doctest::Approx(4 * std::sqrt(8 * 0.04 / 9 / 10)));
}

TEST_CASE("a wait that theory puts within four standard errors agrees") {
  CHECK(agrees(10.2, 0.5));
  CHECK(agrees(9.8, 0.5));
}

TEST_CASE("a wait that is well known and elsewhere does not agree, however wide the tolerance") {
  CHECK_FALSE(agrees(10.3, 0.5));
  CHECK_FALSE(agrees(9.7, 100));
}

TEST_CASE("a wait that is hardly known does not agree, however near it is") { CHECK_FALSE(agrees(10, 0.2)); }

TEST_CASE("one run alone agrees with nothing by chance: nobody knows its error") { CHECK_FALSE(agrees(10, 5, {10.0})); }

TEST_CASE("a figure that is no number agrees with nothing") {
  CHECK_FALSE(agrees(10, 5, {10, std::nan(""), 10.1}));
  CHECK_FALSE(judge(within("queue", 10, 5, any), std::vector{std::nan("")}).kept);
  CHECK_FALSE(judge(exactly("queue", 10, any), std::vector<double>{}).kept);
}

TEST_CASE("where nothing is by chance every run must be within the tolerance, not their mean") {
  Claim const queue = within("queue", 900, 1, any);

  CHECK(judge(queue, std::vector{899.0, 901.0}).kept);
  CHECK_FALSE(judge(queue, std::vector{898.0, 902.0}).kept);
}

TEST_CASE("an exact figure may differ in the last digits of a quotient and no more") {
  Claim const way = exactly("way", 2809.5 / 7, any);

  CHECK(judge(way, std::vector{std::nextafter(2809.5 / 7, 0.0)}).kept);
  CHECK_FALSE(judge(way, std::vector{2809.5 / 7 + 1e-6}).kept);
  CHECK(judge(exactly("wait", 0, any), std::vector{0.0}).kept);
  CHECK_FALSE(judge(exactly("wait", 0, any), std::vector{1e-15}).kept);
}

TEST_CASE("a time is compared in the unit in which theory gives it") {
  Measure const half_an_hour{[](auto const&, auto const&) { return 0.5; }};
  Claim const claim = time_of("mean wait", "min", 30, 0.02, half_an_hour);

  CHECK(claim.figure == "mean wait, min");
  CHECK(claim.measure({}, {}) == 30);
  CHECK(claim.tolerance == doctest::Approx(0.6));
  CHECK_THROWS(time_of("mean wait", "parsec", 1, 1, half_an_hour));
}

}  // namespace
}  // namespace tierflow
