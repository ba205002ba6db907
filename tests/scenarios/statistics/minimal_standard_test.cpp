// The generator behind the reference series is the published one.

#include "tests/scenarios/statistics/minimal_standard.hpp"

#include <doctest/doctest.h>

namespace tierflow {
namespace {

TEST_CASE("the minimal standard generator starts and ends its first ten thousand as published") {
  auto const x = testing::minimal_standard(10'000);

  CHECK(x.front() == 16807);
  CHECK(x.back() == 1043618065);
}

}  // namespace
}  // namespace tierflow
