// Whether an interval of 95 % holds the truth in 95 of 100 cases.

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "network/elementary.hpp"
#include "scenarios/statistics/intervals.hpp"
#include "sim/draws.hpp"

namespace tierflow {
namespace {

TEST_CASE("the interval over ten normal runs holds the true mean as often as it says") {
  constexpr int studies = 1000;
  constexpr double truth = 50, spread = 8;
  int held = 0;
  for (std::uint32_t study = 0; study < studies; ++study) {
    Draws const draws{1, study};
    std::vector<double> runs;
    for (std::uint32_t run = 0; run < 10; ++run)
      runs.push_back(truth + spread * normal_quantile(uniform(draws.of(Purpose::travel, 0, run).a)));
    Estimate const e = estimate(runs);
    held += std::fabs(e.mean - truth) <= *e.half_width;
  }

  // The band in which a true 95 % lands with 99 % chance over 1000 studies.
  CAPTURE(held);
  CHECK(held >= 933);
  CHECK(held <= 967);
}

}  // namespace
}  // namespace tierflow
