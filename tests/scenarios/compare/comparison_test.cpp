// What a comparison finds, and how sure it says that is.

#include "scenarios/compare/comparison.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "tests/scenarios/compare/made_up.hpp"
#include "tests/scenarios/statistics/minimal_standard.hpp"

namespace tierflow {
namespace {

using testing::record_of;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

FigureDifference only(Comparison const& comparison) {
  REQUIRE(comparison.figures.size() == 1);
  return comparison.figures[0];
}

TEST_CASE("runs of one seed are compared pair by pair, so a small steady gain shows through large common swings") {
  std::vector<double> const swings{10, 30, 50, 20, 40}, gained{11.1, 30.9, 51, 21.05, 40.95};

  Comparison const paired = compare(record_of("A", "figure", swings), record_of("B", "figure", gained));
  RunRecord apart = record_of("B", "figure", gained);
  apart.seed = 2;
  Comparison const unpaired = compare(record_of("A", "figure", swings), apart);

  CHECK(paired.pairs == 5);
  CHECK(only(paired).finding == Finding::better);
  CHECK(only(paired).difference.mean == doctest::Approx(1.0));
  CHECK(only(paired).correlation > 0.99);
  CHECK(only(paired).variance_ratio < 0.001);
  CHECK(unpaired.pairs == 0);
  CHECK(only(unpaired).finding == Finding::undecided);
  CHECK(only(unpaired).difference.mean == doctest::Approx(1.0));
  CHECK(std::isnan(only(unpaired).correlation));
}

TEST_CASE("more is better or worse as the figure is wanted, and only different where nobody cares") {
  auto const found = [](Wanted wanted) {
    return only(compare(record_of("A", "figure", {1, 2, 3}, wanted), record_of("B", "figure", {2.01, 3, 3.99}, wanted))).finding;
  };

  CHECK(found(Wanted::higher) == Finding::better);
  CHECK(found(Wanted::lower) == Finding::worse);
  CHECK(found(Wanted::neither) == Finding::different);
}

TEST_CASE("a regression is a figure that is worse, whatever else is better") {
  RunRecord first = record_of("A", "left", {5, 6, 7}, Wanted::lower), second = record_of("B", "left", {8.01, 9, 9.99}, Wanted::lower);
  CHECK(compare(first, second).regression());
  CHECK_FALSE(compare(second, first).regression());
  CHECK_FALSE(compare(first, first).regression());
}

TEST_CASE("the same runs are equal without any margin") {
  RunRecord const same = record_of("A", "figure", {1, 2, 4});

  CHECK(only(compare(same, same)).finding == Finding::equal);
  CHECK(only(compare(same, same)).p_value == 1);
}

TEST_CASE("within the margin a sure difference does not matter; an interval that reaches beyond is no proof of that") {
  RunRecord const first = record_of("A", "figure", {100, 101, 102, 103}),
                  lower = record_of("B", "figure", {99.01, 100, 101, 101.99}),
                  unsure = record_of("C", "figure", {99, 103, 100, 104});

  CHECK(only(compare(first, lower)).finding == Finding::worse);
  CHECK(only(compare(first, lower, {.margin = 0.02})).finding == Finding::equal);
  CHECK(only(compare(first, unsure, {.margin = 0.02})).finding == Finding::undecided);
}

TEST_CASE("of many figures one that would be sure by itself is not sure any more") {
  RunRecord first = record_of("A", "figure", {0, 0, 0, 0, 0}), second = record_of("B", "figure", {1, 2, 0.5, 1.5, 3});
  double const alone = only(compare(first, second)).p_value;
  REQUIRE(alone < 0.05);
  REQUIRE(alone > 0.005);
  for (int i = 0; i < 9; ++i) {
    std::string const key = "other " + std::to_string(i);
    first.figures.push_back({key, key, "h", {1, 2, 3, 4, 5}, Wanted::higher});
    second.figures.push_back({key, key, "h", {2, 1, 4, 3, 5}, Wanted::higher});
  }

  Comparison const many = compare(first, second);

  CHECK(many.figures[0].p_value == doctest::Approx(alone));
  CHECK(many.figures[0].adjusted_p == doctest::Approx(10 * alone));
  CHECK(many.figures[0].finding == Finding::undecided);
}

TEST_CASE("ten runs that share their draws are told apart to 0.43, the same runs as strangers to 23") {
  std::vector<double> const a = testing::set_a(), b = testing::set_b();
  RunRecord apart = record_of("B", "figure", b);
  apart.seed = 9;

  FigureDifference const paired = only(compare(record_of("A", "figure", a), record_of("B", "figure", b)));
  FigureDifference const welch = only(compare(record_of("A", "figure", a), apart));

  CHECK(paired.difference.mean == doctest::Approx(0.4137));
  CHECK(paired.difference.half_width.value() == doctest::Approx(0.433515735));
  CHECK(paired.p_value == doctest::Approx(0.059187263));
  CHECK(welch.difference.half_width.value() == doctest::Approx(22.967084905));
}

TEST_CASE("with more runs on one side only the pairs count; a run without the figure takes its pair away") {
  RunRecord const first = record_of("A", "figure", {1, nothing, 3, 4}),
                  second = record_of("B", "figure", {2, 9, 4, 5.5, 100, 100});

  Comparison const comparison = compare(first, second);

  CHECK(comparison.pairs == 4);
  CHECK(only(comparison).difference.mean == doctest::Approx((1 + 1 + 1.5) / 3));
}

TEST_CASE("one run each, or a figure that neither has, decides nothing") {
  CHECK(only(compare(record_of("A", "figure", {1}), record_of("B", "figure", {9}))).finding == Finding::undecided);
  CHECK(only(compare(record_of("A", "figure", {nothing, nothing}), record_of("B", "figure", {nothing, nothing}))).finding ==
        Finding::undecided);
  CHECK(compare(record_of("A", "one", {1, 2}), record_of("B", "another", {1, 2})).figures.empty());
}

TEST_CASE("figures of runs without spread differ surely or not at all, paired or not") {
  RunRecord first = record_of("A", "figure", {3, 3}), second = record_of("B", "figure", {4, 4});
  CHECK(only(compare(first, second)).finding == Finding::better);
  second.seed = 2;
  CHECK(only(compare(first, second)).finding == Finding::better);
  second.figures[0].values = {3, 3};
  CHECK(only(compare(first, second)).finding == Finding::equal);
}

}  // namespace
}  // namespace tierflow
