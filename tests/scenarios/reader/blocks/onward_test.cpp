// Onward: where parcels without a destination go from a place, and what cannot be meant.

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

/// S with this `onward`, lanes to A and B, two lanes to C, one for letters only to D.
std::string with_onward(std::string const& shares) {
  return R"(tierflow: 1
scenario: onward
tiers: free
horizon: {days: 1}
parcel_classes: [{name: bulky}, {name: letter}]
facilities:
  - {name: S, onward: )" +
         shares + R"(}
  - {name: A}
  - {name: B}
  - {name: C}
  - {name: D}
lanes:
  - {from: S, to: B, drive: 1 h}
  - {from: S, to: A, drive: 1 h}
  - {from: S, to: C, drive: 1 h}
  - {id: train, from: S, to: C, drive: 1 h}
  - {from: S, to: D, drive: 1 h, takes: [letter]}
  - {from: A, to: S, drive: 1 h}
)";
}

TEST_CASE("shares of the next places are added up in the order of their lanes; the rest leaves") {
  Scenario const scenario = good(with_onward("{B: 30 %, A: 0.25}"));
  auto const& ways = facility(scenario, "S").onward;

  REQUIRE(ways.size() == 2);
  CHECK(ways[0].lane == lane_id(scenario, "S>A"));
  CHECK(ways[0].upto == doctest::Approx(0.25));
  CHECK(ways[1].lane == lane_id(scenario, "S>B"));
  CHECK(ways[1].upto == doctest::Approx(0.55));
  CHECK(facility(scenario, "A").onward.empty());
}

TEST_CASE("thirds that add up to one leave nobody behind") {
  Scenario const scenario = good(with_onward("{A: 0.3333333333, B: 0.6666666667}"));

  CHECK(facility(scenario, "S").onward.back().upto == 1);
}

TEST_CASE("what onward cannot mean is said where it stands") {
  auto const said = [](std::string const& shares) { return lines(read(with_onward(shares)).errors); };

  CHECK(said("{A: 70 %, B: 40 %}") ==
        "7:23: facilities.S.onward: the shares add up to 1.1; at most 1, the rest leaves here\n");
  CHECK(said("{Aa: 70 %}").find("facilities.S.onward.Aa: there is no place 'Aa'; did you mean 'A'?") != std::string::npos);
  CHECK(said("{C: 70 %}").find("2 lanes lead to 'C'; 'onward' needs a single one") != std::string::npos);
  CHECK(said("{D: 70 %}").find("the lane to 'D' does not take every class") != std::string::npos);
  CHECK(said("{S: 70 %}").find("there is no lane from 'S' to 'S'") != std::string::npos);
  CHECK(said("{A: 170 %}").find("facilities.S.onward.A: ") != std::string::npos);
  CHECK(said("[A, B]").find("facilities.S.onward: ") != std::string::npos);
}

}  // namespace
}  // namespace tierflow::testing
