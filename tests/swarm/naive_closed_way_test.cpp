// What is under way when a lane closes, worked out by hand (docs/model.md, 38b).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// Trucks from A to B, half an hour away, at these minutes; the road closes.
Scenario closing_road(std::vector<double> const& departures, Stop closure, WhenClosed when_closed = WhenClosed::turn_back) {
  Scenario scenario = chain({0, 0}, {30});
  LanePlan& plan = timetable(scenario, 0, departures);
  plan.stops = {closure};
  plan.when_closed = when_closed;
  return scenario;
}

}  // namespace

TEST_CASE("who has less behind than before when the road closes turns back, and takes the next departure") {
  Scenario scenario = closing_road({10, 100}, stop(20, 60));
  orders(scenario, {0});

  Results const results = worked(scenario);

  CHECK(when(results, What::departed, 0) == at_minutes({10, 100}));
  CHECK(when(results, What::arrived, 0) == at_minutes({30}));
  CHECK(when(results, What::delivered, 1) == at_minutes({130}));
  CHECK(results.parcels.back().visit == 2);
  CHECK(results.lanes[0].departures == 2);
  CHECK(results.lanes[0].turned_back == 1);
  CHECK(results.lanes[0].road_area == area(50));
  CHECK(results.trips[0].turned_back);
  CHECK(results.trips[0].arrives == at_minute(30));
  CHECK(!results.trips[1].turned_back);
}

TEST_CASE("who is half-way or further goes on, and so does who arrives when the road closes") {
  for (double const closes : {25.0, 30.0, 40.0}) {
    Scenario scenario = closing_road({10, 100}, stop(closes, 60));
    orders(scenario, {0});
    CHECK(when(worked(scenario), What::delivered, 1) == at_minutes({40}));
  }
  Scenario scenario = closing_road({10, 100}, stop(24.5, 60));
  orders(scenario, {0});
  CHECK(when(worked(scenario), What::arrived, 0) == at_minutes({39}));
}

TEST_CASE("only the first closure after the departure turns a vehicle") {
  Scenario scenario = closing_road({10, 100}, stop(26, 27));
  scenario.lanes[LaneId{0}].stops.push_back(stop(5, 10));
  scenario.lanes[LaneId{0}].stops.push_back(stop(28, 60));
  orders(scenario, {0});

  CHECK(when(worked(scenario), What::delivered, 1) == at_minutes({40}));
}

TEST_CASE("without more words who is under way arrives as if nothing were") {
  Scenario scenario = closing_road({10, 100}, stop(20, 60), WhenClosed::finish);
  orders(scenario, {0});

  CHECK(when(worked(scenario), What::delivered, 1) == at_minutes({40}));
}

TEST_CASE("who stands goes on when the road opens, and in slow weather comes on at its pace") {
  Scenario scenario = closing_road({10, 100}, stop(20, 60), WhenClosed::stand);
  orders(scenario, {0});
  CHECK(when(worked(scenario), What::delivered, 1) == at_minutes({80}));

  Weather snow;
  snow.name = "snow";
  snow.planned = {{at_minute(10), at_minute(70)}};
  snow.speed = 0.5;
  snow.lanes = {LaneId{0}};
  scenario.weather = {snow};
  CHECK(when(worked(scenario), What::delivered, 1) == at_minutes({90}));  // 5 by 20, 5 by 70, 20 more
}

TEST_CASE("on a conveyor that is closed parcels stand as well, and others wait before it") {
  Scenario scenario = chain({0, 0}, {30});
  scenario.lanes[LaneId{0}].stops = {stop(20, 60)};
  scenario.lanes[LaneId{0}].when_closed = WhenClosed::stand;
  orders(scenario, {10, 30});

  CHECK(when(worked(scenario), What::delivered, 1) == at_minutes({80, 90}));
}

TEST_CASE("weather slows the way out, not the way back, and what closes may be weather") {
  Scenario scenario = closing_road({10, 100}, stop(500, 501));
  Weather snow;
  snow.name = "snow";
  snow.planned = {{at_minute(0), at_minute(30)}};
  snow.speed = 0.5;
  snow.lanes = {LaneId{0}};
  Weather avalanche;
  avalanche.name = "avalanche";
  avalanche.planned = {{at_minute(28), at_minute(90)}};
  avalanche.closes = true;
  avalanche.lanes = {LaneId{0}};
  scenario.weather = {snow, avalanche};
  orders(scenario, {0});

  // 10 of 30 by 30, so it would arrive at 50: after 18 minutes 22 are left.
  CHECK(when(worked(scenario), What::arrived, 0) == at_minutes({46}));
}

TEST_CASE("a vehicle that turned back is in its fleet when it is home") {
  Scenario scenario = closing_road({10, 15, 30}, stop(20, 25));
  fleet(scenario, 0, 1);
  orders(scenario, {0, 12});

  Results const results = worked(scenario);

  // At 15 there is no vehicle; at 30 it is home with the first parcel, and leaves with both.
  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 1}, {at_minute(30), 2}});
  CHECK(results.lanes[0].missed == 1);
  CHECK(results.lanes[0].vehicle_waits == 1);
}

TEST_CASE("at a dock at home it takes a door like others, and is in its fleet when it is empty") {
  Scenario scenario = closing_road({10, 32, 60}, stop(20, 25));
  scenario.facilities[FacilityId{0}].stages = {dock_stage(4, 1)};
  fleet(scenario, 0, 1).returns = minutes(300);
  orders(scenario, {0, 31});

  Results const results = worked(scenario);

  CHECK(when(results, What::unloaded, 0) == at_minutes({35}));
  CHECK(trips(results, 0) == std::vector<Trip>{{at_minute(10), 1}, {at_minute(35), 2}});
  CHECK(when(results, What::delivered, 1) == at_minutes({65, 65}));
}

TEST_CASE("who is back takes another way if a tower knows a better one by then") {
  Scenario scenario = chain({0, 0, 0, 0}, {});
  join(scenario, 0, 1, 20);
  join(scenario, 0, 2, 25);
  join(scenario, 1, 3, 10);
  join(scenario, 2, 3, 15);
  scenario.refresh = 6 * minute;
  LanePlan& road = timetable(scenario, 0, {10});
  road.stops = {stop(15, 300)};
  road.when_closed = WhenClosed::turn_back;
  orders(scenario, {0});

  Results const results = worked(scenario);

  CHECK(when(results, What::departed, 0) == at_minutes({10, 20}));
  CHECK(when(results, What::delivered, 3) == at_minutes({60}));
}
