// When replications are enough.

#include "scenarios/compare/precision.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/scenarios/statistics/minimal_standard.hpp"

namespace tierflow {
namespace {

using ByReplication = std::vector<std::vector<Figure>>;

ByReplication replications(std::vector<double> const& values) {
  ByReplication all;
  for (double const value : values) all.push_back({{"on_time_share", "on time", "share", value}, {"other", "other", "h", 0}});
  return all;
}

TEST_CASE("the half width is held against g / (1 + g) of the mean, not g") {
  ByReplication const runs = replications(testing::set_a());  // mean 40.0043, half width 17.527106613
  double const relative = 17.527106613 / 40.0043;

  auto const at = [&](double wanted) { return reached({.wanted = wanted}, runs).at(0); };

  CHECK(at(0.5).relative == doctest::Approx(relative));
  CHECK_FALSE(at(relative + 0.01).enough);
  CHECK(at(relative / (1 - relative) + 0.001).enough);
  CHECK_FALSE(at(relative / (1 - relative) - 0.001).enough);
}

TEST_CASE("only the figures that the rule names count, and all of them") {
  Precision precision{.wanted = 0.5};
  ByReplication const steady = replications({1, 1.01, 1, 1.01, 1, 1.01, 1, 1.01, 1, 1.01});
  CHECK(reached(precision, steady).size() == 1);
  CHECK(is_enough(precision, steady.size(), reached(precision, steady)));
  precision.figures.emplace_back("other");
  CHECK(is_enough(precision, steady.size(), reached(precision, steady)));  // always 0: known exactly
}

TEST_CASE("ten replications at least, however alike they are") {
  CHECK_FALSE(is_enough({}, 9, {{"on time", 0, true}}));
  CHECK(is_enough({}, 10, {{"on time", 0, true}}));
}

TEST_CASE("a figure that has no value is never precise") {
  auto const figures = reached({}, replications({std::nan(""), std::nan(""), std::nan("")}));
  CHECK_FALSE(figures.at(0).enough);
}

TEST_CASE("a difference is held against the first mean, for it may be nought itself") {
  std::vector<double> const a = testing::set_a(), b = testing::set_b();  // paired half width 0.433515735

  Reached const difference = reached({.wanted = 0.02}, replications(a), replications(b)).at(0);

  CHECK(difference.relative == doctest::Approx(0.433515735 / 40.0043));
  CHECK(difference.enough);
}

TEST_CASE("the text says what was reached, and that the most was not enough") {
  CHECK(stopped_text({}, 23, {{"on time", 0.021, true}, {"course", 0.0444, true}}) ==
        "23 replications: on time ± 2.1 %, course ± 4.4 % (wanted ± 5 %)");
  CHECK(stopped_text({}, 1000, {{"on time", 0.07, false}}) ==
        "1000 replications: on time ± 7 % (wanted ± 5 %); 1000 is the most, and it was not enough");
}

}  // namespace
}  // namespace tierflow
