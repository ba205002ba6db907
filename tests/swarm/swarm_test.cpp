// Random small worlds in which the naive engine and the fast one must agree, record by record.

#include <doctest/doctest.h>

#include "sim/engine.hpp"
#include "tests/swarm/compare.hpp"
#include "tests/swarm/naive.hpp"
#include "tests/swarm/pair.hpp"
#include "tests/swarm/random_scenario.hpp"

using namespace tierflow;
using namespace tierflow::swarm;

TEST_CASE(
    "two engines that share only the rules agree on every record and measure of random worlds") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    auto const difference = disagreement(random_scenario(seed));
    CHECK_MESSAGE(!difference, difference.value_or(""));
  }
}

TEST_CASE("the comparison sees one parcel that leaves a tick later") {
  Scenario const scenario = random_scenario(1);
  Results const naive = naive::simulate(scenario);
  Results moved = simulate(scenario, {.record_all = true});
  REQUIRE(!moved.parcels.empty());
  moved.parcels.back().at += Duration{1};

  CHECK(first_difference(scenario, naive, moved).has_value());
}
