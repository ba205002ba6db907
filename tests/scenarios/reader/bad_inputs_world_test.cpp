// Networks that cannot be: names that nothing bears, lanes that lead nowhere, tiers (B41 to B48).

#include "tests/scenarios/reader/bad_input.hpp"

using namespace tierflow;
using namespace tierflow::testing;

// Rows are tables: what is written stands above where it is wrong and what is said.
// clang-format off

TEST_CASE("a name that nothing bears is reported with the one that was probably meant") {
  check_refused({
      {"B41 a place", two_places("to: B, drive", "to: Bb, drive"),
       "10:19", "lanes.A>Bb.to", {"'Bb'", "did you mean 'B'?"}},
      {"B41 a place like no other", two_places("at: A, to: B", "at: Grenoble, to: B"),
       "13:23", "demand.sources.all.at", {"'Grenoble'", "A, B"}},
      {"B41 a vehicle", two_places("vehicle: van", "vehicle: vann"),
       "10:79", "lanes.A>B.vehicle", {"'vann'", "did you mean 'van'?"}},
      {"B41 a type", two_places("{name: B}", "{name: B, type: depot}"),
       "8:21", "facilities.B.type", {"'depot'"}},
      {"B41 a calendar", two_places("rate: 100 /h", "rate: 100 /h, calendar: nights"),
       "7:75", "facilities.A.stages.sort.calendar", {"'nights'"}},
      {"B41 a class", lane_with("takes: [parcel, letter]"),
       "10:44", "lanes.A>B.takes", {"'letter'", "parcel"}},
      {"B41 a lane of the timetable", timetable(departure("18:00") + "  - {lane: A>C, departs: \"18:00\"}\n"),
       "13:12", "timetable.A>C 18:00.lane", {"'A>C'", "did you mean 'A>B'?"}},
      {"B41 a station's node", strict_three_tiers("{name: S, node: N}", "{name: S, node: NN}"),
       "8:21", "last_mile_stations.S.node", {"'NN'", "did you mean 'N'?"}},
      {"B42", two_places("to: B, drive", "to: b, drive"),
       "10:19", "lanes.A>b.to", {"'b'", "did you mean 'B'?"}},
  });
}

TEST_CASE("a lane leads from one place to another, once") {
  check_refused({
      {"B43", two_places("lanes:\n", "lanes:\n  - {from: A, to: A, drive: 5 min}\n"),
       "10:5", "lanes.A>A", {"itself"}},
      {"B44", lane_with("mode: road", "  - {from: A, to: B, drive: 40 min}\n"),
       "11:5", "lanes.A>B", {"twice", "first in line 10"}},
  });
}

TEST_CASE("B44: two lanes between the same places need ids of their own") {
  Scenario const scenario = good(two_places(
      "lanes:\n", "lanes:\n  - {id: night_train, from: A, to: B, drive: 40 min, mode: rail}\n"));

  REQUIRE(scenario.network.lanes.size() == 2);
  CHECK(scenario.network.lanes[LaneId{0}].name == "A>B");
  CHECK(scenario.network.lanes[LaneId{1}].name == "night_train");
}

TEST_CASE("B45: a station meets a hub only through its node, or where a lane says so") {
  auto const lanes = [](std::string const& lane) {
    return strict_three_tiers("lanes:\n", "lanes:\n  - " + lane + "\n");
  };

  check_refused({
      {"B45 up", lanes("{from: S, to: H, drive: 1 h}"),
       "11:5", "lanes.S>H", {"station", "hub", "direct: true"}},
      {"B45 down", lanes("{from: H, to: T, drive: 1 h}"),
       "11:5", "lanes.H>T", {"station", "hub", "direct: true"}},
  });
  CHECK(good(lanes("{from: S, to: H, drive: 1 h, direct: true}")).network.lanes.size() == 5);
}

TEST_CASE("demand without a way is reported with the place where the network splits") {
  std::string const without_last_lane =
      strict_three_tiers("  - {from: N, to: T, drive: 20 min}\n", "");

  check_refused({
      {"B46 a pair", without_last_lane,
       "16:7", "demand.sources.letters", {"S to T", "one gets to H, N", "T is reached from nowhere"}},
      {"B46 a product", changed(without_last_lane, "at: S, to: T, rate: 10 /h",
                                "per_day: 100, od: {product: {from: [S], to: [T]}}"),
       "16:7", "demand.sources.letters", {"S to T", "one gets to H, N", "T is reached from nowhere"}},
      {"B46 a class", changed(classes("0.5", "0.5"), "vehicle: van", "vehicle: van, refuses: [big]"),
       "16:7", "demand.sources.all", {"A to B", "big"}},
  });
}

TEST_CASE("B47: a place without lanes is only a warning") {
  check_warned({"B47", two_places("  - {name: B}\n", "  - {name: B}\n  - {name: C}\n"),
                "9:5", "facilities.C", {"no lane"}});
}

TEST_CASE("strict tiers need a hub") {
  std::string text = strict_three_tiers("  - {from: N, to: H, drive: 50 min}\n", "");
  text = changed(text, "  - {from: H, to: N, drive: 50 min}\n", "");
  std::string const list = "hubs: [{name: H}]\n";

  check_refused({
      {"B48", changed(text, list, ""),
       "1:1", "hubs", {"tiers: free"}},
      {"B48 an empty list", changed(text, list, "hubs: []\n"),
       "5:7", "hubs", {"tiers: free"}},
  });
}
