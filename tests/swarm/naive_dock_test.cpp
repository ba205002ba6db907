// Docks, worked out by hand (docs/model.md, section 3).
//
// Vehicles come over the lane A>B, which takes 5 minutes; each test says when they leave.

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// A vehicle for each group of parcels; the parcels of a group are there a minute before it leaves.
Scenario arrivals(std::vector<std::pair<double, int>> const& vehicles) {
  Scenario scenario = chain({0, 0}, {5});
  std::vector<double> rows;
  std::vector<double> created;
  for (auto const& [at, parcels] : vehicles) {
    rows.push_back(at - 5);
    created.insert(created.end(), static_cast<std::size_t>(parcels), at - 5.5);
  }
  orders(scenario, created);
  timetable(scenario, 0, rows);
  return scenario;
}

}  // namespace

TEST_CASE("a vehicle is unloaded one by one after the fixed time") {
  Scenario scenario = arrivals({{15, 3}});
  add_stage(scenario, 1, dock_stage(2, 1));

  Results const results = worked(scenario);

  CHECK(when(results, What::unloaded, 1) == at_minutes({18, 19, 20}));
  CHECK(results.stages[0].busy_time == area(5));
  CHECK(results.stages[0].sojourn.sum == area(5));
}

TEST_CASE("with together all parcels of a vehicle are free at the end") {
  Scenario scenario = arrivals({{15, 3}});
  add_stage(scenario, 1, dock_stage(2, 1));
  dock(scenario, 1).together = true;

  CHECK(when(worked(scenario), What::unloaded, 1) == at_minutes({20, 20, 20}));
}

TEST_CASE("unloading that takes nothing takes one tick") {
  Scenario scenario = arrivals({{15, 2}});
  add_stage(scenario, 1, dock_stage(0, 0));

  std::vector<Instant> const unloaded = when(worked(scenario), What::unloaded, 1);

  CHECK(unloaded == std::vector<Instant>(2, at_minute(15) + Duration{1}));
}

TEST_CASE("a load that was freed together keeps the door until the sorter has taken its last parcel") {
  Scenario scenario = arrivals({{15, 3}, {16, 1}});
  add_stage(scenario, 1, dock_stage(0, 1));
  dock(scenario, 1).together = true;
  add_stage(scenario, 1, sorter_stage("sort", 4));
  sorter(scenario, 1, 1).buffer = 0;

  Results const results = worked(scenario);

  // Free at 18; the only line takes them at 18, 22 and 26. The second vehicle gets the door at 26,
  // is ready at 27 and held until the line is free at 30.
  CHECK(when(results, What::unloaded, 1) == at_minutes({18, 18, 18, 27}));
  CHECK(when(results, What::blocked, 1) == at_minutes({18, 18, 27}));
  CHECK(when(results, What::entered, 1) == at_minutes({18, 22, 26, 30}));
  StageResult const& dock_row = results.stages[0];
  CHECK(dock_row.busy_time == area(3 + 1));
  CHECK(dock_row.blocked_time == area(8 + 3));
  CHECK(dock_row.sojourn.sum == area(11 + 14));
  CHECK(dock_row.wait.sum == area(10));
}

TEST_CASE("one by one the next parcel's time begins when the blocked one has been taken in") {
  Scenario scenario = arrivals({{15, 3}});
  add_stage(scenario, 1, dock_stage(0, 1));
  add_stage(scenario, 1, sorter_stage("sort", 4));
  sorter(scenario, 1, 1).buffer = 0;

  Results const results = worked(scenario);

  CHECK(when(results, What::unloaded, 1) == at_minutes({16, 17, 21}));
  CHECK(when(results, What::entered, 1) == at_minutes({16, 20, 24}));
  CHECK(results.stages[0].busy_time == area(3));
  CHECK(results.stages[0].blocked_time == area(3 + 3));
  CHECK(results.stages[0].sojourn.sum == area(9));
}

TEST_CASE("of three vehicles at two doors the third waits for the end of a turn-round") {
  Scenario scenario = arrivals({{15, 1}, {16, 1}, {17, 1}});
  add_stage(scenario, 1, dock_stage(4, 0));
  dock(scenario, 1).doors = 2;
  dock(scenario, 1).turn_round = 3 * minute;

  Results const results = worked(scenario);

  // Doors: 15 to 19 and 16 to 20, usable again at 22 and 23.
  CHECK(when(results, What::unloaded, 1) == at_minutes({19, 20, 26}));
  CHECK(results.stages[0].wait.sum == area(5));
  CHECK(results.stages[0].queue_longest == 1);
  CHECK(results.stages[0].busy_time == area(12));
}

TEST_CASE("a closing door finishes its vehicle and takes no other until it opens") {
  Scenario scenario = arrivals({{15, 1}, {17, 1}});
  add_stage(scenario, 1, dock_stage(4, 0));
  dock(scenario, 1).calendar = calendar({{0, 1}, {16, 0}, {30, 1}});

  Results const results = worked(scenario);

  CHECK(when(results, What::unloaded, 1) == at_minutes({19, 34}));
  CHECK(results.stages[0].line_time == area(16 + 700 - 30));
}

TEST_CASE("the busy clock of a dock stands during the turn-round, and a failing door finishes its vehicle") {
  Scenario scenario = arrivals({{15, 1}, {16, 1}, {25, 1}});
  add_stage(scenario, 1, dock_stage(4, 0)).outages =
      Outages{Outages::Clock::busy, minutes(6), minutes(10), 1};
  dock(scenario, 1).turn_round = 3 * minute;

  Results const results = worked(scenario);

  // Four minutes of the clock with the first vehicle, the sixth at 24, two minutes into the second,
  // which starts at 22; nothing starts until 34.
  CHECK(when(results, What::unloaded, 1) == at_minutes({19, 26, 38}));
  CHECK(results.stages[0].failures == 1);
}

TEST_CASE("the busy clock of a dock stands while its door is blocked") {
  Scenario scenario = arrivals({{15, 2}, {16, 1}});
  add_stage(scenario, 1, dock_stage(0, 1)).outages =
      Outages{Outages::Clock::busy, minutes(3), minutes(20), 1};
  add_stage(scenario, 1, sorter_stage("sort", 4));
  sorter(scenario, 1, 1).buffer = 0;

  Results const results = worked(scenario);

  // Work: 15 to 16, 16 to 17, blocked until 20; the second vehicle from 20; at 21 the clock has run 3.
  CHECK(when(results, What::unloaded, 1) == at_minutes({16, 17, 21}));
  CHECK(results.stages[0].failures == 1);
}

TEST_CASE("vehicles that come at the same instant take the door by lane, then by trip") {
  Scenario scenario = chain({0, 0, 0}, {5, 5});
  scenario.network.lanes[LaneId{0}].name = "A>C";
  scenario.network.lanes[LaneId{0}].to = {2};
  for (std::uint32_t i : {0U, 1U}) {
    orders(scenario, {4}, i);
    timetable(scenario, i, {10});
  }
  add_stage(scenario, 2, dock_stage(2, 0));

  CHECK(when(worked(scenario), What::unloaded, 2) == at_minutes({17, 19}));
}
