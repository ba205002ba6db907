// Overflow and what is under way when a lane closes: what is read, and what cannot be meant.

#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

/// S with lanes to A (letters and parcels, with these keys), B and C; from A and B to D, and from C back to S and to E.
std::string with_keys(std::string const& keys, std::string const& more = "", std::string const& to = "D") {
  return R"(tierflow: 1
scenario: overflow
tiers: free
horizon: {days: 1}
parcel_classes: [{name: bulky}, {name: letter}]
facilities: [{name: S}, {name: A}, {name: B}, {name: C}, {name: D}, {name: E}]
lanes:
  - {from: S, to: A, drive: 1 h, )" + keys + R"(}
  - {from: S, to: B, drive: 2 h)" + more + R"(}
  - {from: S, to: C, drive: 1 h}
  - {id: letters, from: S, to: B, drive: 3 h, takes: [letter]}
  - {from: A, to: D, drive: 1 h}
  - {from: B, to: D, drive: 1 h}
  - {from: C, to: S, drive: 1 h}
  - {from: C, to: E, drive: 1 h}
demand: {sources: [{name: all, at: S, to: )" + to + R"(, rate: 1 /h}]}
)";
}

std::string said(std::string const& keys, std::string const& more = "", std::string const& to = "D") {
  return lines(read(with_keys(keys, more, to)).errors);
}

TEST_CASE("a lane may send who comes to another one when so many are staged; without the key it keeps all") {
  Scenario const scenario = good(with_keys("overflow: {from: 4000, to: S>B}"));

  REQUIRE(lane(scenario, "S>A").overflow);
  CHECK(lane(scenario, "S>A").overflow->from == 4000);
  CHECK(lane(scenario, "S>A").overflow->to == lane_id(scenario, "S>B"));
  CHECK(!lane(scenario, "S>B").overflow);
}

TEST_CASE("an overflow needs a number and a lane that begins here, is another one, and takes the same classes") {
  CHECK(said("overflow: {from: 0, to: S>B}").find("lanes.S>A.overflow.from: ") != std::string::npos);
  CHECK(said("overflow: {to: S>B}").find("lanes.S>A.overflow: 'from' is missing") != std::string::npos);
  CHECK(said("overflow: {from: 1, to: S>BB}").find("did you mean 'S>B'?") != std::string::npos);
  CHECK(said("overflow: {from: 1, to: B>D}") == "8:58: lanes.S>A.overflow.to: 'B>D' begins at 'B'; give a lane from 'S'\n");
  CHECK(said("overflow: {from: 1, to: S>A}").find("a lane does not overflow into itself") != std::string::npos);
  CHECK(said("overflow: {from: 1, to: letters}").find("'letters' does not take 'bulky', which 'S>A' carries") != std::string::npos);
  CHECK(said("overflow: 4000").find("lanes.S>A.overflow: ") != std::string::npos);
}

TEST_CASE("lanes that overflow into one another are told once") {
  std::string const problems = said("overflow: {from: 1, to: S>B}", ", overflow: {from: 1, to: S>A}");

  CHECK(problems == "8:58: lanes.S>A.overflow.to: 'S>A', 'S>B' overflow into one another in a ring; one of them must keep what comes\n");
}

TEST_CASE("the other lane leads to all that parcels take this one for, and does not lead back here") {
  CHECK(said("overflow: {from: 1, to: S>C}") ==
        "8:58: lanes.S>A.overflow.to: from C the way to D leads back through S, where the lane begins\n");
  CHECK(said("overflow: {from: 1, to: S>B}", "", "A") ==
        "8:58: lanes.S>A.overflow.to: from B there is no way to A, for which parcels take this lane\n");
  CHECK(said("overflow: {from: 1, to: S>C}", "", "E").empty());  // nobody takes the lane to A for E
}

TEST_CASE("where a pool sends back, the other lane leads to where parcels are made as well") {
  auto const said_of = [](std::string const& pool) {
    return lines(read(R"(tierflow: 1
scenario: home
tiers: free
horizon: {days: 1}
facilities:
  - {name: A}
  - {name: B}
  - {name: S, stages: [{name: tours, kind: rounds, pools: [{name: vans, crew: 1, waves: ["09:00"], tour: 1 h, stop: 1 min)" + pool + R"(}]}]}
lanes:
  - {from: A, to: S, drive: 1 h}
  - {from: S, to: A, drive: 1 h, overflow: {from: 1, to: S>B}}
  - {from: S, to: B, drive: 1 h}
demand: {sources: [{name: all, at: A, to: S, rate: 1 /h}]}
)").errors);
  };

  CHECK(said_of("").empty());
  CHECK(said_of(", sends_back: true") ==
        "11:58: lanes.S>A.overflow.to: from B there is no way to A, for which parcels take this lane\n");
}

TEST_CASE("an overflow belongs to a lane of its own") {
  std::string const text = with_keys("dispatch: headway, headway: 1 h") + "lane_rules: {headway: {overflow: {from: 1, to: S>B}}}\n";

  CHECK(lines(read(text).errors).find("lane_rules.headway.overflow: belongs to a lane of its own") != std::string::npos);
}

TEST_CASE("what is under way when a lane closes goes on unless the lane says otherwise; only vehicles turn back") {
  std::string const headway = "dispatch: headway, headway: 1 h, ";
  CHECK(lane(good(with_keys("climate: outside")), "S>A").when_closed == WhenClosed::finish);
  CHECK(lane(good(with_keys("when_closed: stand")), "S>A").when_closed == WhenClosed::stand);
  CHECK(lane(good(with_keys(headway + "when_closed: turn_back")), "S>A").when_closed == WhenClosed::turn_back);
  CHECK(said("when_closed: turn_back") ==
        "8:47: lanes.S>A.when_closed: an immediate lane has no vehicles that could turn; say stand, or give it another dispatch\n");
  CHECK(said("when_closed: turn_bak").find("expected one of finish, stand, turn_back, got 'turn_bak'; did you mean 'turn_back'?") != std::string::npos);
}

}  // namespace
}  // namespace tierflow::testing
