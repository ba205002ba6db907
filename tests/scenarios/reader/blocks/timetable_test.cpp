// Timetables: rows of clock times over the whole horizon, which begins on Friday 2025-01-24.

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

Scenario with_rows(std::string const& lane_words, std::string const& rows, int days) {
  return good("tierflow: 1\nscenario: timetable\ntiers: free\nhorizon: {first_day: 2025-01-24, days: " +
              std::to_string(days) + R"(}
vehicle_types: [{name: bike, parcels: 10}, {name: van, parcels: 40}]
facilities: [{name: A}, {name: B}]
lanes: [{from: A, to: B, drive: 1 h, )" +
              lane_words + "}]\ntimetable: [" + rows + "]\n");
}

std::string departures(Scenario const& scenario) {
  std::string text;
  for (Departure const& row : lane(scenario, "A>B").timetable)
    text += (text.empty() ? "" : " ") + hours(row.at) + (row.count > 1 ? "x" + std::to_string(row.count) : "");
  return text;
}

TEST_CASE("rows leave on their days and not on the dates that they except, all in the order of time") {
  CHECK(departures(with_rows("dispatch: timetable",
                             R"({lane: A>B, departs: "22:00", days: workdays, except: [2025-01-27]},
      {lane: A>B, departs: "06:00", days: sat sun, vehicles: 2})",
                             5)) == "22:00 30:00x2 54:00x2 118:00");
}

TEST_CASE("a departure at the very end of the run is the last") {
  CHECK(departures(with_rows("dispatch: timetable", R"({lane: A>B, departs: "00:00"})", 2)) ==
        "0:00 24:00 48:00");
}

TEST_CASE("full vehicles leave from the opening until the last departure before the next opening") {
  auto const opens = [](std::string const& rows) {
    return spans(
        lane(with_rows("dispatch: timetable-or-full, opens: \"20:30\", vehicle: van", rows, 2), "A>B").opens);
  };

  CHECK(opens(R"({lane: A>B, departs: "22:00"}, {lane: A>B, departs: "05:00"})") ==
        "-3:30-5:00 20:30-29:00 44:30-46:00");
  CHECK(opens(R"({lane: A>B, departs: "22:00"})") == "20:30-22:00 44:30-46:00");
  CHECK(opens(R"({lane: A>B, departs: "22:00", days: sat})") == "44:30-46:00");
}

TEST_CASE("a lane without vehicle takes that of its first row, and a row without vehicle that of its lane") {
  Scenario const by_row = with_rows("dispatch: timetable-or-full, full_at: 50 %",
                                    R"({lane: A>B, departs: "09:00", vehicle: bike},
                                       {lane: A>B, departs: "08:00", vehicle: van})",
                                    1);
  LanePlan const& plan = lane(by_row, "A>B");
  CHECK(by_row.vehicles[plan.vehicle].name == "van");
  CHECK(plan.full_parcels == 20);

  Scenario const by_lane =
      with_rows("dispatch: timetable, vehicle: bike", R"({lane: A>B, departs: "09:00"})", 1);
  CHECK(by_lane.vehicles[lane(by_lane, "A>B").timetable[0].vehicle].name == "bike");
}

TEST_CASE("a lane without opening lets full vehicles go at any time, full at all that one takes") {
  LanePlan const plan = lane(
      with_rows("dispatch: timetable-or-full, vehicle: van", R"({lane: A>B, departs: "09:00"})", 1), "A>B");

  CHECK(plan.opens.empty());
  CHECK(plan.full_parcels == 40);
}

}  // namespace
}  // namespace tierflow::testing
