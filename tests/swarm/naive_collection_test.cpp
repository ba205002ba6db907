// Couriers who collect on the way back, worked out by hand (docs/model.md, 44a).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// A sorts for two minutes and sends to B; one courier of A collects, with six minutes of driving and a minute a stop.
Scenario village(std::vector<double> const& waves) {
  Scenario scenario = chain({2, 0}, {10});
  RoundsPool& pool = rounds(scenario, 0, waves);
  pool.given_tour = span(6);
  pool.collects = 1;
  pool.collect_stop = minutes(1);
  return scenario;
}

std::vector<Instant> a_tick_after(std::vector<double> const& list) {
  std::vector<Instant> instants;
  for (double const n : list) instants.push_back(at_minute(n) + Duration{1});
  return instants;
}

TEST_CASE("what is ready when a tour begins goes with it, and reaches the sorter a tick after the courier is home") {
  Scenario scenario = village({5, 30});
  orders(scenario, {1, 5, 20});

  Results const results = worked(scenario);

  // Two to collect: legs of 2; collected at 5+2+1 and 8+2+1, home at 13. One: legs of 3, collected at 34, home at 37.
  CHECK(when(results, What::collected, 0) == at_minutes({8, 11, 34}));
  CHECK(when(results, What::entered, 0) == a_tick_after({13, 13, 37}));
  CHECK(when(results, What::departed, 0) == a_tick_after({15, 17, 39}));
  PoolResult const& pool = results.pools[0];
  CHECK(pool.tours == 2);
  CHECK(pool.collected == 3);
  CHECK(pool.to_collect.sum == area(7 + 6 + 14));
  CHECK(pool.out_time == area(8 + 7));
  CHECK(pool.to_collect_at_end == 0);
}

TEST_CASE("deliveries come before collections, on one tour") {
  Scenario scenario = village({5, 30});
  scenario.facilities[{0}].stages.clear();
  orders(scenario, {1}, 0, 0);  // from A to A: it is collected, then delivered
  orders(scenario, {10});

  Results const results = worked(scenario);

  // At 30 one to deliver and one to collect: legs of 2, delivered at 33, collected at 36, home at 38.
  CHECK(when(results, What::collected, 0) == at_minutes({9, 36}));
  CHECK(when(results, What::delivered, 0) == at_minutes({33}));
  CHECK(when(results, What::departed, 0) == a_tick_after({38}));
}

TEST_CASE("couriers share what is to be collected, and who has no room leaves it for the next tour") {
  Scenario scenario = village({5, 50});
  RoundsPool& pool = scenario.facilities[{0}].rounds[0];
  pool.crew = 2;
  pool.capacity = 2;
  orders(scenario, {1, 2, 3, 4, 4});

  Results const results = worked(scenario);

  // Of five the first takes min(2, 3), the second min(2, 3); the last waits for 50.
  CHECK(when(results, What::collected, 0) == at_minutes({8, 11, 8, 11, 54}));
  CHECK(results.pools[0].tours == 3);
}

TEST_CASE("who comes home within the shift goes again for what has been made since") {
  Scenario scenario = village({5});
  scenario.facilities[{0}].rounds[0].reload = true;
  orders(scenario, {1, 8, 12});

  Results const results = worked(scenario);

  // Home at 12 (one collected: 3+1+3); the one made at 12 itself is ready. Two: legs of 2, collected at 15 and 18.
  CHECK(when(results, What::collected, 0) == at_minutes({9, 15, 18}));
}

TEST_CASE("initial stock stands at the sorter and needs no courier; what nobody collects waits to the end") {
  Scenario scenario = village({5});
  InitialStock stock;
  stock.name = "stock";
  stock.at = {0};
  stock.parcels = 1;
  stock.classes = {1};
  stock.destinations = std::make_shared<DestinationMix const>(DestinationMix{{FacilityId{1}}, {1.0}});
  scenario.stock.push_back(stock);
  orders(scenario, {7});

  Results const results = worked(scenario);

  CHECK(when(results, What::departed, 0) == at_minutes({2}));
  CHECK(when(results, What::collected, 0).empty());
  CHECK(results.pools[0].to_collect_at_end == 1);
  CHECK(results.little_holds);
}

}  // namespace
