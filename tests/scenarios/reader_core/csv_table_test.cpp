#include "scenarios/reader/csv_table.hpp"

#include <doctest/doctest.h>

#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;
using tierflow::testing::listed;
using tierflow::testing::tree;

namespace {

Node rows(std::string_view text) {
  CsvTable table = parse_csv(text, "t.csv");
  REQUIRE_MESSAGE(table.problems.empty(), listed(table.problems));
  return std::move(table.rows);
}

bool are_the_same(std::string_view csv, std::string const& yaml) {
  return same_tree(rows(csv), *tree("rows: " + yaml).find("rows"));
}

std::string trouble(std::string_view text) { return listed(parse_csv(text, "t.csv").problems); }

}  // namespace

TEST_CASE("a table is the list of its rows as if written out") {
  CHECK(are_the_same("name,distance_km,drive_min,sends_per_day,couriers\nA,12.5,20,300,4\n",
                     "[{name: A, distance: 12.5 km, drive: 20 min, sends: 300 /d, couriers: 4}]"));
  CHECK(are_the_same("from,to,per_day\nA,B,300\n", "[{from: A, to: B, per_day: 300}]"));
  CHECK(are_the_same("name,area_km2,payload_t,drive_cv\nA,3,7.5,0.2\n",
                     "[{name: A, area: 3 km2, payload: 7.5 t, drive_cv: 0.2}]"));
}

TEST_CASE("latitude and longitude make a place") {
  CHECK(are_the_same("name,lat_deg,lon_deg\nA,34.6,119.2\nB,,\n",
                     "[{name: A, at: [34.6, 119.2]}, {name: B}]"));
  CHECK(are_the_same("lon_deg,name,lat_deg\n119.2,A,34.6\n", "[{at: [34.6, 119.2], name: A}]"));
  CHECK_HOLDS(trouble("name,lat_deg\nA,34.6\n"), "go together");
  CHECK_HOLDS(trouble("lat_deg,lon_deg\n34.6,\n"), "go together");
}

TEST_CASE("an empty cell leaves its key out") {
  CHECK(are_the_same("name,drive_min,takes\nA,,\nB,3,x y\n",
                     "[{name: A}, {name: B, drive: 3 min, takes: x y}]"));
}

TEST_CASE("clock times need no quotes in a table") {
  CHECK(are_the_same("lane,departs\nA>B,22:00\n", "[{lane: A>B, departs: \"22:00\"}]"));
}

TEST_CASE("cells in quotes hold commas, quotes and line ends") {
  CHECK(
      are_the_same("name,label\nA,\"x, \"\"y\"\"\nz\"\n", R"([{name: A, label: "x, \"y\"\nz"}])"));
}

TEST_CASE("comments stand before the header, blank lines anywhere") {
  CHECK(are_the_same("# marks\n  # more\n\nname\nA\n\n#B\n", "[{name: A}, {name: \"#B\"}]"));
}

TEST_CASE("every row's cells carry their own place") {
  Node const table = rows("# c\nname,label\nA,\"x\ny\"\nB,港\n");
  CHECK(table.items[1].find("label")->at.line == 5);
  CHECK(table.items[1].find("label")->at.column == 3);
}

TEST_CASE("a row of another width is reported") {
  CHECK(trouble("a,b\n1,2\n3\n4,5,6\n") ==
        "t.csv:3:1: 1 cells in this row, but 2 columns in the header\n"
        "t.csv:4:1: 3 cells in this row, but 2 columns in the header\n");
}

TEST_CASE("cells under a unit are bare numbers") {
  CHECK_HOLDS(trouble("drive_min\nnan\n"), "t.csv:2:1: drive: expected a bare number");
  CHECK_HOLDS(trouble("drive_min\n12 min\n"), "expected a bare number");
  CHECK_HOLDS(trouble("drive_min\n\"1,5\"\n"), "1.5");
  CHECK_HOLDS(trouble("lat_deg,lon_deg\nnorth,3\n"), "expected a bare number");
}

TEST_CASE("a header says each key once") {
  CHECK_HOLDS(trouble("a,a\n1,2\n"), "two columns of this key");
  CHECK_HOLDS(trouble("way_km,way_m\n1,2\n"), "two columns of this key");
  CHECK_HOLDS(trouble("a,,b\n1,2,3\n"), "t.csv:1:3: a column without a header");
  CHECK_HOLDS(trouble(""), "needs a header");
  CHECK_HOLDS(trouble("# only\n"), "needs a header");
}

TEST_CASE("quotes that do not fit are reported") {
  CHECK_HOLDS(trouble("a\n\"open\n"), "t.csv:2:1: this quote is never closed");
  CHECK_HOLDS(trouble("a\n\"x\" y\n"), "behind the closing quote");
  CHECK_HOLDS(trouble("a\nx\"y\n"), "a quote inside a cell");
}
