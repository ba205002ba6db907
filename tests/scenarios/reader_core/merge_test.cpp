#include <doctest/doctest.h>

#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;
using tierflow::testing::listed;
using tierflow::testing::tree;

namespace {

struct Laid {
  Node root;
  Problems problems;
};

Laid lay(std::string_view lower, std::string_view upper) {
  Laid laid;
  laid.root = tree(lower);
  lay_over(laid.root, tree(upper), {}, laid.problems);
  return laid;
}

void check_laid(std::string_view lower, std::string_view upper, std::string_view result) {
  Laid const laid = lay(lower, upper);
  CHECK_MESSAGE(laid.problems.empty(), listed(laid.problems));
  CHECK_MESSAGE(same_tree(laid.root, tree(result)), emit_yaml(laid.root));
}

}  // namespace

TEST_CASE("maps merge key by key, words and numbers replace") {
  check_laid("a: {b: 1, c: 2}\nd: x\n", "a: {c: 3, e: 4}\nd: y\n", "a: {b: 1, c: 3, e: 4}\nd: y\n");
  check_laid("a: 1\n", "a: {b: 2}\n", "a: {b: 2}\n");
}

TEST_CASE("default takes a key away again") {
  check_laid("a: {b: 1, c: 2}\n", "a: {b: default}\n", "a: {c: 2}\n");
  check_laid("a: {b: 1}\n", "a: {b: \"default\"}\n", "a: {b: \"default\"}\n");
  check_laid("a: 1\n", "b: default\n", "a: 1\n");
}

TEST_CASE("a factor multiplies and keeps the unit") {
  check_laid("rate: 20000 /h\n", "rate: x1.2\n", "rate: 24000 /h\n");
  check_laid("share: 50 %\n", "share: x0.5\n", "share: 25 %\n");
  check_laid("t: 45min\n", "t: x2\n", "t: 90min\n");
  check_laid("per_day: 0.1\n", "per_day: x3\n", "per_day: 0.3\n");
  check_laid("size: unlimited\n", "size: x3\n", "size: unlimited\n");
}

TEST_CASE("a factor rounds counts up and leaves exact products alone") {
  check_laid("lines: 1\n", "lines: x1.5\n", "lines: 2\n");
  check_laid("vehicles: 10\n", "vehicles: x1.1\n", "vehicles: 11\n");
  check_laid("per_day: 3\n", "per_day: x1.5\n", "per_day: 4.5\n");
  check_laid("full_at: 21 parcels\n", "full_at: x1.5\n", "full_at: 32 parcels\n");
}

TEST_CASE("a factor on what is no number is reported") {
  CHECK_HOLDS(listed(lay("a: 2025-05-18\n", "a: x2\n").problems),
              "f.yaml:1:4: a: x2 multiplies a number, but '2025-05-18' lies underneath");
  CHECK_HOLDS(listed(lay("a: exponential mean 3 min\n", "a: x2\n").problems),
              "multiplies a number");
  CHECK_HOLDS(listed(lay("a: {b: 1}\n", "a: x2\n").problems), "multiplies a number");
  check_laid("b: 1\n", "a: x2\n", "b: 1\na: x2\n");
  check_laid("hubs: [{name: x2, doors: 1}]\n", "hubs: [{name: x2, doors: 3}]\n",
             "hubs: [{name: x2, doors: 3}]\n");
}

TEST_CASE("items with a name merge by name, others replace the list") {
  check_laid("hubs: [{name: A, doors: 1}, {name: B, doors: 2}]\n",
             "hubs: [{name: C, doors: 4}, {name: A, doors: x3, at: [1, 2]}]\n",
             "hubs: [{name: A, doors: 3, at: [1, 2]}, {name: B, doors: 2}, {name: C, doors: 4}]\n");
  check_laid("waves: [\"08:00\", \"15:15\"]\n", "waves: [\"09:00\"]\n", "waves: [\"09:00\"]\n");
  check_laid("closed: [2025-01-28]\n", "closed: []\n", "closed: []\n");
}

TEST_CASE("stages inside a place merge by name too") {
  check_laid("hubs: [{name: A, stages: [{name: sort, rate: 5 /h, lines: 2}]}]\n",
             "hubs: [{name: A, stages: [{name: sort, rate: x2}, {name: dock, kind: dock}]}]\n",
             "hubs: [{name: A, stages: [{name: sort, rate: 10 /h, lines: 2}, {name: dock, kind: "
             "dock}]}]\n");
}

TEST_CASE("lanes merge by id or by their ends, timetables by lane and departure") {
  check_laid("lanes: [{from: A, to: B, drive: 1 h}, {id: rail, from: A, to: B}]\n",
             "lanes: [{from: A, to: B, drive: 2 h}, {id: rail, mode: rail}]\n",
             "lanes: [{from: A, to: B, drive: 2 h}, {id: rail, from: A, to: B, mode: rail}]\n");
  check_laid("timetable: [{lane: A>B, departs: \"22:00\", vehicles: 1}]\n",
             "timetable: [{lane: A>B, departs: \"23:15\"}, {lane: A>B, departs: \"22:00\", "
             "vehicles: x2}]\n",
             "timetable: [{lane: A>B, departs: \"22:00\", vehicles: 2}, {lane: A>B, departs: "
             "\"23:15\"}]\n");
  check_laid("class_mixes: [{group: g, class: a, share: 0.5}]\n",
             "class_mixes: [{group: g, class: a, share: 0.6}, {group: g, class: b, share: 0.4}]\n",
             "class_mixes: [{group: g, class: a, share: 0.6}, {group: g, class: b, share: 0.4}]\n");
}

TEST_CASE("remove takes an item out, and only one that is there") {
  check_laid("hubs: [{name: A}, {name: B}, {name: C}]\n",
             "hubs: [{name: A, remove: true}, {name: C, remove: true}]\n", "hubs: [{name: B}]\n");
  CHECK(listed(lay("hubs: [{name: A}]\n", "hubs: [{name: B, remove: true}]\n").problems) ==
        "f.yaml:1:8: hubs.B: cannot be removed: it is not there\n");
  CHECK_HOLDS(listed(lay("hubs: [{name: A}]\n", "hubs: [{name: A, remove: false}]\n").problems),
              "only ever `true`");
  CHECK_HOLDS(listed(lay("a: 1\n", "hubs: [{name: B, remove: true}]\n").problems), "not there");
}

TEST_CASE("an item that stands twice in one file is reported with both lines") {
  CHECK(listed(lay("a: 1\n", "hubs:\n  - {name: A}\n  - {name: B}\n  - {name: A}\n").problems) ==
        "f.yaml:4:5: hubs.A: stands here twice; first in line 2\n");
}
