// One long run in batches: the interval of its mean, and whether the batches are long enough.

#include "scenarios/statistics/batch_means.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <vector>

#include "tests/scenarios/statistics/minimal_standard.hpp"

namespace tierflow {
namespace {

bool near(double got, double expected) { return std::fabs(got - expected) < 0.51e-9; }

TEST_CASE("a run with memory has the mean and the intervals that were worked out by hand") {
  std::vector<double> const run = testing::with_memory();
  struct Case {
    std::size_t batches;
    double half_width;
  };
  // The reference table prints .062328032 for 10 batches, which is t rounded to 2.2621572.
  for (Case const c : {Case{10, .062328031}, Case{20, .061127626}, Case{40, .060482827}}) {
    BatchMeans const result = batch_means(run, c.batches);

    CAPTURE(c.batches);
    CHECK(near(result.mean.mean, -.031324222));
    CHECK(near(*result.mean.half_width, c.half_width));
    CHECK(result.batch_size == 2000 / c.batches);
  }
}

TEST_CASE("batches that are too short remember one another, long ones do not") {
  std::vector<double> const run = testing::with_memory();

  CHECK(batch_means(run, 1000).lag_1 > 0.5);
  CHECK(std::fabs(batch_means(run, 20).lag_1) < 0.2);
}

TEST_CASE("what does not fill the batches is left out at the start of the run") {
  std::vector<double> const run{100, 1, 3, 5, 7};

  BatchMeans const result = batch_means(run, 2);

  CHECK(result.mean.mean == 4);
  CHECK(result.batch_size == 2);
}

TEST_CASE("a run of fewer values than batches has no mean") {
  BatchMeans const result = batch_means(std::vector<double>{1, 2, 3}, 4);

  CHECK(std::isnan(result.mean.mean));
  CHECK_FALSE(result.mean.half_width);
}

}  // namespace
}  // namespace tierflow
