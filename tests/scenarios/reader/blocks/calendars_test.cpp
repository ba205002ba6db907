// Calendars: the hours of a file as changes over the whole horizon, which begins on Monday 2025-01-27.

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

/// "0:00 2 day | 16:00 0": from when, how many lines, of which shift.
std::string text(std::vector<Change> const& changes, StagePlan const& stage) {
  std::string result;
  for (Change const& change : changes) {
    result += (result.empty() ? "" : " | ") + hours(change.at) + " " + std::to_string(change.count);
    if (change.shift >= 0) result += " " + stage.shifts.at(static_cast<std::size_t>(change.shift));
  }
  return result;
}

std::string of_sorter(std::string const& shifts, std::string const& more = "") {
  Scenario const scenario = one_stage("{name: sort, kind: sorter, rate: 100 /h, lines: 5, calendar: work}",
                                      "calendars: [{name: work, shifts: [" + shifts + "]" + more + "}]");
  auto const& sides = plan<SorterPlan>(scenario, "A", "sort").sides;
  return sides.size() == 1 ? text(sides[0].calendar, stage(scenario, "A", "sort")) : "several sides";
}

TEST_CASE(
    "a calendar with up and down makes two sides, each with its hours over midnight and without closed days") {
  Scenario const scenario = one_stage("{name: sort, kind: sorter, rate: 100 /h, lines: 3, calendar: work}", R"(
calendars:
  - name: work
    shifts:
      - {name: late, hours: "20:00-02:30", takes: up, lines: 1}
      - {name: early, hours: "08:00-16:00", takes: down, days: workdays}
    closed: [2025-01-28]
)");
  StagePlan const& sort = stage(scenario, "A", "sort");
  auto const& sides = std::get<SorterPlan>(sort.plan).sides;

  REQUIRE(sides.size() == 2);
  CHECK(sides[0].takes == Going::up);
  CHECK(text(sides[0].calendar, sort) == "0:00 1 late | 2:30 0 | 20:00 1 late | 26:30 0 | 68:00 1 late");
  CHECK(sides[1].takes == Going::down);
  CHECK(text(sides[1].calendar, sort) == "0:00 0 | 8:00 3 early | 16:00 0 | 56:00 3 early | 64:00 0");
}

TEST_CASE("lines of overlapping shifts add, up to all, and the later one gives its name") {
  CHECK(of_sorter(R"({name: a, hours: "06:00-14:00", lines: 2, days: mon},
                     {name: b, hours: "12:00-20:00", lines: 4, days: mon})") ==
        "0:00 0 | 6:00 2 a | 12:00 5 b | 14:00 4 b | 20:00 0");
  CHECK(
      of_sorter(
          R"({name: a, hours: "06:00-14:00", days: mon}, {name: b, hours: "12:00-20:00", lines: 4, days: mon})") ==
      "0:00 0 | 6:00 5 a | 12:00 5 b | 14:00 4 b | 20:00 0");
}

TEST_CASE("a shift round the clock never changes, not even at midnight") {
  CHECK(of_sorter(R"({name: always, hours: "00:00-24:00", lines: 2})") == "0:00 2 always");
}

TEST_CASE("a shift that begins on the day before the first reaches into it, if it is on by then") {
  CHECK(of_sorter(R"({name: night, hours: "22:00-06:00", days: sun})") == "0:00 5 night | 6:00 0");
  CHECK(of_sorter(R"({name: night, hours: "22:00-06:00", days: mon})") == "0:00 0 | 22:00 5 night | 30:00 0");
  CHECK(of_sorter(R"({name: night, hours: "22:00-06:00", days: sun})", ", closed: [2025-01-26]") == "0:00 0");
}

TEST_CASE("days may be named one by one or as workdays and weekend") {
  CHECK(of_sorter(R"({name: a, hours: "08:00-09:00", days: tue wed})") ==
        "0:00 0 | 32:00 5 a | 33:00 0 | 56:00 5 a | 57:00 0");
  CHECK(of_sorter(R"({name: a, hours: "08:00-09:00", days: weekend})") == "0:00 0");
}

TEST_CASE("a calendar of a dock opens and closes its doors") {
  Scenario const scenario = one_stage(
      "{name: dock, kind: dock, doors: 4, calendar: work}",
      R"(calendars: [{name: work, shifts: [{name: day, hours: "06:00-22:00", days: wed, lines: 3}]}])");

  CHECK(text(plan<DockPlan>(scenario, "A", "dock").calendar, stage(scenario, "A", "dock")) ==
        "0:00 0 | 54:00 3 day | 70:00 0");
}

}  // namespace
}  // namespace tierflow::testing
