// The naive engine against traces that were worked out by hand.

#include "tests/swarm/naive.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/swarm/compare.hpp"
#include "tests/swarm/hand_made.hpp"
#include "tests/swarm/random_scenario.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

TEST_CASE("seven parcels through six places and one truck lane come as worked out by hand") {
  Scenario scenario = chain({2, 1, 0.5, 0.5, 1, 2}, {30, 60, 180, 60, 30});
  orders(scenario, {0, 1, 2, 30, 45, 118, 119});
  LanePlan& truck = scenario.lanes[LaneId{2}];
  truck.dispatch = Dispatch::timetable;
  for (double t = 120; t <= 700; t += 60)
    truck.timetable.push_back({.at = at_minute(t), .vehicle = 1});

  Results const results = worked(scenario);

  CHECK(when(results, What::sorted, 0) == at_minutes({2, 4, 6, 32, 47, 120, 122}));
  CHECK(when(results, What::sorted, 2) ==
        at_minutes({93.5, 95.5, 97.5, 123.5, 138.5, 211.5, 213.5}));
  CHECK(when(results, What::departed, 2) == at_minutes({120, 120, 120, 180, 180, 240, 240}));
  CHECK(when(results, What::delivered, 5) ==
        at_minutes({393.5, 395.5, 397.5, 453.5, 455.5, 513.5, 515.5}));
  CHECK(results.system_time == Int128{168'570'000'000});  // 2809.5 parcel-minutes
  REQUIRE(results.trips.size() == 3);
  CHECK(results.trips[0].parcels == 3);
  CHECK(results.trips[1].parcels == 2);
  CHECK(results.trips[2].parcels == 2);
  CHECK(results.all.on_time == 5);
}

TEST_CASE("a parcel that comes over a lane without time at the instant of a departure misses it") {
  Scenario scenario = chain({1, 0, 0}, {0, 5});
  orders(scenario, {9, 10});
  LanePlan& truck = scenario.lanes[LaneId{1}];
  truck.dispatch = Dispatch::timetable;
  truck.timetable = {{.at = at_minute(11)}, {.at = at_minute(20)}};

  Results const results = worked(scenario);

  CHECK(when(results, What::arrived, 1) == at_minutes({10, 11}));
  CHECK(when(results, What::departed, 1) == at_minutes({11, 20}));
}

TEST_CASE("a full second sorter keeps the parcel on the first sorter's line") {
  Scenario scenario = chain({1, 0}, {1});
  scenario.facilities[FacilityId{0}].stages.push_back(sorter_stage("second", 5));
  std::get<SorterPlan>(scenario.facilities[FacilityId{0}].stages[1].plan).buffer = 0;
  orders(scenario, {0, 0, 0});

  Results const results = worked(scenario);

  // The second sorter takes parcels at 1, 6 and 11; the first line is held from 2 to 6 and from 7
  // to 11.
  CHECK(when(results, What::blocked, 0) == at_minutes({2, 7}));
  CHECK(results.stages[0].blocked_time == Int128{8 * 60'000'000});
  CHECK(results.stages[0].busy_time == Int128{3 * 60'000'000});
  CHECK(when(results, What::delivered, 1) == at_minutes({7, 12, 17}));
}

TEST_CASE(
    "an urgent parcel takes the line and the other goes on afterwards with the rest of its time") {
  Scenario scenario = chain({10, 0}, {1});
  std::size_t const urgent = add_class(scenario, 1);
  auto& sort = std::get<SorterPlan>(scenario.facilities[FacilityId{0}].stages[0].plan);
  sort.discipline = Discipline::priority_preemptive;
  sort.service[urgent] = minutes(3);
  orders(scenario, {0, 4});
  scenario.streams[0].orders[1].parcel_class = 1;

  Results const results = worked(scenario);

  CHECK(when(results, What::suspended, 0) == at_minutes({4}));
  CHECK(when(results, What::started, 0) == at_minutes({0, 7, 4}));  // by parcel, then by time
  CHECK(when(results, What::sorted, 0) == at_minutes({13, 7}));
}

TEST_CASE("a busy clock stands while the line is idle") {
  Scenario scenario = chain({4, 0}, {1});
  StagePlan& stage = scenario.facilities[FacilityId{0}].stages[0];
  stage.outages = Outages{Outages::Clock::busy, minutes(6), minutes(5), 1};
  orders(scenario, {0, 100});

  Results const results = worked(scenario);

  // Four minutes of the clock pass with the first parcel; it fails two minutes into the second, at
  // 102, until 107.
  CHECK(when(results, What::suspended, 0) == at_minutes({102}));
  CHECK(when(results, What::sorted, 0) == at_minutes({4, 109}));
  CHECK(results.stages[0].failures == 1);
}

TEST_CASE("a parcel of a random world leaves it once, and nothing happens to it afterwards") {
  auto const leaves = [](ParcelRecord const& r) {
    return r.what == What::delivered || r.what == What::returned || r.what == What::rejected;
  };
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    Results const results = naive::simulate(swarm::random_scenario(seed));
    std::uint64_t ended = 0;
    for (LedgerLine const& line : results.ledger)
      ended += line.delivered + line.returned + line.rejected;
    std::uint64_t left = 0;
    for (std::size_t i = 0; i < results.parcels.size(); ++i) {
      ParcelRecord const& r = results.parcels[i];
      if (!leaves(r)) continue;
      ++left;
      bool const last = i + 1 == results.parcels.size() ||
                        results.parcels[i + 1].serial != r.serial ||
                        results.parcels[i + 1].stream != r.stream;
      CHECK((last || results.parcels[i + 1].at == r.at));
    }
    CHECK(left == ended);
  }
}

TEST_CASE("the same seed makes the same world") {
  CHECK(swarm::describe(swarm::random_scenario(11)) == swarm::describe(swarm::random_scenario(11)));
  CHECK(swarm::describe(swarm::random_scenario(11)) != swarm::describe(swarm::random_scenario(12)));
}
