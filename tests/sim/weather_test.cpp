// Vehicles in bad weather, worked out by hand (docs/model.md, 38a).

#include <doctest/doctest.h>

#include "sim/weather.hpp"
#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

Slow slow(double from, double until, double speed) { return {at_minute(from), at_minute(until), speed}; }

/// One lane of `way` minutes from A to B, and one kind of weather over it.
Scenario under(Weather weather, double way = 60) {
  Scenario scenario = chain({0, 0}, {way});
  weather.name = "storm";
  weather.lanes = {{0}};
  scenario.weather.push_back(weather);
  return scenario;
}

TEST_CASE("half the speed for forty minutes costs twenty, wherever the way lies in them") {
  std::vector<Slow> const fog{slow(30, 70, 0.5)};
  CHECK(arrival(fog, at_minute(0), span(60)) == at_minute(80));    // 30 fair, 40 in fog worth 20, 10 fair
  CHECK(arrival(fog, at_minute(0), span(30)) == at_minute(30));    // there before it begins
  CHECK(arrival(fog, at_minute(0), span(40)) == at_minute(50));    // the last ten take twenty
  CHECK(arrival(fog, at_minute(50), span(10)) == at_minute(70));   // there as it ends
  CHECK(arrival(fog, at_minute(60), span(60)) == at_minute(125));  // ten minutes in it make five
  CHECK(arrival(fog, at_minute(70), span(60)) == at_minute(130));  // over
}

TEST_CASE("at no speed vehicles stand until it is over, and go on") {
  std::vector<Slow> const flood{slow(30, 90, 0), slow(100, 110, 0)};
  CHECK(arrival(flood, at_minute(0), span(60)) == at_minute(130));
  CHECK(arrival(flood, at_minute(40), span(5)) == at_minute(95));
  CHECK(arrival(flood, at_minute(40), span(0)) == at_minute(40));
}

TEST_CASE("weather that closes keeps vehicles in, and lets those on the way go on at its speed") {
  Weather storm;
  storm.planned = {{at_minute(10), at_minute(100)}};
  storm.closes = true;
  storm.speed = 0.5;
  Scenario scenario = under(storm);
  timetable(scenario, 0, {0, 40});
  orders(scenario, {0, 20});

  Results const results = worked(scenario);

  CHECK(when(results, What::departed, 0) == at_minutes({0, 100}));
  CHECK(when(results, What::arrived, 1) == at_minutes({105, 160}));  // 10 fair, 90 worth 45, 5 fair
}

TEST_CASE("where two kinds of weather meet, the slower counts, and a closed road is closed by either") {
  Weather fog;
  fog.planned = {{at_minute(0), at_minute(60)}};
  fog.speed = 0.5;
  Scenario scenario = under(fog);
  Weather ice;
  ice.name = "ice";
  ice.planned = {{at_minute(20), at_minute(40)}};
  ice.speed = 0.25;
  ice.lanes = {{0}};
  scenario.weather.insert(scenario.weather.begin(), ice);
  orders(scenario, {0});

  // 20 worth 10, 20 worth 5, 20 worth 10, then 35 fair.
  CHECK(when(worked(scenario), What::arrived, 1) == at_minutes({95}));
}

TEST_CASE("spells by chance follow each other, begin in season only, and are the same for all lanes") {
  Weather squalls;
  squalls.gap = minutes(50);
  squalls.length = minutes(10);  // at 50, 110, 170, 230
  squalls.season = {{at_minute(100), at_minute(200)}};
  squalls.closes = true;
  Scenario scenario = under(squalls, 1);
  orders(scenario, {55, 115, 175, 235});

  CHECK(when(worked(scenario), What::departed, 0) == at_minutes({55, 120, 180, 235}));
}

}  // namespace
