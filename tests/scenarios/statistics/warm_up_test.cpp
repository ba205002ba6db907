// How much of a start is left out, and when a run is too short to tell.

#include "scenarios/statistics/warm_up.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <span>
#include <vector>

#include "scenarios/statistics/moments.hpp"
#include "tests/scenarios/statistics/minimal_standard.hpp"

namespace tierflow {
namespace {

bool near(double got, double expected, double within) { return std::fabs(got - expected) < within; }

TEST_CASE("a run that starts empty loses its start, and its mean moves up to the truth (MSER-5)") {
  std::vector<double> const run = testing::filling_up();

  WarmUp const result = warm_up(run);

  CHECK(near(Moments{run}.mean(), 9.575766099, .51e-9));
  CHECK(result.dropped_batches == 18);
  CHECK(result.dropped_values == 90);
  CHECK(near(result.statistic, .00134888159, .51e-11));
  CHECK(near(result.truncated_mean, 9.945488863, .51e-9));
  CHECK_FALSE(result.too_short);
}

TEST_CASE("value by value a little less is dropped (MSER-1)") {
  WarmUp const result = warm_up(testing::filling_up(), 1);

  CHECK(result.dropped_batches == 78);
  CHECK(result.dropped_values == 78);
  CHECK(near(result.truncated_mean, 9.935844876, .51e-9));
}

TEST_CASE("a run that has only begun to fill up is too short") {
  std::vector<double> const run = testing::filling_up();

  CHECK(warm_up(std::span{run}.first(60)).too_short);
  CHECK(warm_up(std::span{run}.first(4)).too_short);
  CHECK(warm_up({}).too_short);
}

TEST_CASE("a run that is steady from the start keeps all of it") {
  WarmUp const result = warm_up(std::vector<double>(40, 0.1));

  CHECK(result.dropped_values == 0);
  CHECK(result.truncated_mean == 0.1);
  CHECK_FALSE(result.too_short);
}

TEST_CASE("values at the end that fill no batch count neither way") {
  std::vector<double> run = testing::filling_up();
  double const truncated = warm_up(run).truncated_mean;
  run.insert(run.end(), {1e6, 1e6, 1e6, 1e6});

  CHECK(warm_up(run).truncated_mean == truncated);
}

}  // namespace
}  // namespace tierflow
