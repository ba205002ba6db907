#include "scenarios/reader/cursor.hpp"

#include <doctest/doctest.h>

#include <array>

#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;
using namespace std::chrono_literals;
using tierflow::testing::listed;
using tierflow::testing::tree;

namespace {

constexpr std::array<Field, 4> dock_fields{{{"name", Form::name, "", required, ""},
                                            {"doors", Form::whole, "", "unlimited", ""},
                                            {"fixed", Form::time, "", "0 min", ""},
                                            {"takes", Form::names, "", "", ""}}};

/// One value under the key `v`, with what was wrong with it.
struct Value {
  explicit Value(std::string const& text) : root{tree("v: " + text + "\n")} {}
  [[nodiscard]] Cursor at() { return Cursor{root, {}, problems}["v"]; }
  Node root;
  Problems problems;
};

}  // namespace

TEST_CASE("a block's unknown, missing and empty keys are all reported") {
  Node const root = tree("speed: 1\ndoors:\n");
  Problems problems;
  CHECK_FALSE(Cursor{root, "hubs.A", problems}.check(dock_fields));
  CHECK(listed(problems) ==
        "f.yaml:1:1: hubs.A.speed: unknown key; known here: name, doors, fixed, takes\n"
        "f.yaml:2:1: hubs.A.doors: no value; give one, or take the key away\n"
        "f.yaml:1:1: hubs.A: 'name' is missing\n");
  Node const near = tree("name: A\ndoor: 1\n");
  problems.clear();
  CHECK_FALSE(Cursor{near, {}, problems}.check(dock_fields));
  CHECK_HOLDS(listed(problems), "did you mean 'doors'?");
}

TEST_CASE("a key that is absent gives its default in silence") {
  Node const root = tree("name: A\n");
  Problems problems;
  Cursor const at{root, {}, problems};
  CHECK(at["doors"].whole(7) == 7);
  CHECK(at["fixed"].time(3min) == 3min);
  CHECK(at["takes"].names().empty());
  CHECK(at["deep"]["deeper"].number(1.5) == 1.5);
  CHECK(at["list"].items().empty());
  CHECK(problems.empty());
}

TEST_CASE("a wrong value gives its default and one problem with its place") {
  Value many{"many"};
  CHECK(many.at().whole(7, at_least(1)) == 7);
  CHECK(listed(many.problems) == "f.yaml:1:4: v: 'many' is no number\n");
  Value list{"[1]"};
  CHECK(list.at().time(1min) == 1min);
  CHECK_HOLDS(listed(list.problems), "expected a time, got a list");
}

TEST_CASE("a value out of its range says the bound in a planner's unit") {
  Value time{"-3 h"};
  CHECK(time.at().time(0min) == 0min);
  CHECK_HOLDS(listed(time.problems), "must be at least 0, got '-3 h'");
  Value rate{"0 /h"};
  CHECK(rate.at().quantity(Dimension::rate, 1, more_than(0)) == 1);
  CHECK_HOLDS(listed(rate.problems), "must be above 0");
  Value late{"3 h"};
  CHECK(late.at().time(0min, between(0, 7200e6)) == 0min);
  CHECK_HOLDS(listed(late.problems), "must be at most 2 h");
  Value doors{"3000000000"};
  CHECK(doors.at().whole(1, between(1, 1e6)) == 1);
  CHECK_HOLDS(listed(doors.problems), "must be at most 1000000");
}

TEST_CASE("unlimited and never are words of their own") {
  Value doors{"unlimited"};
  CHECK(doors.at().whole_or_unlimited(1) == unlimited_whole);
  CHECK(doors.at().amount(Dimension::volume, 1, at_least(0), true) == unlimited_whole);
  CHECK(doors.problems.empty());
  CHECK(doors.at().amount(Dimension::volume, 1) == 1);
  CHECK_FALSE(doors.problems.empty());
  Value timeout{"never"};
  CHECK(timeout.at().time_or_never(0min) == Duration{unlimited_whole});
}

TEST_CASE("yes and no are true and false alone") {
  CHECK(Value{"true"}.at().yes_no(false));
  CHECK_FALSE(Value{"false"}.at().yes_no(true));
  for (char const* text : {"yes", "NO", "on", "\"true\"", "1"}) {
    Value value{text};
    CHECK(value.at().yes_no(true));
    CHECK_HOLDS(listed(value.problems), "expected true or false");
  }
}

TEST_CASE("bare clock times are refused, quoted ones read") {
  Value bare{"06:30"};
  CHECK(bare.at().clock(1h) == 1h);
  CHECK_HOLDS(listed(bare.problems), "put clock times in quotes, \"06:30\"");
  CHECK(Value{"\"06:30\""}.at().clock(1h) == 6h + 30min);
  CHECK(Value{"\"17:00-01:00\""}.at().span({}).end == 25h);
}

TEST_CASE("shares sum to 1") {
  Value right{"{a: 0.1, b: 20 %, c: 0.7}"};
  CHECK(right.at().shares().size() == 3);
  CHECK(right.problems.empty());
  Value wrong{"{a: 0.5, b: 0.6}"};
  CHECK(wrong.at().shares().size() == 2);
  CHECK_HOLDS(listed(wrong.problems), "the shares sum to 1.1, not to 1");
}

TEST_CASE("items carry their own key in their path") {
  Node const root = tree("lanes: [{from: A, to: B, drive: x}]\nwaves: [1, 2]\n");
  Problems problems;
  Cursor const at{root, {}, problems};
  CHECK(at["lanes"].items()[0]["drive"].path() == "lanes.A>B.drive");
  CHECK(at["lanes"].items()[0].key() == "A>B");
  CHECK(at["waves"].items()[1].path() == "waves[1]");
}

TEST_CASE("names are a list or words, each once") {
  CHECK(Value{"[a, b c]"}.at().names() == std::vector<std::string>{"a", "b c"});
  CHECK(Value{"a  b"}.at().names() == std::vector<std::string>{"a", "b"});
  Value twice{"a b a"};
  CHECK(twice.at().names().size() == 2);
  CHECK_HOLDS(listed(twice.problems), "'a' stands here twice");
}

TEST_CASE("a name can stand in every output") {
  CHECK(Value{"NO"}.at().name() == "NO");
  CHECK(Value{"null"}.at().name() == "null");
  CHECK(Value{"1"}.at().name() == "1");
  CHECK(Value{"\"=cmd|' /C calc'!A0\""}.at().name() == "=cmd|' /C calc'!A0");
  for (std::string const& text : {std::string{"\"\""}, std::string{"\" a\""},
                                  std::string{"\"a\\nb\""}, std::string(10'000, 'n')}) {
    Value value{text};
    CHECK(value.at().name("standard") == "standard");
    CHECK(value.problems.size() == 1);
  }
}

TEST_CASE("a choice is one of its words") {
  CHECK(Value{"fifo"}.at().choice({"fifo", "priority"}, "fifo") == "fifo");
  Value wrong{"fif"};
  CHECK(wrong.at().choice({{"fifo", 1}, {"priority", 2}}, 0) == 0);
  CHECK_HOLDS(listed(wrong.problems),
              "expected one of fifo, priority, got 'fif'; did you mean 'fifo'?");
}

TEST_CASE("a place is latitude and longitude") {
  CHECK(Value{"[34.607, 119.170]"}.at().place() == std::pair{34.607, 119.170});
  for (char const* text : {"[119.17, 34.6]", "[1]", "34.6", "[a, b]"}) {
    Value value{text};
    CHECK_FALSE(value.at().place());
    CHECK_FALSE(value.problems.empty());
  }
}

TEST_CASE("amounts are whole base units") {
  CHECK(Value{"0.0011 m3"}.at().amount(Dimension::volume, 0) == 1100);
  CHECK(Value{"7.5 t"}.at().amount(Dimension::mass, 0) == 7'500'000);
  Value huge{"1e30 t"};
  CHECK(huge.at().amount(Dimension::mass, 5) == 5);
}
