// Intervals of means and of differences, on the reference series.

#include "scenarios/statistics/intervals.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "tests/scenarios/statistics/minimal_standard.hpp"

namespace tierflow {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

bool near(double got, double expected) { return std::fabs(got - expected) < 0.51e-9; }

TEST_CASE("ten runs have the mean and the interval that were worked out by hand") {
  Estimate const e = estimate(testing::set_a());

  CHECK(near(e.mean, 40.0043));
  CHECK(near(Moments{testing::set_a()}.deviation(), 24.501205576));
  REQUIRE(e.half_width);
  CHECK(near(*e.half_width, 17.527106613));
}

TEST_CASE("the interval over three runs is Student's with two degrees of freedom, at the level asked for") {
  std::vector<double> const values{10, 12, 14};

  CHECK(*estimate(values).half_width == doctest::Approx(4.302653 * 2 / std::sqrt(3.0)));
  CHECK(*estimate(values, .99).half_width == doctest::Approx(9.924843 * 2 / std::sqrt(3.0)));
}

TEST_CASE("one run has no interval, and what is not a number is left out") {
  std::vector<double> const one{nothing, 5}, two{4, nothing, 6}, none{nothing};

  CHECK(estimate(one).mean == 5);
  CHECK_FALSE(estimate(one).half_width);
  CHECK(estimate(two).mean == 5);
  CHECK(estimate(two).half_width);
  CHECK(std::isnan(estimate(none).mean));
}

TEST_CASE("run by run two scenarios are told apart fifty times as well as run against run") {
  PairedDifference const paired = paired_difference(testing::set_a(), testing::set_b());
  WelchDifference const welch = welch_difference(testing::set_a(), testing::set_b());

  CHECK(near(paired.difference.mean, .4137));
  CHECK(near(paired.deviation, .606013210));
  CHECK(near(*paired.difference.half_width, .433515735));
  CHECK(near(paired.students_t, 2.158755363));
  CHECK(near(paired.p_value, .059187263));
  CHECK(near(welch.difference.mean, .4137));
  // The reference table prints 22.967084905; numerical integration of Student's density confirms this value.
  CHECK(near(*welch.difference.half_width, 22.967084405));
  CHECK(std::fabs(welch.freedom - 17.99961) < 0.51e-5);
}

TEST_CASE("a scenario differs from itself by exactly nothing") {
  PairedDifference const paired = paired_difference(testing::set_a(), testing::set_a());

  CHECK(paired.difference.mean == 0);
  CHECK(*paired.difference.half_width == 0);
  CHECK(paired.students_t == 0);
  CHECK(paired.p_value == 1);
}

TEST_CASE("a difference that is the same in every pair is beyond doubt") {
  PairedDifference const paired = paired_difference(std::vector<double>{1, 2, 3},
                                                    std::vector<double>{3, 4, 5});

  CHECK(paired.difference.mean == 2);
  CHECK(*paired.difference.half_width == 0);
  CHECK(paired.p_value == 0);
}

TEST_CASE("a pair that lacks a value is left out, and one pair proves nothing") {
  PairedDifference const paired = paired_difference(std::vector<double>{1, nothing, 3},
                                                    std::vector<double>{3, 4, nothing});

  CHECK(paired.difference.mean == 2);
  CHECK_FALSE(paired.difference.half_width);
  CHECK(std::isnan(paired.p_value));
}

TEST_CASE("runs without any spread differ for certain, even unpaired") {
  WelchDifference const welch = welch_difference(std::vector<double>{1, 1}, std::vector<double>{2, 2, 2});

  CHECK(welch.difference.mean == 1);
  CHECK(*welch.difference.half_width == 0);
  CHECK(welch.freedom == 3);
  CHECK_FALSE(welch_difference(std::vector<double>{1}, std::vector<double>{2, 3}).difference.half_width);
}

}  // namespace
}  // namespace tierflow
