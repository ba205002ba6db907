// Sorters, buffers and holds, worked out by hand (docs/model.md, sections 4 and 6).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

HoldBranch& branch(Scenario& scenario) {
  return std::get<HoldPlan>(scenario.facilities[FacilityId{0}].stages[0].plan).branches[0];
}

/// One place whose only stage is a hold, with one parcel at each of these minutes.
Scenario held(double duration, std::vector<double> const& created) {
  Scenario scenario = chain({0}, {});
  add_stage(scenario, 0, hold_stage(duration));
  orders(scenario, created);
  return scenario;
}

}  // namespace

TEST_CASE("an urgent parcel overtakes those who wait, not the one in work") {
  Scenario scenario = chain({4}, {});
  std::size_t const urgent = add_class(scenario, 1);
  sorter(scenario, 0).discipline = Discipline::priority;
  orders(scenario, {0, 1});
  orders(scenario, {2}, 0, 0, urgent);

  CHECK(when(worked(scenario), What::started, 0) == at_minutes({0, 8, 4}));
}

TEST_CASE("parcels of one instant are sorted by stream, then serial, and fifo knows no priority") {
  Scenario scenario = chain({4}, {});
  std::size_t const urgent = add_class(scenario, 1);
  orders(scenario, {0, 0});
  orders(scenario, {0}, 0, 0, urgent);

  CHECK(when(worked(scenario), What::started, 0) == at_minutes({0, 4, 8}));
}

TEST_CASE("an urgent parcel takes the line of the least urgent, who came last, and gives it back") {
  Scenario scenario = chain({10}, {});
  std::size_t const urgent = add_class(scenario, 1);
  sorter(scenario, 0).lines = 2;
  sorter(scenario, 0).discipline = Discipline::priority_preemptive;
  sorter(scenario, 0).service[urgent] = minutes(2);
  orders(scenario, {0, 1});
  orders(scenario, {5}, 0, 0, urgent);

  Results const results = worked(scenario);

  CHECK(when(results, What::suspended, 0) == at_minutes({5}));
  CHECK(when(results, What::started, 0) == at_minutes({0, 1, 7, 5}));
  CHECK(when(results, What::sorted, 0) == at_minutes({10, 13, 7}));
  CHECK(results.stages[0].wait.sum == 0);  // until the first start
  CHECK(results.stages[0].queue_area == area(2));
}

TEST_CASE("nobody is suspended for a parcel of the same priority") {
  Scenario scenario = chain({10}, {});
  sorter(scenario, 0).discipline = Discipline::priority_preemptive;
  orders(scenario, {0, 1});

  CHECK(when(worked(scenario), What::started, 0) == at_minutes({0, 10}));
}

TEST_CASE("a full buffer that rejects lets a parcel in for each waiting place and each idle line") {
  Scenario scenario = chain({5}, {});
  sorter(scenario, 0).buffer = 1;
  sorter(scenario, 0).when_full = WhenFull::reject;
  orders(scenario, {0, 0, 0, 1, 5});

  Results const results = worked(scenario);

  CHECK(when(results, What::rejected, 0) == at_minutes({0, 1}));
  CHECK(when(results, What::sorted, 0) == at_minutes({5, 10, 15}));
  CHECK(results.stages[0].rejected == 2);
  CHECK(results.ledger[0].rejected == 2);
  CHECK(results.ledger[0].delivered == 3);
}

TEST_CASE("a rejected parcel sets its line free") {
  Scenario scenario = chain({1}, {});
  add_stage(scenario, 0, sorter_stage("second", 10));
  sorter(scenario, 0, 1).buffer = 0;
  sorter(scenario, 0, 1).when_full = WhenFull::reject;
  orders(scenario, {0, 0, 0});

  Results const results = worked(scenario);

  CHECK(when(results, What::rejected, 0) == at_minutes({2, 3}));
  CHECK(results.stages[0].blocked_time == 0);
}

TEST_CASE("blocking passes through a chain of full buffers, and one end lets all three move up") {
  Scenario scenario = chain({1}, {});
  add_stage(scenario, 0, sorter_stage("second", 2));
  add_stage(scenario, 0, sorter_stage("third", 6));
  sorter(scenario, 0, 1).buffer = 0;
  sorter(scenario, 0, 2).buffer = 0;
  orders(scenario, {0, 0, 0});

  Results const results = worked(scenario);

  // First line: 0 to 1; 1 to 2, held until 3; 3 to 4, held until 9.
  // Second line: 1 to 3; 3 to 5, held until 9; 9 to 11, held until 15. Third: from 3, 9 and 15.
  CHECK(when(results, What::delivered, 0) == at_minutes({9, 15, 21}));
  CHECK(when(results, What::blocked, 0) == at_minutes({2, 5, 4, 11}));
  CHECK(results.stages[0].blocked_time == area(1 + 5));
  CHECK(results.stages[1].blocked_time == area(4 + 4));
  CHECK(results.stages[0].sojourn.sum == area(1 + 3 + 9));
}

TEST_CASE("blocked parcels enter in the order in which they were blocked, whatever their priority") {
  Scenario scenario = chain({1}, {});
  std::size_t const urgent = add_class(scenario, 1);
  sorter(scenario, 0).lines = 3;
  add_stage(scenario, 0, sorter_stage("second", 10));
  sorter(scenario, 0, 1).buffer = 0;
  sorter(scenario, 0, 1).discipline = Discipline::priority;
  orders(scenario, {0, 1});
  orders(scenario, {2}, 0, 0, urgent);

  // All three are on their lines at 3; the second place takes them at 1, 11 and 21.
  CHECK(when(worked(scenario), What::delivered, 0) == at_minutes({11, 21, 31}));
}

TEST_CASE("lines finish their parcels at closing time") {
  Scenario scenario = chain({8}, {});
  sorter(scenario, 0).sides[0].calendar = calendar({{0, 1}, {5, 0}, {12, 1}});
  orders(scenario, {0, 1});

  CHECK(when(worked(scenario), What::sorted, 0) == at_minutes({8, 20}));
}

TEST_CASE("lines that pause at closing time go on with the same parcel at the opening") {
  Scenario scenario = chain({8}, {});
  sorter(scenario, 0).closing = Closing::pause;
  sorter(scenario, 0).sides[0].calendar = calendar({{0, 1}, {5, 0}, {12, 1}});
  orders(scenario, {0, 1});

  Results const results = worked(scenario);

  CHECK(when(results, What::suspended, 0) == at_minutes({5}));
  CHECK(when(results, What::sorted, 0) == at_minutes({15, 23}));
  CHECK(results.stages[0].busy_time == area(16));
}

TEST_CASE("a calendar does not open more lines than there are") {
  Scenario scenario = chain({4}, {});
  sorter(scenario, 0).sides[0].calendar = calendar({{0, 3}});
  orders(scenario, {0, 0});

  CHECK(when(worked(scenario), What::started, 0) == at_minutes({0, 4}));
}

TEST_CASE("parcels going up and going down have a queue of their own with its own hours") {
  Scenario scenario = chain({0, 3, 0}, {1, 1});
  auto& network = scenario.network;
  network.places[FacilityId{0}].tier = Tier::last_mile;
  network.places[FacilityId{1}].tier = Tier::secondary;
  network.places[FacilityId{2}].tier = Tier::hub;
  network.lanes[LaneId{0}].name = "B>A";
  network.lanes[LaneId{0}].from = {1};
  network.lanes[LaneId{0}].to = {0};
  sorter(scenario, 1).sides = {{Going::up, {}}, {Going::down, calendar({{0, 0}, {10, 1}})}};
  orders(scenario, {0, 0}, 1, 2);
  orders(scenario, {0, 0}, 1, 0);

  Results const results = worked(scenario);

  CHECK(when(results, What::sorted, 1) == at_minutes({3, 6, 13, 16}));
  CHECK(results.stages[0].side == "up");
  CHECK(results.stages[1].side == "down");
  CHECK(results.stages[1].line_time == area(690));
}

TEST_CASE("a parcel that a stage is not for passes it in no time and leaves no record there") {
  Scenario scenario = chain({0}, {});
  std::size_t const other = add_class(scenario, 5);
  add_stage(scenario, 0, sorter_stage("x-ray", 3)).takes.classes = 1;
  add_stage(scenario, 0, sorter_stage("sort", 2));
  orders(scenario, {0});
  orders(scenario, {0}, 0, 0, other);

  Results const results = worked(scenario);

  CHECK(when(results, What::entered, 0) == at_minutes({0, 3, 0}));
  CHECK(when(results, What::delivered, 0) == at_minutes({5, 2}));
}

TEST_CASE("a hold counts only opening time") {
  Scenario scenario = held(10, {2});
  branch(scenario).open = {{at_minute(0), at_minute(5)}, {at_minute(20), at_minute(60)}};

  CHECK(when(worked(scenario), What::released, 0) == at_minutes({27}));  // 3 before 5, 7 from 20
}

TEST_CASE("a hold may end at the closing itself, and without enough opening time it never ends") {
  Scenario scenario = held(3, {2, 3});
  branch(scenario).open = {{at_minute(0), at_minute(5)}};

  Results const results = worked(scenario);

  CHECK(when(results, What::released, 0) == at_minutes({5}));
  CHECK(results.ledger[0].in_system == 1);
}

TEST_CASE("a hold of no duration lets parcels pass at once though it is closed") {
  Scenario scenario = held(0, {7});
  branch(scenario).open = {{at_minute(20), at_minute(60)}};

  CHECK(when(worked(scenario), What::delivered, 0) == at_minutes({7}));
}

TEST_CASE("parcels released by a hold wait at the doorstep of a full sorter behind it") {
  Scenario scenario = held(2, {0, 0, 0});
  add_stage(scenario, 0, sorter_stage("sort", 4));
  sorter(scenario, 0, 1).buffer = 0;

  Results const results = worked(scenario);

  CHECK(when(results, What::blocked, 0) == at_minutes({2, 2}));
  CHECK(when(results, What::delivered, 0) == at_minutes({6, 10, 14}));
  CHECK(results.stages[1].content_area == area(12));  // the doorstep is no part of the sorter
  CHECK(results.system_time == area(6 + 10 + 14));
}
