// Values that do not say what they seem to say: numbers, units, yes and no, names (B19 to B40).

#include "tests/scenarios/reader/bad_input.hpp"

using namespace tierflow;
using namespace tierflow::testing;

namespace {

BadInput rate(std::string id, std::string const& text, std::vector<std::string> says) {
  return {.id = std::move(id),
          .text = two_places("rate: 100 /h", "rate: " + text),
          .at = "7:57",
          .path = "facilities.A.stages.sort.rate",
          .says = std::move(says)};
}

BadInput sorter_lines(std::string id, std::string const& text, std::vector<std::string> says) {
  return {.id = std::move(id),
          .text = two_places("rate: 100 /h", "lines: " + text + ", rate: 100 /h"),
          .at = "7:58",
          .path = "facilities.A.stages.sort.lines",
          .says = std::move(says)};
}

BadInput parcels(std::string id, std::string const& text, std::vector<std::string> says) {
  return {.id = std::move(id),
          .text = two_places("parcels: 40", "parcels: " + text),
          .at = "5:38",
          .path = "vehicle_types.van.parcels",
          .says = std::move(says)};
}

BadInput drive(std::string id, std::string const& text, std::vector<std::string> says) {
  return {.id = std::move(id),
          .text = two_places("drive: 30 min", "drive: " + text),
          .at = "10:29",
          .path = "lanes.A>B.drive",
          .says = std::move(says)};
}

BadInput run_empty(std::string id, std::string const& text) {
  return {.id = std::move(id),
          .text = two_places("vehicle: van", "vehicle: van, run_empty: " + text),
          .at = "10:95",
          .path = "lanes.A>B.run_empty",
          .says = {"expected true or false", "'" + text + "'"}};
}

}  // namespace

// Rows are tables: what is written stands above where it is wrong and what is said.
// clang-format off

TEST_CASE("a key without a value is not taken for its default") {
  check_refused({
      {"B19 an optional one", two_places("vehicle: van", "vehicle: van, offset:"),
       "10:84", "lanes.A>B.offset", {"no value"}},
      {"B19 a required one", two_places("to: B, drive", "to: , drive"),
       "10:15", "lanes[0].to", {"no value"}},
      {"B19 a section", two_places("tiers: free", "tiers: free\npolicies:"),
       "4:1", "policies", {"no value"}},
  });
}

TEST_CASE("a rate is a number above 0 with its unit") {
  check_refused({
      rate("B20", "fast", {"expected a rate such as '12000 /h'", "'fast'"}),
      rate("B21", "-5/h", {"above 0", "'-5/h'"}),
      rate("B22", "0 /h", {"above 0", "'0 /h'"}),
      rate("B23", ".nan", {"not finite"}),
      rate("B24 a rate", ".inf", {"not finite"}),
      parcels("B24", ".inf", {"not finite", "`unlimited`"}),
      rate("B25", "1e400 /h", {"'1e400'", "out of range"}),
      rate("B26", "1e-400 /h", {"'1e-400'", "out of range"}),
  });
}

TEST_CASE("lines of a sorter are counted in whole numbers from 1 on") {
  check_refused({
      sorter_lines("B27", "2.5", {"expected a whole number", "'2.5'"}),
      sorter_lines("B28", "3000000000", {"at most", "'3000000000'"}),
      sorter_lines("B29", "-1", {"at least 1", "'-1'"}),
      sorter_lines("B29 none", "0", {"at least 1", "'0'"}),
  });
}

TEST_CASE("a number that other programs read otherwise is refused with the spelling that was meant") {
  check_refused({
      parcels("B30", "010", {"leading zero", "write 10"}),
      parcels("B31 hexadecimal", "0x10", {"numbers are decimal"}),
      parcels("B31 octal", "0o17", {"numbers are decimal"}),
      parcels("B31 binary", "0b1", {"numbers are decimal"}),
      parcels("B32", "1_000", {"without _: 1000"}),
      parcels("B33 thousands", "\"1,000\"", {"without commas, 1000"}),
      drive("B33", "\"1,5 h\"", {"decimal point: 1.5"}),
      {"B33 without braces", changed(lane_with("mode: road"), "{from: A, to: B, drive: 30 min, mode: road}",
                                     "from: A\n    to: B\n    drive: 1,5 h"),
       "12:12", "lanes.A>B.drive", {"decimal point: 1.5"}},
      {"B33 where braces break at the comma", two_places("parcels: 40", "parcels: 1,000"),
       "5:40", "vehicle_types.van.000", {"unknown key"}},
  });
}

TEST_CASE("a time is one number with a unit of time") {
  check_refused({
      drive("B34", "1:30:00", {"90 min"}),
      drive("B35", "90", {"expected a time such as", "the unit is missing", "'90'"}),
      drive("B36", "90 parsecs", {"unknown unit 'parsecs'", "us, ms, s, min, h, d"}),
      drive("B37", "5 kg", {"expected a time", "got a mass", "'5 kg'"}),
      drive("B38", "-3 h", {"below 0"}),
      {"B38 an offset", two_places("vehicle: van", "vehicle: van, offset: -3 h"),
       "10:92", "lanes.A>B.offset", {"at least 0", "'-3 h'"}},
  });
}

TEST_CASE("yes and no are true and false") {
  check_refused({
      run_empty("B39", "yes"),
      run_empty("B39 loud", "NO"),
      run_empty("B39 on", "on"),
  });
}

TEST_CASE("B40: places called NO, null and 1 keep their names") {
  Reading const reading = read(R"(tierflow: 1
scenario: "010"
tiers: free
horizon: {days: 2}
facilities: [{name: NO}, {name: null}, {name: 1}]
lanes:
  - {from: NO, to: null, drive: 1 h}
  - {from: null, to: 1, drive: 1 h}
demand:
  sources:
    - {name: yes, at: NO, to: 1, rate: 10 /h}
)");
  CAPTURE(lines(reading.errors));
  REQUIRE(reading.scenario);
  Scenario const again = good(reading.effective);

  for (Scenario const& scenario : {*reading.scenario, again}) {
    CHECK(scenario.name == "010");
    REQUIRE(scenario.network.places.size() == 3);
    for (char const* name : {"NO", "null", "1"}) {
      CAPTURE(name);
      CHECK(scenario.network.find(name));
    }
    REQUIRE(scenario.network.lanes.size() == 2);
    CHECK(scenario.network.lanes[LaneId{0}].name == "NO>null");
    CHECK(scenario.network.lanes[LaneId{1}].name == "null>1");
    REQUIRE(scenario.streams.size() == 1);
    CHECK(scenario.streams[0].name == "yes@NO");
  }
}
