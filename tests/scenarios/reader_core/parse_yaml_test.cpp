#include "scenarios/reader/parse_yaml.hpp"

#include <doctest/doctest.h>

#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;
using tierflow::testing::problems_of;
using tierflow::testing::tree;

TEST_CASE("a node knows where it was written, in characters") {
  Node const root = tree("# Häfen?\nscenario: été\nhubs:\n  - {label: 港口, name: N1}\n");
  Node const& hub = root.find("hubs")->items[0];
  CHECK(hub.at.line == 4);
  CHECK(hub.find("name")->at.line == 4);
  CHECK(hub.find("name")->at.column == 23);
  CHECK(hub.find("label")->text == "港口");
}

TEST_CASE("the first comment is the planner's question") {
  CHECK(parse_yaml("#  Does it hold? \n# More.\na: 1\n", "f").question == "Does it hold?");
  CHECK(parse_yaml("a: 1 # no\n# nor this\n", "f").question.empty());
}

TEST_CASE("numbers, words and quotes stay as they were written") {
  Node const root = tree("a: 010\nb: \"06:30\"\nc: yes\nd:\ne: ~\nf: NO\n");
  CHECK(root.find("a")->text == "010");
  CHECK_FALSE(root.find("a")->quoted);
  CHECK(root.find("b")->quoted);
  CHECK(root.find("c")->is_word("yes"));
  CHECK(root.find("d")->is_null());
  CHECK(root.find("e")->text == "~");
  CHECK(root.find("f")->text == "NO");
}

TEST_CASE("a file with nothing in it is called empty") {
  CHECK(problems_of("") == "f.yaml: the file is empty\n");
  CHECK(problems_of("# only\n# comments\n") == "f.yaml: the file is empty\n");
  CHECK(problems_of("\n---\n") == "f.yaml: the file is empty\n");
}

TEST_CASE("a scenario's top level is keys") {
  CHECK_HOLDS(problems_of("- 1\n- 2\n"), "f.yaml:1:1: expected keys at the top level");
  CHECK_HOLDS(problems_of("hubs:5\n"), "is a blank missing after ':'?");
  CHECK_HOLDS(problems_of("just words\n"), "expected keys at the top level");
}

TEST_CASE("a tab in the indentation is reported where it stands") {
  CHECK(problems_of("a:\n\tb: 1\n") ==
        "f.yaml:2:1: a tab in the indentation; indent with blanks\n");
  CHECK(problems_of("a:\n  \tb: 1\n") ==
        "f.yaml:2:3: a tab in the indentation; indent with blanks\n");
  CHECK(problems_of("a: 1\t# a comment behind a tab\n").empty());
}

TEST_CASE("broken YAML is reported with its line") {
  CHECK_HOLDS(problems_of("a:\n    b: 1\n  c: 2\n"), "f.yaml:3:");
  CHECK_HOLDS(problems_of("a: 1\nb: [1, 2\n"), "bracket [ is not closed");
  CHECK_HOLDS(problems_of("a: {b: 1\n"), "brace { is not closed");
  CHECK_HOLDS(problems_of("a: \"open\nb: 1\n"), "f.yaml:1:4: this quote is never closed");
  CHECK_HOLDS(problems_of("a: 'open\n"), "f.yaml:1:4: this quote is never closed");
  CHECK_HOLDS(problems_of("a: b: c\n"), "needs quotes");
  CHECK(problems_of("a: 'it''s'\nb: \"a \\\" b\"\n").empty());
}

TEST_CASE("an empty list element is reported") {
  CHECK_HOLDS(problems_of("a: [1,,2]\n"), "empty list element");
  CHECK_HOLDS(problems_of("a:\n  - 1\n  -\n"), "empty list element");
  CHECK(problems_of("a: [1, 2,]\n").empty());
}

TEST_CASE("a scenario is one document and nothing follows it") {
  CHECK_HOLDS(problems_of("a: 1\n---\nb: 2\n"), "f.yaml:3:1: trailing content");
  CHECK_HOLDS(problems_of("[1,2] trailing\n"), "trailing content");
  CHECK_HOLDS(problems_of("- 1\nb: 2\n"), "f.yaml:2:1");
  CHECK(problems_of("---\na: 1\n...\n").empty());
  CHECK_FALSE(problems_of(",").empty());
}

TEST_CASE("a key given twice is reported with both lines") {
  CHECK(problems_of("a: 1\nb: 2\na: 3\n") ==
        "f.yaml:3:1: key 'a' stands here twice; first in line 1\n");
  CHECK_HOLDS(problems_of("{\"a\": 1, a: 2}\n"), "key 'a' stands here twice");
  Node const root = parse_yaml("a: 1\na: 2\n", "f").root;
  CHECK(root.entries.size() == 1);
  CHECK(root.find("a")->text == "1");
}

TEST_CASE("what YAML offers to write less is refused in favour of base") {
  CHECK_HOLDS(problems_of("a: &x 1\n"), "f.yaml:1:4: anchors (&) are not supported");
  CHECK_HOLDS(problems_of("a: &x {b: 1}\nc: *x\n"), "aliases (*) are not supported");
  CHECK_HOLDS(problems_of("a: &x [*x]\n"), "aliases");
  CHECK_HOLDS(problems_of("a: {<<: {b: 1}}\n"), "merge keys (<<) are not supported");
  CHECK_HOLDS(problems_of("a: !!python/object 1\n"), "tags (!) are not supported");
  CHECK_HOLDS(problems_of("a: ! b\n"), "tags (!) are not supported");
  CHECK_HOLDS(problems_of("a: !thing {b: 1}\n"), "tags (!) are not supported");
  CHECK_HOLDS(problems_of("? [a, b]\n: 1\n"), "a key must be a word");
}

TEST_CASE("bytes that are no plain text are refused before anything is parsed") {
  CHECK_HOLDS(problems_of(std::string{"a: 1\n\0b", 7}),
              "f.yaml:2:1: control character 0x00 at byte 5");
  CHECK_HOLDS(problems_of("a: \x1b[31m\n"), "control character 0x1b");
  CHECK_HOLDS(problems_of("a: \"\\e[31m\"\n"), "control character");
  CHECK_HOLDS(problems_of("a: \"\\0\"\n"), "control character");
  CHECK_HOLDS(problems_of("a: caf\xe9\n"), "f.yaml:1:7: not UTF-8 at byte 6");
  CHECK_HOLDS(problems_of("\xff\xfe"
                          "a"),
              "UTF-16");
  CHECK_HOLDS(problems_of(std::string{"a\0:\0", 4}), "control character");
  for (char const* bytes :
       {"\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe0\x80\x80", "\xf8\x88", "\xc3"}) {
    CAPTURE(bytes);
    CHECK_HOLDS(problems_of(std::string{"a: "} + bytes), "not UTF-8 at byte 3");
  }
}

TEST_CASE("a byte-order mark and line ends of other systems make no difference") {
  CHECK(problems_of("\xef\xbb\xbf"
                    "a: 1\n")
            .empty());
  auto const text = check_source("a: 1\r\nb:\r\n  c: 2\r", "f").text;
  REQUIRE(text);
  CHECK(same_tree(tree(*text), tree("a: 1\nb:\n  c: 2\n")));
}

TEST_CASE("nesting, size and number of values have limits") {
  std::string const brackets(100'000, '[');
  CHECK_HOLDS(problems_of("a: " + brackets), "nested deeper than 64 levels");
  std::string blocks;
  for (std::size_t i = 0; i < 600; ++i) blocks += std::string(i, ' ') + "a:\n";
  CHECK_HOLDS(problems_of(blocks), "nested deeper than 64 levels");
  std::string dashes;
  for (int i = 0; i < 100'000; ++i) dashes += "- ";
  CHECK_HOLDS(problems_of("a:\n  " + dashes + "1\n"), "nested deeper than 64 levels");
  CHECK_HOLDS(problems_of("a: " + std::string(100'000, 'x') + "\n"), "text longer than 64 KiB");
  CHECK_HOLDS(problems_of(std::string(300, 'k') + ": 1\n"), "key longer than 256 bytes");
  CHECK_HOLDS(problems_of(std::string((16u << 20) + 1, '#')), "larger than 16 MiB");
}

TEST_CASE("a value alone is a word, a list or a map, without a line") {
  auto const list = parse_yaml_value("[1, {a: 2}]", "--set");
  REQUIRE(list.problems.empty());
  CHECK(list.root.items[1].find("a")->text == "2");
  CHECK(list.root.items[1].at.line == 0);
  CHECK(parse_yaml_value("24000 /h", "--set").root.text == "24000 /h");
  CHECK(parse_yaml_value("", "--set").root.is_null());
  CHECK_FALSE(parse_yaml_value("1\nb: 2", "--set").problems.empty());
  CHECK_FALSE(parse_yaml_value("[1", "--set").problems.empty());
  CHECK_FALSE(parse_yaml_value("a: b", "--set").problems.empty());
}
