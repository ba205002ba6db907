// Places: what they take from their type, which parcels their stages pick, and the world outside.

#include "tests/scenarios/reader/bad_input.hpp"
#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

/// Names of the places for which a selector lets parcels in.
std::string bound_for(Scenario const& scenario, std::string const& stage_name) {
  Selector const& takes = stage(scenario, "H", stage_name).takes;
  std::string names;
  for (std::uint32_t i = 0; i < takes.destinations.size(); ++i)
    if (takes.destinations[i]) names += scenario.network.places[{i}].name;
  return names;
}

TEST_CASE("a stage for a secondary node is for its stations as well, and a stage not for it for neither") {
  Scenario const scenario = good(R"(tierflow: 1
scenario: selectors
horizon: {days: 1}
parcel_classes: [{name: bulky}, {name: letter}, {name: small}]
hubs:
  - name: H
    stages:
      - {name: to_n, kind: hold, duration: 1 min, for: {to: N}}
      - {name: not_to_n, kind: hold, duration: 1 min, for: {not_to: [N]}}
      - {name: to_n_without_t, kind: hold, duration: 1 min, for: {to: N, not_to: T}}
      - {name: some, kind: hold, duration: 1 min, for: {classes: [bulky, small], not_classes: [small], going: up}}
secondary_nodes: [{name: N}, {name: P}]
last_mile_stations: [{name: T, node: N}, {name: S, node: N}, {name: U, node: P}]
lanes:
  - {from: N, to: T, drive: 1 h}
  - {from: N, to: S, drive: 1 h}
  - {from: P, to: U, drive: 1 h}
  - {from: H, to: N, drive: 1 h}
  - {from: H, to: P, drive: 1 h}
)");

  CHECK(bound_for(scenario, "to_n") == "NST");
  CHECK(bound_for(scenario, "not_to_n") == "HPU");
  CHECK(bound_for(scenario, "to_n_without_t") == "NS");
  Selector const& some = stage(scenario, "H", "some").takes;
  CHECK((some.classes & 0b111) == 0b001);
  CHECK(some.going == Going::up);
  CHECK(some.destinations.empty());
}

std::string two_depots(std::string const& own) {
  return R"(tierflow: 1
scenario: types
tiers: free
horizon: {days: 1}
facility_types:
  - name: depot
    tier: plain
    stages:
      - {name: dock, kind: dock, doors: 2}
      - {name: sort, kind: sorter, rate: 100 /h, lines: 2}
      - {name: out, kind: outbound, ready_after: 5 min}
facilities:
  - {name: A, type: depot)" +
         own + R"(}
  - {name: B, type: depot}
lanes: [{from: A, to: B, drive: 1 h}, {from: B, to: A, drive: 1 h}]
)";
}

TEST_CASE(
    "a place restates a key of a stage of its type, and keeps the rest and the place of the stage in the chain") {
  Scenario const scenario =
      good(two_depots(", stages: [{name: sort, lines: 3}, {name: out, ready_after: 9 min}]"));
  auto const &a = plan<SorterPlan>(scenario, "A", "sort"), &b = plan<SorterPlan>(scenario, "B", "sort");

  CHECK(a.lines == 3);
  CHECK(seconds(a.service[0]) == 36);
  CHECK(b.lines == 2);
  CHECK(facility(scenario, "A").stages.size() == 2);
  CHECK(facility(scenario, "A").stages[0].name == "dock");
  CHECK(lane(scenario, "A>B").ready_after == 9min);
  CHECK(lane(scenario, "B>A").ready_after == 5min);
}

TEST_CASE("names stand in alphabetical order, whatever the order of tiers and rows, and labels in any script") {
  Scenario const scenario = good(R"(tierflow: 1
scenario: names
horizon: {days: 1}
hubs: [{name: Z, label: "\u8FDE\u4E91\u6E2F", county: west}]
gateways: [{name: M, after: {delivery: 3 h}, before: {origin: 2 h, transfer: 1 h}}]
last_mile_stations: [{name: A, node: B}]
secondary_nodes: [{name: B}]
lanes: [{from: A, to: B, drive: 1 h}, {from: B, to: Z, drive: 1 h}, {from: Z, to: M, drive: 1 h}]
)");
  auto const& places = scenario.network.places;

  CHECK(places[{0}].name == "A");
  CHECK(places[{0}].node == FacilityId{1});
  CHECK(places[{1}].tier == Tier::secondary);
  CHECK(places[{2}].tier == Tier::gateway);
  CHECK(places[{3}].label == "\xE8\xBF\x9E\xE4\xBA\x91\xE6\xB8\xAF");
  CHECK(places[{3}].county == "west");
  CHECK(seconds(facility(scenario, "M").before->transfer) == 3600);
  CHECK(seconds(facility(scenario, "M").after->delivery) == 3 * 3600);
  CHECK(seconds(facility(scenario, "M").after->origin) == 0);
  CHECK_FALSE(facility(scenario, "Z").before.has_value());
}

TEST_CASE("a place has the event codes of its type and its own on top; a code of no record is refused") {
  Scenario const scenario = good(R"(tierflow: 1
scenario: codes
tiers: free
horizon: {days: 2}
facility_types: [{name: office, tier: plain, event_codes: {arrived: EMB, departed: EMC}}]
facilities:
  - name: A
    type: office
    event_codes: {departed: EMK}
    stages: [{name: customs, kind: hold, branches: [{name: go, share: 90 %, duration: 1 h}, {name: stay, share: 10 %, duration: 9 h, event_code: EXB}]}]
  - {name: B}
lanes: [{from: A, to: B, drive: 1 h}]
)");
  FacilityPlan const& office = facility(scenario, "A");

  CHECK(office.event_codes == std::vector<std::pair<std::string, std::string>>{{"arrived", "EMB"}, {"departed", "EMK"}});
  auto const& branches = std::get<HoldPlan>(office.stages.at(0).plan).branches;
  CHECK(branches.at(0).event_code.empty());
  CHECK(branches.at(1).event_code == "EXB");
  check_refused({{"no such record", two_places("{name: B}", "{name: B, event_codes: {departs: EMC}}"), "8:38", "facilities.B.event_codes.departs",
                  {"'departs'", "did you mean 'departed'?"}}});
}

}  // namespace
}  // namespace tierflow::testing
