// Lockers and pick-up points, worked out by hand (docs/model.md, 44b).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// One courier of A with three minutes of driving and a minute a stop leaves parcels in `count` cells for `stay` minutes.
Scenario quarter(std::vector<double> const& waves, std::int64_t count, double stay) {
  Scenario scenario = chain({0, 0}, {10});
  RoundsPool& pool = rounds(scenario, 0, waves);
  pool.given_tour = span(3);
  pool.cells = CellsPlan{.count = count, .stay = minutes(stay)};
  return scenario;
}

TEST_CASE("a parcel left in a cell counts as delivered; its cell is taken until somebody comes, and booked before") {
  Scenario scenario = quarter({5, 8, 40, 41}, 2, 30);
  orders(scenario, {1, 2, 3}, 0, 0);

  Results const results = worked(scenario);

  // Two cells: legs of 1, placed at 7 and 9, home at 10. At 8 nobody is at home; at 40 one cell is free again (37, 39 both are).
  CHECK(when(results, What::out_for_delivery, 0) == at_minutes({5, 5, 40}));
  CHECK(when(results, What::delivered, 0) == at_minutes({7, 9, 42.5}));
  CellsResult const& cells = results.pools[0].cells;
  CHECK(cells.placed == 3);
  CHECK(cells.overdue == 0);
  CHECK(cells.short_of == 1);
  CHECK(cells.most == 2);
  CHECK(cells.stay.sum == area(90));
  CHECK(cells.taken_time == area(90));
}

TEST_CASE("a cell that gets free at the wave is free for it") {
  Scenario scenario = quarter({5, 37}, 1, 30.5);
  orders(scenario, {1, 2}, 0, 0);

  // Legs of 1.5: placed at 7.5, fetched at 38.
  CHECK(when(worked(scenario), What::delivered, 0) == at_minutes({7.5}));
  scenario.facilities[{0}].rounds[0].waves[1] = at_minute(38);
  CHECK(when(worked(scenario), What::delivered, 0) == at_minutes({7.5, 40.5}));
}

TEST_CASE("what nobody fetches in time goes back, and frees its cell") {
  Scenario scenario = quarter({5, 27, 28}, 1, 30);
  scenario.facilities[{0}].rounds[0].cells->overdue = span(20);
  orders(scenario, {1, 2}, 0, 0);

  Results const results = worked(scenario);

  CHECK(when(results, What::in_cell, 0) == at_minutes({7.5, 30.5}));
  CHECK(when(results, What::returned, 0) == at_minutes({27.5, 50.5}));
  CHECK(when(results, What::delivered, 0).empty());
  CHECK(results.pools[0].returned == 2);
  CHECK(results.pools[0].cells.overdue == 2);
  CHECK(results.pools[0].cells.short_of == 2);  // at 5 and at 27
}

TEST_CASE("who is fetched at the very end of the time is not overdue") {
  Scenario scenario = quarter({5}, 1, 20);
  scenario.facilities[{0}].rounds[0].cells->overdue = span(20);
  orders(scenario, {1}, 0, 0);

  CHECK(when(worked(scenario), What::delivered, 0) == at_minutes({7.5}));
}

TEST_CASE("a failed attempt gives its cell back when it ends") {
  Scenario scenario = quarter({5, 10, 20}, 1, 500);
  RoundsPool& pool = scenario.facilities[{0}].rounds[0];
  pool.first_attempt = 0;
  pool.attempts = 1;
  orders(scenario, {1, 2, 3}, 0, 0);

  Results const results = worked(scenario);

  CHECK(when(results, What::attempt_failed, 0) == at_minutes({7.5, 12.5, 22.5}));
  CHECK(results.pools[0].cells.placed == 0);
  CHECK(results.pools[0].cells.most == 1);
}

TEST_CASE("couriers share the free cells, and those that reload take what is left of them") {
  Scenario scenario = quarter({5}, 3, 1);
  RoundsPool& pool = scenario.facilities[{0}].rounds[0];
  pool.crew = 2;
  pool.reload = true;
  orders(scenario, {1, 2, 3, 4}, 0, 0);

  // Three cells for two couriers: two and one. Legs of 1 and 1.5: placed at 7, 9 and 7.5; home at 10 and 9, when the fourth goes out.
  CHECK(when(worked(scenario), What::delivered, 0) == at_minutes({7, 9, 7.5, 11.5}));
}

}  // namespace
