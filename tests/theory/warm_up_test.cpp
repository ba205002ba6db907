// P24, its second half: the rule that finds the warm-up (MSER-5) must move an estimate towards the truth where a line begins
// empty that is nearly full in the long run.

#include <cmath>

#include "scenarios/reader/read_scenario.hpp"
#include "scenarios/statistics/moments.hpp"
#include "scenarios/statistics/warm_up.hpp"
#include "sim/engine.hpp"
#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

constexpr double in_the_long_run = 9;

/// Parcels there at the end of each bin, the mean over the replications.
std::vector<double> mean_series(Scenario const& scenario) {
  std::vector<double> mean;
  for (int r = 0; r < scenario.replications; ++r) {
    RunOptions options;
    options.replication = static_cast<std::uint32_t>(r);
    Results const results = simulate(scenario, options);
    mean.resize(results.in_system_series.size() - 1);  // the last instant begins one more bin
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += results.in_system_series[i];
  }
  for (double& value : mean) value /= scenario.replications;
  return mean;
}

TEST_CASE("P24: dropping what the rule calls warm-up brings a start from empty nearer to nine parcels") {
  Reading const reading = read_scenario({in_source("scenarios/theory/p24-from-empty.yaml")},
                                        {"horizon.length=2000 h", "replications.count=3000", "record.series=2 h"});
  std::vector<double> const series = mean_series(reading.scenario.value());
  double const all = Moments{series}.mean();
  WarmUp const found = warm_up(series);

  CHECK_FALSE(found.too_short);
  CHECK(found.dropped_values > 20);
  CHECK(all < in_the_long_run - 0.2);
  CHECK(std::abs(found.truncated_mean - in_the_long_run) < 0.5 * std::abs(all - in_the_long_run));
}

}  // namespace
}  // namespace tierflow::testing
