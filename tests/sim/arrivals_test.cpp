// Arrivals: how much is kept of a timetable. Which lane is right is in naive_arrival_test.cpp.

#include "sim/arrivals.hpp"

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// From A to B and on to C, a minute each by plan, a lorry every ten minutes up to 590.
Scenario in_a_row() {
  Scenario scenario = chain({0, 0, 0}, {5, 5});
  scenario.routing = "earliest_arrival";
  std::vector<double> rows;
  for (int i = 0; i < 60; ++i) rows.push_back(10 * i);
  timetable(scenario, 0, rows);
  timetable(scenario, 1, rows);
  return scenario;
}

}  // namespace

TEST_CASE("where one lane leads on, one step stands for all departures") {
  Arrivals const arrivals{in_a_row()};

  CHECK(arrivals.steps() == 3);  // from A to B, from A to C, from B to C
  CHECK(arrivals.next({0}, {2}, 0, at_minute(0)) == LaneId{0});
  CHECK(arrivals.next({0}, {2}, 0, at_minute(580)) == LaneId{0});
  CHECK(arrivals.next({1}, {2}, 0, at_minute(590)) == LaneId{1});
}

TEST_CASE("there is no answer after the last departure that arrives, where no lane leads, and at the destination") {
  Arrivals const arrivals{in_a_row()};

  CHECK(arrivals.next({0}, {2}, 0, at_minute(580) + Duration{1}) == std::nullopt);  // 590, at B at 591, and no more
  CHECK(arrivals.next({0}, {1}, 0, at_minute(590)) == LaneId{0});
  CHECK(arrivals.next({2}, {0}, 0, at_minute(0)) == std::nullopt);
  CHECK(arrivals.next({1}, {1}, 0, at_minute(0)) == std::nullopt);
}

TEST_CASE("other policies keep nothing") {
  Scenario scenario = in_a_row();
  scenario.routing = "least_time";

  CHECK(Arrivals{scenario}.empty());
}
