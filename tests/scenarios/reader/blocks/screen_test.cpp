// screen: the ranges in which numbers may lie.

#include "tests/scenarios/reader/blocks/tried.hpp"

namespace tierflow::testing {
namespace {

Reading with_screen(std::string const& screen) { return with_tried("screen", screen); }
std::string problems(std::string const& screen) { return lines(with_screen(screen).errors); }

TEST_CASE("a range has four levels at equal distances, with its unit") {
  Reading const reading = with_screen("{lanes.A>B.drive: {from: 20 min, to: 50 min}, scale.demand: {from: 1.3, to: 1}}");

  REQUIRE(reading.screen.size() == 2);
  CHECK(reading.screen[0].key == "lanes.A>B.drive");
  CHECK(reading.screen[0].values == Values{"20 min", "30 min", "40 min", "50 min"});
  CHECK(reading.screen[1].values == Values{"1.3", "1.2", "1.1", "1"});
}

TEST_CASE("levels of what is counted are rounded to whole numbers, and know where they then lie") {
  auto const screened = with_screen("{facilities.A.stages.sort.lines: {from: 1, to: 3}}").screen;

  REQUIRE(screened.size() == 1);
  CHECK(screened[0].values == Values{"1", "2", "2", "3"});
  CHECK(screened[0].places == std::vector<double>{0, 0.5, 0.5, 1});
}

TEST_CASE("a factor is no count, although its ends are whole numbers") {
  CHECK(with_screen("{scale.demand: {from: 1, to: 4}, scale.capacity: {from: 1, to: 2}}").screen[1].values ==
        Values{"1", "1.33333", "1.66667", "2"});
}

TEST_CASE("the effective scenario is the same with ranges and without") {
  CHECK(with_screen("{scale.demand: {from: 1, to: 2}}").effective == read(two_places()).effective);
}

TEST_CASE("keys that are not there are errors where they stand, with the nearest") {
  CHECK(holds(problems("{lanes.A>C.drive: {from: 1 h, to: 2 h}}"), "screen.lanes.A>C.drive: 'A>C' is not among the lanes"));
  std::string const unknown = problems("{scale.demnd: {from: 1, to: 2}}");
  CHECK(holds(unknown, "screen.scale.demnd: unknown key; did you mean 'demand'?"));
  CHECK(holds(unknown, "11:23: "));
  CHECK(unknown.find("demnd", unknown.find("demnd") + 1) == std::string::npos);  // said once
}

TEST_CASE("an end that the key cannot take is an error there too") {
  CHECK(holds(problems("{scale.demand: {from: 0, to: 2}}"), "screen.scale.demand: "));
  CHECK(holds(problems("{scale.demand: {from: 20 min, to: 40 min}}"), "screen.scale.demand: "));
}

TEST_CASE("a range is from one number to another of its unit") {
  CHECK(holds(problems("{scale.demand: [1, 2]}"), "screen.scale.demand: expected a range such as {from: 2, to: 6}"));
  CHECK(holds(problems("{scale.demand: 2}"), "expected a range such as {from: 2, to: 6}"));
  CHECK(holds(problems("{scale.demand: {from: 1}}"), "a range needs a number at to, such as {from: 2, to: 6}"));
  CHECK(holds(problems("{scale.demand: {from: 1, to: 2, step: 1}}"), "a range has from and to"));
  CHECK(holds(problems("{scale.demand: {from: 1, to: 1}}"), "from and to of a range must differ"));
  CHECK(holds(problems("{lanes.A>B.drive: {from: 20 min, to: 2 h}}"), "from and to of a range must have one unit"));
}

}  // namespace
}  // namespace tierflow::testing
