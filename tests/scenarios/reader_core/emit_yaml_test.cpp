#include "scenarios/reader/emit_yaml.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "scenarios/reader/csv_table.hpp"
#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;
using tierflow::testing::tree;

namespace {

void check_round_trip(Node const& root) {
  std::string const text = emit_yaml(root, "Does it hold?");
  ParsedYaml const again = parse_yaml(text, "again.yaml");
  REQUIRE_MESSAGE(again.problems.empty(), line_of(again.problems.front()), "\n", text);
  CHECK_MESSAGE(same_tree(again.root, root), text);
  CHECK(again.question == "Does it hold?");
}

}  // namespace

TEST_CASE("a short map or list is written in one line, a long one in a block") {
  CHECK(emit_yaml(tree("a:\n  b: 1\n  c: [x, y]\n")) == "a: {b: 1, c: [x, y]}\n");
  std::string const name(60, 'n');
  CHECK(emit_yaml(tree("a: {b: " + name + ", c: " + name + "}\n")) ==
        "a:\n  b: " + name + "\n  c: " + name + "\n");
  CHECK(emit_yaml(tree("a: [{n: " + name + ", c: " + name + "}]\n")) ==
        "a:\n  - {n: " + name + ", c: " + name + "}\n");
}

TEST_CASE("texts that YAML would take for something else come back as they were") {
  check_round_trip(tree(R"(
a: "06:30"
b: "x: y # z"
c: "quote \" and \\ and\nline"
d: "- dash"
e: text with, comma and {brace}
f: [-5, "-", "", "null", null, ~, "#", "a,b", "a:b", a:b, "?", "[", "'"]
"g: h": 1
i: {}
j: {k: [], l: {m: [[1, 2], [3]]}}
n: |
  block
  text
o:
  - - 1
    - {p: "q, r"}
  - s: a plain text, with a comma
    t: 1
)"));
}

TEST_CASE("the project's scenarios come back as they were") {
  namespace fs = std::filesystem;
  int count = 0;
  for (auto const& file :
       fs::recursive_directory_iterator{fs::path{TIERFLOW_SOURCE_DIR} / "scenarios"}) {
    if (file.path().extension() != ".yaml") continue;
    CAPTURE(file.path().filename().string());
    auto const source = read_source(file.path(), "f");
    REQUIRE(source.text);
    check_round_trip(tree(*source.text));
    ++count;
  }
  CHECK(count > 5);
}

TEST_CASE("a table's rows come back as they were") {
  Node root = Node::map({});
  CsvTable table = parse_csv(
      "name,label,departs,drive_min\nA,\"x, y\",22:00,3\nB, - z ,,4\n港,{,true,5\n", "t.csv");
  REQUIRE(table.problems.empty());
  root.entries.push_back({"rows", {}, table.rows});
  check_round_trip(root);
}
