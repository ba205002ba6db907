// Files that are no scenario at all: broken YAML, keys twice, unknown or missing ones (B01 to B18).

#include "tests/scenarios/reader/bad_input.hpp"

using namespace tierflow;
using namespace tierflow::testing;

TEST_CASE("the networks that the bad inputs are made of are good ones") {
  for (std::string const& text : {two_places(), strict_three_tiers()}) {
    Reading const reading = read(text);
    CAPTURE(lines(reading.errors));
    CAPTURE(lines(reading.warnings));
    CHECK(reading.scenario);
    CHECK(reading.warnings.empty());
  }
}

// Rows are tables: what is written stands above where it is wrong and what is said.
// clang-format off

TEST_CASE("a file that holds no keys is refused as a whole") {
  check_refused({
      {"B01", "",
       "0:0", "", {"the file is empty"}},
      {"B02", "# only\n# comments\n",
       "0:0", "", {"the file is empty"}},
      {"B03", "- tierflow: 1\n- scenario: x\n",
       "1:1", "", {"expected keys at the top level"}},
      {"B04", "hubs:5\n",
       "1:1", "", {"expected keys at the top level", "is a blank missing after ':'?"}},
  });
}

TEST_CASE("broken indentation, brackets and quotes are reported where they stand") {
  check_refused({
      {"B05", two_places("  - {name: B}", "\t- {name: B}"),
       "8:1", "", {"tab", "indent with blanks"}},
      {"B06 a section", two_places("lanes:", " lanes:"),
       "9:2", "", {"does not fit the indentation"}},
      {"B06 a key of a section", two_places("  sources:", "    profiles: []\n  sources:"),
       "13:3", "", {"does not fit the indentation"}},
      {"B07", two_places("parcels: 40}]", "parcels: 40}"),
       "6:1", "", {"bracket [ is not closed"}},
      {"B08", two_places("two-places", "\"two-places"),
       "2:11", "", {"quote is never closed"}},
      {"B09", changed(classes("0.5", "0.5"), "vehicle: van", "vehicle: van, takes: [big,,small]"),
       "13:96", "", {"empty list element"}},
  });
}

TEST_CASE("a file is one document and nothing stands behind it") {
  check_refused({
      {"B10", two_places() + "---\nscenario: second\n",
       "15:1", "", {"trailing content", "one document"}},
      {"B11", "[1,2] trailing\n",
       "1:7", "", {"trailing content"}, 2},
      {"B12 at the top", "- 1\nb: 2\n",
       "2:1", "", {"trailing content"}, 2},
      {"B12 inside", two_places("  - {name: B}\n", "  - {name: B}\n  b: 2\n"),
       "9:3", "", {"does not fit the indentation"}},
  });
}

TEST_CASE("what stands in a file twice is reported with both lines") {
  check_refused({
      {"B13 in lines", two_places("tiers: free\n", "tiers: free\nscenario: again\n"),
       "4:1", "", {"'scenario' stands here twice", "first in line 2"}},
      {"B13 in braces", two_places("rate: 100 /h", "rate: 100 /h, rate: 200 /h"),
       "7:65", "", {"'rate' stands here twice", "first in line 7"}},
      {"B14", two_places("tiers: free\n", "tiers: free\n\"tiers\": free\n"),
       "4:1", "", {"'tiers' stands here twice", "first in line 3"}},
      {"B15 a place", two_places("  - {name: B}", "  - {name: B}\n  - {name: B, label: again}"),
       "9:5", "facilities.B", {"twice", "first in line 8"}},
      {"B15 a stage", two_places("100 /h}", "100 /h}, {name: sort, kind: sorter, rate: 200 /h}"),
       "7:66", "facilities.A.stages.sort", {"twice", "first in line 7"}},
      {"B15 a place of another tier", strict_three_tiers("{name: H}", "{name: H}, {name: S}"),
       "8:5", "last_mile_stations.S", {"'S'", "hubs", "line 5"}},
  });
}

TEST_CASE("an unknown key is reported with the one that was probably meant") {
  check_refused({
      {"B16 scale", two_places("tiers: free", "tiers: free\nscale: {capcity: 2}"),
       "4:9", "scale.capcity", {"unknown key", "did you mean 'capacity'?"}},
      {"B16 a vehicle", two_places("parcels: 40", "parcles: 40"),
       "5:29", "vehicle_types.van.parcles", {"unknown key", "did you mean 'parcels'?"}},
      {"B16 a stage", two_places("rate: 100 /h", "rate: 100 /h, lnies: 2"),
       "7:65", "facilities.A.stages.sort.lnies", {"unknown key", "did you mean 'lines'?"}},
      {"B16 a stage of another kind", two_places("rate: 100 /h", "rate: 100 /h, doors: 2"),
       "7:65", "facilities.A.stages.sort.doors", {"unknown key", "lines"}},
      {"B17", two_places("tiers: free", "tiers: free\ncustoms: {rain: 3}"),
       "4:1", "customs", {"unknown key", "horizon", "facilities", "lanes", "demand"}},
  });
}

TEST_CASE("a missing key is reported where its block begins") {
  check_refused({
      {"B18 a lane", two_places("to: B, drive", "drive"),
       "10:5", "lanes[0]", {"'to' is missing"}},
      {"B18 a shift", two_places("lanes:", "calendars:\n  - {name: nights, shifts: [{name: late}]}\nlanes:"),
       "10:29", "calendars.nights.shifts.late", {"'hours' is missing"}},
      {"B18 one of two, in a block", two_places("horizon: {days: 2}", "horizon: {warm_up: 1 h}"),
       "4:10", "horizon", {"days", "length"}},
      {"B18 one of two, in a stage", two_places(", rate: 100 /h}", "}"),
       "7:24", "facilities.A.stages.sort", {"rate", "service"}},
      {"B18 the kind of a stage", two_places("kind: sorter, rate", "rate"),
       "7:24", "facilities.A.stages.sort", {"'kind' is missing"}},
      {"B18 the horizon", two_places("horizon: {days: 2}\n", ""),
       "1:1", "", {"'horizon' is missing"}},
  });
}
