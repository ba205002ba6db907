// What cannot be delivered travels back to where it was made, worked out by hand (docs/model.md, 43a).

#include <doctest/doctest.h>

#include "sim/draws.hpp"
#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// Ten minutes from A to B, five back. Nobody is ever at home in B, where each tour has six minutes of driving and a minute a stop.
Scenario there_and_back(std::vector<double> const& service, std::vector<double> const& waves) {
  Scenario scenario = chain(service, {10});
  join(scenario, 1, 0, 5);
  RoundsPool& pool = rounds(scenario, 1, waves);
  pool.given_tour = span(6);
  pool.first_attempt = 0;
  pool.attempts = 1;
  pool.sends_back = true;
  return scenario;
}

Instant a_tick_after(double n) { return at_minute(n) + Duration{1}; }

TEST_CASE("after the last attempt a parcel passes the stages of both places again and is returned where it was made") {
  Scenario scenario = there_and_back({2, 3}, {20, 40});
  scenario.facilities[{1}].rounds[0].attempts = 2;
  orders(scenario, {1});

  Results const results = worked(scenario);

  // At the desk at 16; legs of 3: failed at 24 and 44, home at 27 and 47.
  CHECK(when(results, What::attempt_failed, 1) == at_minutes({24, 44}));
  CHECK(when(results, What::sent_back, 1) == at_minutes({47}));
  CHECK(when(results, What::entered, 1) == std::vector{at_minute(13), a_tick_after(47)});
  CHECK(when(results, What::departed, 1) == std::vector{a_tick_after(50)});
  CHECK(when(results, What::returned, 0) == std::vector{a_tick_after(57)});
  CHECK(when(results, What::returned, 1).empty());
  CHECK(results.parcels.back().visit == 3);
  CHECK(results.pools[0].returned == 1);
  CHECK(results.ledger[0].returned == 1);
  CHECK(results.ledger[0].in_system == 0);
  CHECK(results.all.delivered == 0);
  CHECK(results.little_holds);
}

TEST_CASE("those of one courier come before those of the next, and all before a new parcel") {
  Scenario scenario = there_and_back({0, 3}, {30});
  scenario.facilities[{1}].rounds[0].crew = 2;
  orders(scenario, {1, 2, 3, 4});
  orders(scenario, {38 + 1 / 60e6}, 1, 0);

  Results const results = worked(scenario);

  // At the desk at 14, 17, 20 and 23. Two each, legs of 2: both couriers are home at 38, when four wait for B's only line, and a tick later five.
  CHECK(when(results, What::sent_back, 1) == at_minutes({38, 38, 38, 38}));
  CHECK(when(results, What::sorted, 1) == std::vector{at_minute(14), a_tick_after(41), at_minute(17), a_tick_after(44), at_minute(20), a_tick_after(47),
                                                      at_minute(23), a_tick_after(50), a_tick_after(53)});
}

TEST_CASE("what is overdue in a cell goes back as well, but what was made here is returned here") {
  Scenario scenario = there_and_back({0, 0}, {20});
  RoundsPool& pool = scenario.facilities[{1}].rounds[0];
  pool.first_attempt = 1;
  pool.cells = CellsPlan{.count = 2, .stay = minutes(50), .overdue = span(20)};
  orders(scenario, {1});
  orders(scenario, {1}, 1, 1);

  Results const results = worked(scenario);

  // B's own is at the desk first. Legs of 2: in cells at 23 and 26.
  CHECK(when(results, What::in_cell, 1) == at_minutes({26, 23}));
  CHECK(when(results, What::sent_back, 1) == at_minutes({46}));
  CHECK(when(results, What::returned, 1) == at_minutes({43}));
  CHECK(when(results, What::departed, 1) == std::vector{a_tick_after(46)});
  CHECK(when(results, What::returned, 0) == std::vector{a_tick_after(51)});
  CHECK(results.pools[0].returned == 2);
  CHECK(results.pools[0].cells.overdue == 2);
  CHECK(results.little_holds);
}

TEST_CASE("couriers' parcels come before those from cells, whoever has the smaller number") {
  Scenario scenario = there_and_back({0, 3}, {30, 35});
  RoundsPool& pool = scenario.facilities[{1}].rounds[0];
  pool.crew = 2;
  pool.capacity = 1;
  pool.cells = CellsPlan{.stay = minutes(50), .overdue = span(5)};
  orders(scenario, {1, 2});
  // Which of many names is that of a stream whose first parcel finds its cell and whose second does not.
  pool.first_attempt = 0.5;
  Stream& stream = scenario.streams[0];
  Draws const draws{scenario.seed, 0};
  auto const succeeds = [&](std::uint32_t serial) { return uniform(draws.of(Purpose::success, parcel_key(key_of(stream.name), serial)).a) < 0.5; };
  for (int i = 0; !succeeds(0) || succeeds(1); ++i) stream.name = "orders" + std::to_string(i);
  pool.given_tour = span(10);
  pool.stop = minutes(1);

  Results const results = worked(scenario);

  // Legs of 5. Placed at 36, failed at 36; the second is home at 41, when the first is overdue.
  CHECK(when(results, What::sent_back, 1) == at_minutes({41, 41}));
  CHECK(when(results, What::sorted, 1) == std::vector{at_minute(14), a_tick_after(47), at_minute(17), a_tick_after(44)});
}

TEST_CASE("what is sent back at the very end of the run is still in the system") {
  Scenario scenario = there_and_back({0, 0}, {20});
  scenario.end = at_minute(27);
  orders(scenario, {1});

  Results const results = worked(scenario);

  CHECK(when(results, What::sent_back, 1) == at_minutes({27}));
  CHECK(results.pools[0].returned == 1);
  CHECK(results.ledger[0].in_system == 1);
  CHECK(results.little_holds);
}

}  // namespace
