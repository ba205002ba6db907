// Laws: what a planner writes is what comes out on average, and nothing comes out that cannot be.

#include "sim/law.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "sim/draws.hpp"

namespace tierflow {
namespace {

constexpr std::uint32_t n = 200'000;

std::vector<double> sample(Law const& law) {
  Draws const draws{11, 0};
  std::vector<double> values;
  for (std::uint32_t i = 0; i < n; ++i) values.push_back(law.at(draws.of(Purpose::service, 5, i)));
  return values;
}

/// How far the mean of `values` is from the truth, in standard errors.
double errors_off(std::vector<double> const& values, double truth) {
  double sum = 0, squares = 0;
  for (double const x : values) sum += x;
  double const mean = sum / n;
  for (double const x : values) squares += (x - mean) * (x - mean);
  return std::fabs(mean - truth) / std::sqrt(squares / (n - 1.0) / n);
}

/// Mean and coefficient of variation, this one by the mean of the squares, which has no bias.
void check(char const* name, Law const& law, double mean, double cv) {
  CAPTURE(name);
  std::vector<double> values = sample(law);
  CHECK(law.mean() == doctest::Approx(mean).epsilon(1e-9));
  CHECK(errors_off(values, mean) < 4);
  CHECK(std::ranges::min(values) >= law.least());
  for (double& x : values) x *= x;
  CHECK(errors_off(values, mean * mean * (1 + cv * cv)) < 4);
}

double weibull_cv(double shape) {
  return std::sqrt(std::tgamma(1 + 2 / shape) / std::pow(std::tgamma(1 + 1 / shape), 2) - 1);
}

TEST_CASE("every kind of law has the mean and the spread that it is written with") {
  check("exponential", Law::exponential(6), 6, 1);
  check("uniform", Law::uniform(2, 6), 4, std::sqrt(16.0 / 12) / 4);
  check("triangular", Law::triangular(1, 2, 6), 3, std::sqrt(21.0 / 18) / 3);
  check("triangular to the left", Law::triangular(0, 6, 6), 4, std::sqrt(2.0) / 4);
  check("lognormal", Law::lognormal(1, 0.5), std::exp(1.125), std::sqrt(std::exp(0.25) - 1));
  check("lognormal by mean and cv", Law::lognormal_mean_cv(10, 0.8), 10, 0.8);
  check("erlang", Law::erlang(4, 8), 8, 0.5);
  check("gamma, steady", Law::gamma(3, 0.5), 3, 0.5);
  check("gamma, wild", Law::gamma(3, 2), 3, 2);
  check("weibull, ageing", Law::weibull(1.5, 40), 40, weibull_cv(1.5));
  check("weibull, early failures", Law::weibull(0.7, 40), 40, weibull_cv(0.7));
  check("geometric", Law::geometric(10), 10, std::sqrt(90.0) / 10);
  check("geometric, hardly more than one", Law::geometric(1.25), 1.25, std::sqrt(0.2 / 0.64) / 1.25);
  check("empirical", Law::empirical({1, 2, 5}, {3, 0, 1}), 2, std::sqrt(3.0) / 2);
  check("mixture", Law::mixture({Law::fixed(1), Law::exponential(5)}, {3, 1}), 2, std::sqrt(13.25 - 4) / 2);
  check("mixture of mixtures",
        Law::mixture({Law::mixture({Law::fixed(0), Law::fixed(4)}, {1, 1}), Law::fixed(8)}, {1, 1}), 5,
        std::sqrt(36 - 25.0) / 5);
}

TEST_CASE("a law without spread is one value") {
  for (Law const& law : {Law::lognormal_mean_cv(7, 0), Law::gamma(7, 0), Law::lognormal(std::log(7), 0)}) {
    CHECK(law.is_fixed());
    CHECK(law.at({1, 2}) == doctest::Approx(7));
  }
  CHECK(Law::geometric(1) == Law::fixed(1));
}

TEST_CASE("a cut law keeps to its limits and takes the limit itself for what lies beyond") {
  std::vector<double> const values = sample(Law::exponential(6).clamped(2, 9));

  CHECK(std::ranges::min(values) == 2);
  CHECK(std::ranges::max(values) == 9);
  auto const at_least = static_cast<double>(std::ranges::count(values, 2.0)) / n;
  CHECK(at_least == doctest::Approx(1 - std::exp(-2.0 / 6)).epsilon(0.02));
  CHECK(Law::exponential(6).clamped(2, 9).least() == 2);
}

TEST_CASE("a geometric law counts 1, 2, 3 and so on") {
  std::vector<double> const values = sample(Law::geometric(4));

  CHECK(std::ranges::min(values) == 1);
  for (int k = 1; k <= 3; ++k) {
    double const share = static_cast<double>(std::ranges::count(values, k)) / n;
    CHECK(share == doctest::Approx(0.25 * std::pow(0.75, k - 1)).epsilon(0.02));
  }
}

TEST_CASE("weights and shares say how often each value is drawn, and weight 0 means never") {
  std::vector<double> const empirical = sample(Law::empirical({1, 2, 5}, {6, 0, 2}));
  std::vector<double> const mixture = sample(Law::mixture({Law::fixed(1), Law::fixed(2)}, {9, 1}));

  CHECK(std::ranges::count(empirical, 2.0) == 0);
  CHECK(static_cast<double>(std::ranges::count(empirical, 5.0)) / n == doctest::Approx(0.25).epsilon(0.02));
  CHECK(static_cast<double>(std::ranges::count(mixture, 2.0)) / n == doctest::Approx(0.1).epsilon(0.03));
}

TEST_CASE("a whole number is the nearest one, not below the least") {
  CHECK(Law::fixed(2.49).whole({}) == 2);
  CHECK(Law::fixed(2.5).whole({}) == 3);
  CHECK(Law::fixed(-3).whole({}) == 0);
  CHECK(Law::fixed(0.2).whole({}, 1) == 1);
  CHECK(Law::fixed(1.6).span({}) == Duration{2});
}

TEST_CASE("values beyond all ticks become the greatest number instead of wrapping round") {
  Law const huge[] = {Law::fixed(1e300),    Law::exponential(1e300),   Law::lognormal(700, 50),
                      Law::gamma(1e300, 3), Law::weibull(0.01, 1e200), Law::geometric(1e15)};
  for (Law const& law : huge) {
    CAPTURE(static_cast<int>(law.kind()));
    for (std::uint32_t i = 0; i < 1000; ++i) {
      Bits const bits = Draws{1, 0}.of(Purpose::service, 5, i);
      CHECK(law.whole(bits, 1) >= 1);
      CHECK(law.whole(bits, 1) <= unlimited_whole);
    }
  }
  CHECK(huge[0].whole({}) == unlimited_whole);
  CHECK(huge[5].whole(Draws{1, 0}.of(Purpose::batch, 5)) > 1'000'000);
}

}  // namespace
}  // namespace tierflow
