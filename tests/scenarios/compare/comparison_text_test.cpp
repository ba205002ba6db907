// A comparison as a planner sees it, and as a script reads it.

#include "scenarios/compare/comparison_text.hpp"

#include "tests/scenarios/compare/made_up.hpp"
#include "tests/scenarios/report/odd_names.hpp"
#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow {
namespace {

using testing::record_of;

struct Pair {
  RunRecord first = record_of("base", "wait", {10, 20, 30}, Wanted::lower);
  RunRecord second = record_of("late lorry", "wait", {9, 19.1, 28.9}, Wanted::lower);
  std::vector<ScenarioChange> changes{{"lanes.A>B.drive", "3 h", "4 h"}, {"hubs.C", {}, "{name: C}"}};
  [[nodiscard]] Comparison comparison() const { return compare(first, second); }
};

TEST_CASE("the verdict stands above the figures, and what changed below") {
  Pair const pair;

  std::string const text = comparison_text(pair.comparison(), pair.first, pair.second, pair.changes, {});

  CHECK_HOLDS(text, "late lorry is better in wait (-1.00 h).");
  CHECK_HOLDS(text, "A  base\n");
  CHECK_HOLDS(text, "3 replications each, the same draws (seed 1)");
  CHECK_HOLDS(text, "lanes.A>B.drive  3 h  4 h");
  CHECK_HOLDS(text, "hubs.C           -    {name: C}");
  CHECK(text.find("better in wait") < text.find("FIGURE"));
  CHECK(text.find("FIGURE") < text.find("WHAT CHANGED"));
}

TEST_CASE("below a change stands where each side's value is written, as far as that is known") {
  Pair pair;
  pair.changes = {{"lanes.A>B.drive", "3 h", "4 h", Spot{"plans/base.yaml", 40, 12}, Spot{"plans/late.yaml", 7, 3}},
                  {"scale.demand", {}, "2", {}, Spot{"--set", 0, 0}}};

  std::string const text = comparison_text(pair.comparison(), pair.first, pair.second, pair.changes, {});
  Json const json = comparison_json(pair.comparison(), pair.first, pair.second, pair.changes);

  CHECK_HOLDS(text, "lanes.A>B.drive  3 h           4 h\n");
  CHECK_HOLDS(text, "                 base.yaml:40  late.yaml:7\n");
  CHECK_HOLDS(text, "scale.demand     -             2\n                                 --set\n");
  CHECK(json["changes"][0]["before_at"] == Json{{"file", "plans/base.yaml"}, {"line", 40}, {"column", 12}});
  CHECK(json["changes"][1]["before_at"].is_null());
  CHECK(json["changes"][1]["after_at"]["line"].is_null());
}

TEST_CASE("many changes are cut to twenty, and their number is told") {
  Pair pair;
  pair.changes.assign(23, {"x", "1", "2"});

  CHECK_HOLDS(comparison_text(pair.comparison(), pair.first, pair.second, pair.changes, {}), "and 3 more: --json lists them all");
}

TEST_CASE("as JSON every number of the comparison is there, and null where there is none") {
  Pair pair;
  pair.second.seed = 2;

  Json const json = comparison_json(pair.comparison(), pair.first, pair.second, pair.changes);

  CHECK(json["regression"] == false);
  CHECK(json["pairs"] == 0);
  CHECK(json["figures"]["wait"]["difference"]["mean"].get<double>() == doctest::Approx(-1));
  CHECK(json["figures"]["wait"]["correlation"].is_null());
  CHECK(json["figures"]["wait"]["finding"] == "undecided");
  CHECK(json["changes"][1]["before"].is_null());
  CHECK(json["changes"][1]["after"] == "{name: C}");
}

TEST_CASE("a ranking names the best, marks who cannot be told from it and shows the means of all figures") {
  std::vector<RunRecord> const records{record_of("A", "f", {1, 2, 3}), record_of("B", "f", {4.01, 5, 5.99}), record_of("C", "f", {4, 5.3, 5.8})};

  std::string const text = ranking_text(rank(records, "f"), records, {});
  Json const json = ranking_json(rank(records, "f"), records);

  CHECK_HOLDS(text, "BY f");
  CHECK_HOLDS(text, "best");
  CHECK_HOLDS(text, "MEANS");
  CHECK(json["order"][0]["name"] == "C");
  CHECK(json["order"][1]["told_apart"] == false);
  CHECK(json["order"][2]["told_apart"] == true);
}

TEST_CASE("names from other people's files steer no terminal") {
  for (auto const& name : testing::odd_names()) {
    CAPTURE(name);
    Pair pair;
    pair.first.name = pair.second.name = name;
    pair.changes[0] = {name, name, name};

    CHECK(testing::harmless(comparison_text(pair.comparison(), pair.first, pair.second, pair.changes, {})));
    CHECK(testing::harmless(dumped(comparison_json(pair.comparison(), pair.first, pair.second, pair.changes))));
    std::vector<RunRecord> const three{pair.first, pair.second, pair.first};
    CHECK(testing::harmless(ranking_text(rank(three, "wait"), three, {})));
  }
}

}  // namespace
}  // namespace tierflow
