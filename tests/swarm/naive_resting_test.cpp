// Sorters that begin when enough parcels wait, worked out by hand (docs/model.md, 24 and 47).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// One place with one sorter that begins with so many parcels, and one parcel at each of these
/// minutes.
Scenario resting(std::int64_t starts_at, double service, std::vector<double> const& created) {
  Scenario scenario = chain({service}, {});
  sorter(scenario, 0).starts_at = starts_at;
  orders(scenario, created);
  return scenario;
}

}  // namespace

TEST_CASE("a sorter that begins with three parcels works until nobody waits, then rests again") {
  Scenario const scenario = resting(3, 5, {0, 10, 20, 21, 60, 70, 80});

  Results const results = worked(scenario);

  CHECK(when(results, What::started, 0) == at_minutes({20, 25, 30, 35, 80, 85, 90}));
  CHECK(results.stages[0].busy_time == area(7 * 5));
  CHECK(results.stages[0].wait.sum == area(20 + 15 + 10 + 14 + 20 + 15 + 10));
  CHECK(results.stages[0].waited == 7);
}

TEST_CASE("a parcel that comes at the very end of the last service does not wait for others") {
  Scenario const scenario = resting(2, 5, {0, 1, 11, 17});

  Results const results = worked(scenario);

  // The third comes at 11 when the second is done; the fourth comes a minute after the end at 16.
  CHECK(when(results, What::started, 0) == at_minutes({1, 6, 11}));
  CHECK(results.ledger[0].in_system == 1);
  CHECK(results.stages[0].waited == 2);  // the first minute and five minutes; the third not at all
}

TEST_CASE(
    "one that comes over a lane without time at the end of the last service does wait for others") {
  Scenario scenario = chain({1, 5}, {0});
  sorter(scenario, 1).starts_at = 2;
  orders(scenario, {0, 1, 11, 20});

  // They come at 1, 2, 12 and 21. The second is done at 12, and the sorter rests before the round
  // of 12 that brings the third.
  CHECK(when(worked(scenario), What::started, 1) == at_minutes({2, 7, 21, 26}));
}

TEST_CASE("a sorter with fewer waiting places than it waits for stands for ever") {
  Scenario scenario = resting(4, 5, {0, 1, 2, 3, 4});
  sorter(scenario, 0).lines = 2;
  sorter(scenario, 0).buffer = 1;

  Results const results = worked(scenario);

  CHECK(when(results, What::blocked, 0) == at_minutes({3, 4}));  // two lines and a place hold three
  CHECK(when(results, What::started, 0).empty());
}

TEST_CASE("a blocked line keeps the sorter awake") {
  Scenario scenario = resting(2, 1, {0, 0, 5});
  add_stage(scenario, 0, sorter_stage("second", 6));
  sorter(scenario, 0, 1).buffer = 0;

  Results const results = worked(scenario);

  // The second parcel is held on its line from 2 to 7: the third, who came at 5, starts at 7.
  CHECK(when(results, What::started, 0) == at_minutes({0, 1, 1, 7, 7, 13}));
}

TEST_CASE("the parcel that makes the number up may come while all lines are closed") {
  Scenario scenario = resting(2, 5, {0, 1});
  sorter(scenario, 0).sides[0].calendar = calendar({{0, 0}, {10, 1}});

  CHECK(when(worked(scenario), What::started, 0) == at_minutes({10, 15}));
}

TEST_CASE("each direction waits for a number of its own") {
  Scenario scenario = chain({3}, {});
  sorter(scenario, 0).starts_at = 2;
  sorter(scenario, 0).sides = {{Going::up, {}}, {Going::down, {}}};
  orders(scenario, {0, 4});

  Results const results = worked(scenario);

  CHECK(when(results, What::started, 0) == at_minutes({4, 7}));
  CHECK(results.stages[0].entered == 0);
  CHECK(results.stages[1].waited == 2);
}

TEST_CASE("a suspended parcel waits, so the sorter goes on after the stop whatever the number") {
  Scenario scenario = resting(2, 5, {0, 0});
  scenario.facilities[{0}].stages[0].stops = {stop(6, 20)};

  Results const results = worked(scenario);

  CHECK(when(results, What::suspended, 0) == at_minutes({6}));
  CHECK(when(results, What::sorted, 0) == at_minutes({5, 24}));
}

TEST_CASE("the waits of the warm-up are not told") {
  Scenario scenario = resting(1, 4, {0, 1, 10, 11, 12});
  scenario.warm_up = at_minute(10);

  StageResult const sort = worked(scenario).stages[0];

  CHECK(sort.wait.count == 3);
  CHECK(sort.waited == 2);
}
