// Damaged files: whatever bytes come, the reader's core ends, and ends with a tree or with
// problems.

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <vector>

#include "scenarios/reader/csv_table.hpp"
#include "scenarios/reader/law_text.hpp"
#include "tests/scenarios/reader_core/reading.hpp"

using namespace tierflow;

namespace {

constexpr char const* whole_file = R"(# Why?
tierflow: 1
scenario: damaged
horizon: {first_day: 2025-03-10, days: 7, time_zone: "+08:00"}
calendars:
  - name: night
    shifts: [{name: up, hours: "20:00-02:30", takes: up}]
hubs:
  - {name: 港, at: [34.6, 119.1], stages: [{name: sort, kind: sorter, rate: 9000 /h}]}
lanes: [{from: A, to: B, drive: {mixture: [{share: 55 %, value: lognormal mean 10 h cv 0.4}]}}]
text: "quoted \" text"
other: 'single '' quotes'
block: |
  some text
  over lines
)";

constexpr char const* whole_table =
    "# marks\nname,lat_deg,lon_deg,departs,label\nA,1,2,22:00,\"x, \"\"y\"\"\"\nB,,,,港\n";

/// Everything that the core does with a file's bytes; gives whether they were a sound scenario
/// file.
bool digest(std::string const& bytes) {
  SourceText const source = check_source(bytes, "f");
  if (!source.text) {
    REQUIRE(source.problems.size() == 1);
    return false;
  }
  parse_csv(*source.text, "f");
  ParsedYaml parsed = parse_yaml(*source.text, "f");
  if (!parsed.problems.empty()) return false;
  REQUIRE(parsed.root.is_map());
  Node root = Node::map({});
  Problems problems;
  lay_over(root, parsed.root, {}, problems);
  lay_over(root, std::move(parsed.root), {}, problems);
  for (Entry const& entry : root.entries) {
    read_law(entry.value, "law", Dimension::time, problems);
    apply_set(root, entry.key + ".a.b=" + bytes.substr(0, 20), problems);
    break;
  }
  ParsedYaml const again = parse_yaml(emit_yaml(root), "f");
  REQUIRE(again.problems.empty());
  return true;
}

}  // namespace

TEST_CASE("a file cut off anywhere ends in a tree or in problems") {
  std::string const text = whole_file;
  CHECK(digest(text));
  for (std::size_t length = 0; length < text.size(); ++length) digest(text.substr(0, length));
  std::string const table = whole_table;
  for (std::size_t length = 0; length < table.size(); ++length) digest(table.substr(0, length));
}

TEST_CASE("a file with any byte changed ends in a tree or in problems") {
  std::mt19937 random{7};
  std::string const signs = "[]{}:,#&*!|>'\"%@`-? \n\t0x~<\\\xff\xe9\x01";
  for (std::string const text : {whole_file, whole_table}) {
    for (int i = 0; i < 3000; ++i) {
      std::string damaged = text;
      for (unsigned k = 0; k <= random() % 4; ++k)
        damaged[random() % damaged.size()] = signs[random() % signs.size()];
      CAPTURE(damaged);
      digest(damaged);
    }
  }
}

TEST_CASE("random bytes end in problems") {
  std::mt19937 random{11};
  std::string const signs = "[]{}:,#&*!|>'\"%@`-? \n ab1";
  for (int i = 0; i < 3000; ++i) {
    std::string bytes(random() % 200, ' ');
    bool const any_byte = i % 3 == 0;
    for (char& c : bytes)
      c = any_byte ? static_cast<char>(random() % 256) : signs[random() % signs.size()];
    CAPTURE(bytes);
    digest(bytes);
  }
}

TEST_CASE("random words are laws, quantities and clock times or say why not") {
  std::mt19937 random{13};
  std::vector<std::string> const words{
      "fixed",     "lognormal", "mean",   "cv",    "median",     "p95", "sigma",
      "5",         "1e308",     "-1",     "min",   "h",          "kg",  "x1.8",
      ".inf",      "shape",     "erlang", "gamma", "least",      "max", "0",
      "geometric", "%",         "1e-300", "06:30", "2025-05-18", "0.5", "unlimited"};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (unsigned k = 0; k <= random() % 7; ++k) text += words[random() % words.size()] + " ";
    CAPTURE(text);
    auto const law = parse_law(text, Dimension::time);
    CHECK(law.value.has_value() == law.problem.empty());
    if (law) CHECK(std::isfinite((*law).mean()));
    auto const quantity = parse_quantity(text, Dimension::mass);
    CHECK(quantity.value.has_value() == quantity.problem.empty());
  }
}
