// What differs between two scenarios, in a planner's words.

#include "scenarios/compare/changes.hpp"

#include <doctest/doctest.h>

#include "tests/scenarios/compare/made_up.hpp"

namespace tierflow {
namespace {

/// "path: before -> after" of each change.
std::vector<std::string> changes(std::string const& first, std::string const& second) {
  std::vector<std::string> lines;
  for (auto const& change : changes_between(testing::record_of_yaml(first), testing::record_of_yaml(second)))
    lines.push_back(change.path + ": " + change.before.value_or("-") + " -> " + change.after.value_or("-"));
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("a value is named by the things it belongs to, not by its line") {
  CHECK(changes("hubs:\n  - name: H4\n    stages: [{name: sort, rate: 12000 /h}]\n",
                "hubs:\n  - name: H4\n    stages: [{name: sort, rate: 15000 /h}]\n") ==
        Lines{"hubs.H4.stages.sort.rate: 12000 /h -> 15000 /h"});
  CHECK(changes("lanes: [{from: A, to: B, drive: 3 h}]\n", "lanes: [{from: A, to: B, drive: 4 h}]\n") ==
        Lines{"lanes.A>B.drive: 3 h -> 4 h"});
}

TEST_CASE("things that come, go and stay are told apart, in any order of the lists") {
  CHECK(changes("hubs: [{name: A}, {name: B, docks: 2}]\n", "hubs: [{name: C}, {name: B, docks: 2}]\n") ==
        Lines{"hubs.A: {name: A} -> -", "hubs.C: - -> {name: C}"});
  CHECK(changes("hubs: [{name: A}, {name: B}]\n", "hubs: [{name: B}, {name: A}]\n").empty());
  CHECK(changes("scale: {demand: 2}\n", "policies: {routing: least_cost}\n") ==
        Lines{"scale: {demand: 2} -> -", "policies: - -> {routing: least_cost}"});
}

TEST_CASE("what is the same quantity in other words has not changed") {
  CHECK(changes("a: 90 min\nb: 50 %\nc: 2\nd: 1200 m\n", "a: 1.5 h\nb: 0.5\nc: 2.0\nd: 1.2 km\n").empty());
  CHECK(changes("a: 90 min\n", "a: 90 s\n") == Lines{"a: 90 min -> 90 s"});
  CHECK(changes("a: \"06:30\"\n", "a: \"06:45\"\n") == Lines{"a: \"06:30\" -> \"06:45\""});
}

TEST_CASE("the stages of a place stand in the order in which a parcel meets them, so that one counts") {
  CHECK(changes("stages: [{name: unload}, {name: sort}, {name: load}]\n", "stages: [{name: sort}, {name: unload}, {name: load}]\n") ==
        Lines{"stages in order: unload, sort, load -> sort, unload, load"});
}

TEST_CASE("name and replications are no part of the world") {
  CHECK(changes("scenario: a\nreplications: {count: 1}\n", "scenario: b\nreplications: {count: 10, seed: 4}\n").empty());
}

TEST_CASE("lists of words change as a whole, lists of nameless things item by item") {
  CHECK(changes("waves: [\"09:30\", \"15:00\"]\n", "waves: [\"09:30\"]\n") ==
        Lines{"waves: [\"09:30\", \"15:00\"] -> [\"09:30\"]"});
  CHECK(changes("rows: [{a: 1}, {a: 2}, {a: 3}]\n", "rows: [{a: 1}, {a: 3}]\n") == Lines{"rows[1]: {a: 2} -> -"});
  CHECK(changes("rows: [{a: 1}, {a: 2}]\n", "rows: [{a: 1}, {a: 5}]\n") == Lines{"rows[1].a: 2 -> 5"});
}

}  // namespace
}  // namespace tierflow
