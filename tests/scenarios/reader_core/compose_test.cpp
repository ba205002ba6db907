#include "scenarios/reader/compose.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tests/scenarios/reader/in_files.hpp"
#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;
using tierflow::testing::contains;
using tierflow::testing::Folder;
using tierflow::testing::listed;
using tierflow::testing::tree;

namespace {

void check_tree(Composed const& composed, std::string_view expected) {
  REQUIRE_MESSAGE(composed.problems.empty(), listed(composed.problems));
  CHECK_MESSAGE(same_tree(composed.root, tree(expected)), emit_yaml(composed.root));
}

}  // namespace

TEST_CASE("one file is the scenario") {
  Folder const folder;
  auto const file = folder.write("a.yaml", "# Why?\ntierflow: 1\nscenario: a\nx: 1\n");
  Composed const composed = compose({file}, {"x=2", "y.z=3"});
  check_tree(composed, "tierflow: 1\nscenario: a\nx: 2\ny: {z: 3}\n");
  CHECK(composed.question == "Why?");
  CHECK(composed.files == std::vector{file});
}

TEST_CASE("bases come first, left to right, and a file counts once") {
  Folder const folder;
  folder.write("bottom.yaml", "scenario: bottom\nx: 1\ny: 1\nz: 1\n");
  folder.write("left.yaml", "base: bottom.yaml\nscenario: left\ny: 2\nz: 2\n");
  folder.write("right.yaml", "base: bottom.yaml\nscenario: right\nz: x10\n");
  auto const file = folder.write("top.yaml", "base: [left.yaml, right.yaml]\nscenario: top\n");
  check_tree(compose({file}, {}), "scenario: top\nx: 1\ny: 2\nz: 20\n");
}

TEST_CASE("an overlay alone lies on its default base, after other files on those") {
  Folder const folder;
  auto const plain = folder.write("plain.yaml", "scenario: plain\nx: 1\n");
  auto const other = folder.write("other.yaml", "scenario: other\nx: 5\n");
  auto const festival =
      folder.write("festival.yaml", "# Q\noverlay: festival\ndefault_base: plain.yaml\nx: x2\n");
  auto const storm = folder.write(
      "storm.yaml", "overlay: storm\ndefault_base: [plain.yaml, festival.yaml]\nx: x3\n");
  check_tree(compose({festival}, {}), "scenario: plain+festival\nx: 2\n");
  check_tree(compose({other, festival}, {}), "scenario: other+festival\nx: 10\n");
  check_tree(compose({storm}, {}), "scenario: plain+festival+storm\nx: 6\n");
  check_tree(compose({plain, festival, storm}, {}), "scenario: plain+festival+storm\nx: 6\n");
  CHECK(compose({plain, festival}, {}).question == "Q");
}

TEST_CASE("a scenario on top of overlays has its own name") {
  Folder const folder;
  folder.write("plain.yaml", "scenario: plain\nx: 1\n");
  folder.write("festival.yaml", "overlay: festival\ndefault_base: plain.yaml\nx: x2\n");
  auto const file =
      folder.write("more.yaml", "scenario: more\nbase: [plain.yaml, festival.yaml]\n");
  check_tree(compose({file}, {}), "scenario: more\nx: 2\n");
}

TEST_CASE("tables stand as rows in the place of their names") {
  Folder const folder;
  folder.write("tables/stations.csv", "name,sends_per_day\nA,3\nB,4\n");
  folder.write("tables/dwell.csv", "value_min,weight\n3,2\n5,1\n");
  auto const file = folder.write("a.yaml", R"(scenario: a
stations:
  - {name: Z}
  - {table: tables/stations.csv}
hubs: {table: tables/stations.csv}
od: {table: tables/stations.csv}
orders: tables/stations.csv
demand: {sources: [{orders: tables/stations.csv}]}
drive: empirical tables/dwell.csv least 1 min max 1 h
)");
  Composed const composed = compose({file}, {});
  check_tree(composed, R"(scenario: a
stations: [{name: Z}, {name: A, sends: 3 /d}, {name: B, sends: 4 /d}]
hubs: [{name: A, sends: 3 /d}, {name: B, sends: 4 /d}]
od: [{name: A, sends: 3 /d}, {name: B, sends: 4 /d}]
orders: tables/stations.csv
demand: {sources: [{orders: [{name: A, sends: 3 /d}, {name: B, sends: 4 /d}]}]}
drive: {empirical: [{value: 3 min, weight: 2}, {value: 5 min, weight: 1}], least: 1 min, max: 1 h}
)");
  CHECK(composed.root.find("stations")->items[2].at.line == 3);
  CHECK(composed.root.find("stations")->items[2].at.spot().file.ends_with("stations.csv"));
}

TEST_CASE("a table of a base lies beside that base") {
  Folder const folder;
  folder.write("city/tables/t.csv", "name\nA\n");
  folder.write("city/base.yaml", "scenario: base\nhubs: [{table: tables/t.csv}]\n");
  auto const file = folder.write("events/top.yaml", "scenario: top\nbase: ../city/base.yaml\n");
  check_tree(compose({file}, {}), "scenario: top\nhubs: [{name: A}]\n");
}

TEST_CASE("a file must say what it is") {
  Folder const folder;
  auto const neither = folder.write("a.yaml", "x: 1\n");
  CHECK_HOLDS(listed(compose({neither}, {}).problems),
              "expected one of `scenario:` and `overlay:`");
  auto const both = folder.write("b.yaml", "scenario: a\noverlay: b\n");
  CHECK_HOLDS(listed(compose({both}, {}).problems), "expected one of `scenario:` and `overlay:`");
  auto const alone = folder.write("c.yaml", "overlay: c\nx: 1\n");
  CHECK_HOLDS(listed(compose({alone}, {}).problems), "c.yaml:1:10: overlay: lies on nothing");
}

TEST_CASE("files that lie on each other in a circle are reported") {
  Folder const folder;
  auto const a = folder.write("a.yaml", "scenario: a\nbase: b.yaml\n");
  folder.write("b.yaml", "scenario: b\nbase: ./a.yaml\n");
  Composed const composed = compose({a}, {});
  CHECK_HOLDS(listed(composed.problems),
              "b.yaml:2:7: base: files lie on each other in a circle: a.yaml, b.yaml, a.yaml");
  CHECK(composed.root.is_null());
}

TEST_CASE("a scenario cannot reach out of its folder, nor show what it finds there") {
  Folder const folder;
  folder.write("secret.csv", "password\n1234\n");
  folder.write("outer.yaml", "scenario: secret\n");
  std::string const inner = "city/one/";
  folder.write(inner + "near.yaml", "scenario: near\n");
  auto const link = folder.write(inner + "x", "").parent_path() / "link.csv";
  std::filesystem::create_symlink(folder.write("secret.csv", "password\n1234\n"), link);
  for (char const* name :
       {"../../secret.csv", "../near.csv", "/etc/passwd", "link.csv", "https://x.org/a.csv", ""}) {
    CAPTURE(name);
    auto const file = folder.write(inner + "a.yaml",
                                   "scenario: a\nhubs: [{table: \"" + std::string{name} + "\"}]\n");
    std::string const problems = listed(compose({file}, {}).problems);
    CHECK_HOLDS(problems, "a.yaml:2:16: hubs: ");
    CHECK_FALSE(contains(problems, "1234"));
    CHECK_FALSE(contains(problems, "root"));
  }
  auto const file = folder.write(inner + "b.yaml", "scenario: b\nbase: ../../outer.yaml\n");
  CHECK_HOLDS(listed(compose({file}, {}).problems), "leads out of the scenario's folder");
}

TEST_CASE("files that are not there or are no files cannot be opened") {
  Folder const folder;
  auto const file = folder.write("a.yaml", "scenario: a\nhubs: [{table: no.csv}]\n");
  auto const pipe = file.parent_path() / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  for (auto const& path : {file.parent_path() / "none.yaml", file.parent_path(), pipe, file}) {
    CAPTURE(path.string());
    Composed const composed = compose({path}, {});
    CHECK(composed.cannot_open);
    CHECK(composed.problems.size() == 1);
  }
}

TEST_CASE("the problems of all files come together") {
  Folder const folder;
  folder.write("base.yaml", "scenario: base\na: 1\na: 2\n");
  auto const file =
      folder.write("top.yaml", "scenario: top\nbase: base.yaml\nhubs: [{name: A, remove: true}]\n");
  CHECK(compose({file}, {"x"}).problems.size() == 3);
}

TEST_CASE("there are at most 64 files") {
  Folder const folder;
  std::string names;
  for (int i = 0; i < 70; ++i) {
    folder.write("b" + std::to_string(i) + ".yaml", "scenario: b\n");
    names += (i > 0 ? ", b" : "b") + std::to_string(i) + ".yaml";
  }
  auto const file = folder.write("top.yaml", "scenario: top\nbase: [" + names + "]\n");
  CHECK_HOLDS(listed(compose({file}, {}).problems), "more than 64 files");
}
