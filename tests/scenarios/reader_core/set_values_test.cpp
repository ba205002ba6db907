#include <doctest/doctest.h>

#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;
using tierflow::testing::listed;
using tierflow::testing::tree;

namespace {

constexpr char const* city = R"(
horizon: {days: 7}
hubs: [{name: H4, type: gate}, {name: St. Mary, doors: 3}]
lanes: [{from: N1, to: H4, drive: 1 h}, {id: "H4>Shanghai:rail", from: H4, to: Shanghai, drive: 2 h}]
timetable: [{lane: N1>H4, departs: "23:15", vehicles: 2}]
)";

struct Laid {
  Node root;
  Problems problems;
};

Laid set(std::string const& assignment) {
  Laid laid{tree(city), {}};
  apply_set(laid.root, assignment, laid.problems);
  return laid;
}

Node value(Node const& root, std::string_view section, std::size_t item, std::string_view key) {
  Node const* found = root.find(section)->items.at(item).find(key);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace

TEST_CASE("a value is set where its keys lead") {
  CHECK(set("horizon.days=3").root.find("horizon")->find("days")->text == "3");
  CHECK(set("horizon.warm_up=1 d").root.find("horizon")->find("warm_up")->text == "1 d");
  CHECK(set("scale.demand=0.1").root.find("scale")->find("demand")->text == "0.1");
  CHECK(value(set("lanes.N1>H4.drive=3 h").root, "lanes", 0, "drive").text == "3 h");
}

TEST_CASE("names with points, blanks and colons lead to their items") {
  CHECK(value(set("hubs.St. Mary.doors=4").root, "hubs", 1, "doors").text == "4");
  CHECK(value(set("lanes.H4>Shanghai:rail.drive=3 h").root, "lanes", 1, "drive").text == "3 h");
  CHECK(value(set("timetable.N1>H4 23:15.vehicles=x1.5").root, "timetable", 0, "vehicles").text ==
        "3");
}

TEST_CASE("a stage that the place does not restate is added to its stages") {
  Laid const laid = set("hubs.H4.stages.sort.rate=24000 /h");
  CHECK(laid.problems.empty());
  Node const stages = value(laid.root, "hubs", 0, "stages");
  CHECK(same_tree(stages, *tree("s: [{name: sort, rate: 24000 /h}]").find("s")));
}

TEST_CASE("a value may be a list or a map, and clock times need no quotes") {
  CHECK(value(set("hubs.H4.at=[34.6, 119.2]").root, "hubs", 0, "at").items.size() == 2);
  CHECK(value(set("timetable.N1>H4 23:15.departs=22:00").root, "timetable", 0, "departs").quoted);
  CHECK(set("hubs.St. Mary.doors=default").root.find("hubs")->items[1].find("doors") == nullptr);
}

TEST_CASE("a way that leads nowhere is reported with the nearest name") {
  CHECK(listed(set("hubs.H5.doors=1").problems) ==
        "--set: hubs.H5.doors: 'H5' is not among the hubs; did you mean 'H4'?\n");
  CHECK_HOLDS(listed(set("horizon.days.x=1").problems), "single value");
  CHECK_HOLDS(listed(set("hubs.H4=1").problems), "a key of the item");
  CHECK_HOLDS(listed(set("hubs.=1").problems), "name is missing");
}

TEST_CASE("a --set that is no assignment is reported") {
  CHECK_HOLDS(listed(set("horizon.days").problems), "expected a key and a value");
  CHECK_HOLDS(listed(set("=3").problems), "expected a key and a value");
  CHECK_HOLDS(listed(set("horizon.days=").problems), "no value");
  CHECK_HOLDS(listed(set("horizon.days=[1").problems), "not closed");
  CHECK_HOLDS(listed(set("base=x.yaml").problems), "stands in a file");
  CHECK_HOLDS(listed(set("a=\xff").problems), "UTF-8");
}
