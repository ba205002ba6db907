// Quantiles are values of the sample, and their intervals those of the binomial table.

#include "scenarios/statistics/quantiles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

#include "tests/scenarios/statistics/minimal_standard.hpp"

namespace tierflow {
namespace {

TEST_CASE("the quantile of a thousand values is the one of that rank, sorted or not") {
  std::vector<double> values;
  for (std::int64_t const x : testing::minimal_standard(1000)) values.push_back(static_cast<double>(x));
  std::vector<double> sorted = values;
  std::ranges::sort(sorted);
  struct Case {
    double share, value;
  };
  for (Case const c :
       {Case{.5, 1073645898}, Case{.9, 1899894091}, Case{.95, 2020739063}, Case{.99, 2119315080}}) {
    CAPTURE(c.share);
    CHECK(quantile_of_sorted(sorted, c.share) == c.value);
    CHECK(quantile_of(values, c.share) == c.value);
  }
}

TEST_CASE("a share that falls on a rank takes that rank, however it is rounded") {
  for (std::size_t const count : {std::size_t{10}, std::size_t{100}, std::size_t{1000}, std::size_t{49}})
    for (std::size_t rank = 1; rank <= count; ++rank)
      CHECK(nearest_rank(count, static_cast<double>(rank) / static_cast<double>(count)) == rank);
  CHECK(nearest_rank(100, .071) == 8);
  CHECK(nearest_rank(3, 1e-300) == 1);
}

TEST_CASE("the interval of a quantile lies between the ranks of the table and covers what it says") {
  struct Case {
    std::size_t count;
    double share;
    std::size_t lower, upper;
    double coverage;
  };
  for (Case const& c : {Case{100, .5, 40, 61, .964800}, Case{100, .9, 84, 96, .955690},
                        Case{200, .95, 184, 197, .967152}, Case{1000, .95, 936, 964, .958095},
                        Case{1000, .99, 983, 997, .976095}, Case{500, .99, 490, 500, .980186}}) {
    QuantileRanks const ranks = quantile_ranks(c.count, c.share);

    CAPTURE(c.count);
    CAPTURE(c.share);
    CHECK(ranks.lower == c.lower);
    CHECK(ranks.upper == c.upper);
    CHECK(std::fabs(ranks.coverage - c.coverage) < 0.51e-6);
  }
}

TEST_CASE("of a hundred values nobody can say what the 99th hundredth is at most") {
  QuantileRanks const high = quantile_ranks(100, .99), low = quantile_ranks(100, .01);

  CHECK(high.lower);
  CHECK_FALSE(high.upper);
  CHECK_FALSE(low.lower);
  CHECK(low.upper);
  CHECK(high.coverage >= .95);
}

}  // namespace
}  // namespace tierflow
