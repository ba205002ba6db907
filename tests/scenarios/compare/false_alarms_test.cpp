// A planner who compares a scenario with itself a thousand times must be told of a difference fifty times at most.

#include <doctest/doctest.h>

#include <algorithm>

#include "network/elementary.hpp"
#include "scenarios/compare/comparison.hpp"
#include "tests/scenarios/statistics/minimal_standard.hpp"

namespace tierflow {
namespace {

/// Normal noise, mean 0 and deviation 1, the same in every run of the test.
class Noise {
 public:
  double next() { return normal_quantile(static_cast<double>(values_[at_++]) / testing::minimal_modulus); }

 private:
  std::vector<std::int64_t> values_ = testing::minimal_standard(220'000);
  std::size_t at_ = 0;
};

/// Ten figures of ten runs of one world: of the same draws (the run's own swing is shared) or of others.
RunRecord runs_of_one_world(Noise& noise, std::vector<double> const& swings, std::uint64_t seed) {
  RunRecord record;
  record.seed = seed;
  record.replications = static_cast<int>(swings.size());
  for (int f = 0; f < 10; ++f) {
    FigureSeries series{"figure " + std::to_string(f), "figure", "h", {}, Wanted::higher};
    for (double const swing : swings) series.values.push_back(100 + 5 * swing + noise.next());
    record.figures.push_back(series);
  }
  return record;
}

/// How many of a thousand comparisons of a world with itself find any figure better or worse.
int false_alarms(bool same_draws) {
  Noise noise;
  int alarms = 0;
  for (int trial = 0; trial < 1000; ++trial) {
    std::vector<double> first(10), second(10);
    for (double& swing : first) swing = noise.next();
    for (double& swing : second) swing = noise.next();
    if (same_draws) second = first;
    Comparison const comparison = compare(runs_of_one_world(noise, first, 1),
                                          runs_of_one_world(noise, second, same_draws ? 1 : 2));
    alarms += std::ranges::any_of(comparison.figures, [](auto const& figure) {
                return figure.finding == Finding::better || figure.finding == Finding::worse;
              }) ? 1 : 0;
  }
  return alarms;
}

// 50 are expected at most; 67 is where chance alone comes in one case of a hundred.
TEST_CASE("pairs raise a false alarm in one comparison of twenty at most, although ten figures are looked at") {
  int const alarms = false_alarms(true);
  CAPTURE(alarms);
  CHECK(alarms <= 67);
  CHECK(alarms >= 10);  // a test that never alarms could not find anything either
}

TEST_CASE("so do runs that share nothing") {
  int const alarms = false_alarms(false);
  CAPTURE(alarms);
  CHECK(alarms <= 67);
}

}  // namespace
}  // namespace tierflow
