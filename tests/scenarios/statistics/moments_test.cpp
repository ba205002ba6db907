// Moments keep their digits on NIST's reference data, and parts make the whole.

#include "scenarios/statistics/moments.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <span>
#include <vector>

#include "tests/scenarios/statistics/minimal_standard.hpp"

namespace tierflow {
namespace {

/// NIST StRD NumAcc2..4: one value, then 500 times a tenth below and a tenth above it.
std::vector<double> up_and_down(double centre) {
  std::vector<double> values{centre};
  for (int i = 0; i < 500; ++i) values.insert(values.end(), {centre - 0.1, centre + 0.1});
  return values;
}

/// Agreement in so many digits, as NIST counts them.
double digits(double got, double certified) {
  return -std::log10(std::fabs(got - certified) / std::fabs(certified) + 1e-16);
}

TEST_CASE("three values around ten million keep every digit (NumAcc1)") {
  Moments const moments{std::vector<double>{10000001, 10000003, 10000002}};

  CHECK(moments.mean() == 10000002);
  CHECK(moments.deviation() == 1);
  CHECK(moments.lag_1() == -0.5);
}

TEST_CASE("a tenth up and down is seen on top of one, a million and ten million (NumAcc2, 3, 4)") {
  struct Case {
    double centre;
    double least_digits;  // the values themselves have no more digits of the tenth
  };
  for (Case const c : {Case{1.2, 14}, Case{1000000.2, 8.9}, Case{10000000.2, 7.9}}) {
    Moments const moments{up_and_down(c.centre)};

    CAPTURE(c.centre);
    CHECK(digits(moments.mean(), c.centre) > 14);
    CHECK(digits(moments.deviation(), 0.1) > c.least_digits);
    CHECK(digits(moments.lag_1(), -0.999) > c.least_digits);
  }
}

TEST_CASE("each value of a run with memory says much about the next") {
  CHECK(std::fabs(Moments{testing::with_memory()}.lag_1() - 0.790734788) < 1e-9);
}

TEST_CASE("parts of a series appended one to another are the series") {
  std::vector<double> const series = testing::with_memory();
  Moments const whole{series};
  std::span<double const> const all{series};

  for (std::size_t const cut : {0u, 1u, 2u, 700u, 1999u, 2000u}) {
    Moments parts{all.first(cut)};
    parts.append(Moments{all.subspan(cut)});

    CAPTURE(cut);
    CHECK(parts.count() == whole.count());
    CHECK(parts.mean() == doctest::Approx(whole.mean()).epsilon(1e-14));
    CHECK(parts.squares() == doctest::Approx(whole.squares()).epsilon(1e-13));
    CHECK(parts.lag_1() == doctest::Approx(whole.lag_1()).epsilon(1e-13));
  }
}

TEST_CASE("what a series is too short or too even for is not a number") {
  Moments moments;
  CHECK(std::isnan(moments.mean()));
  moments.add(3);
  CHECK(moments.mean() == 3);
  CHECK(moments.squares() == 0);
  CHECK(std::isnan(moments.variance()));
  moments.add(3);
  CHECK(moments.variance() == 0);
  CHECK(std::isnan(moments.lag_1()));
}

}  // namespace
}  // namespace tierflow
