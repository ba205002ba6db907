// The choice of the best as a planner sees it, and as a script reads it.

#include "scenarios/compare/choice_text.hpp"

#include "tests/scenarios/compare/made_up.hpp"
#include "tests/scenarios/report/odd_names.hpp"
#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow {
namespace {

std::vector<RunRecord> named(std::string const& a, std::string const& b, std::string const& c) {
  return {testing::record_of(a, "f", {}), testing::record_of(b, "f", {}), testing::record_of(c, "f", {})};
}

/// B is the best; A is out at the first look, after two replications, C after the third.
Choice choice(double c_at_last) {
  Choosing choosing{{.by = "on_time_share", .zone = 0.02, .first = 2, .most = 3}, 3};
  choosing.take({0.50, 0.90, 0.895});
  choosing.take({0.52, 0.92, 0.905});
  choosing.take({0, 0.91, c_at_last});
  return choosing.found();
}

TEST_CASE("the best stands on top, and of each other it is said when it was out") {
  std::string const text = choice_text(choice(0.20), named("A", "B", "C"), {});

  CHECK_HOLDS(text, "B is the best by on time, or within 2 points of the best, with at least 95 % certainty.");
  CHECK_HOLDS(text, "BY on time");
  CHECK_HOLDS(text, "out after 2");
  CHECK_HOLDS(text, "out after 3");
  CHECK_HOLDS(text, "8 replications in place of 9; the same draws (seed 1)");
  CHECK(text.find("B  ") < text.find("C  "));
}

TEST_CASE("what was not decided says how many may still be the best") {
  std::string const text = choice_text(choice(0.92), named("A", "B", "C"), {});

  CHECK_HOLDS(text, "Not decided after 3 replications: 2 of 3 may be the best by on time.");
  CHECK_HOLDS(text, "still in");
}

TEST_CASE("as JSON the best has no end, and what is not decided has no best") {
  Json const json = choice_json(choice(0.20), named("A", "B", "C"));

  CHECK(json["by"] == "on_time_share");
  CHECK(json["zone"] == 0.02);
  CHECK(json["decided"] == true);
  CHECK(json["best"] == "B");
  CHECK(json["order"][0]["out_after"].is_null());
  CHECK(json["order"][1]["name"] == "C");
  CHECK(json["order"][1]["out_after"] == 3);
  CHECK(json["order"][2]["out_after"] == 2);
  CHECK(choice_json(choice(0.92), named("A", "B", "C"))["best"].is_null());
}

TEST_CASE("names from other people's files steer no terminal here either") {
  for (auto const& name : testing::odd_names()) {
    CAPTURE(name);
    CHECK(testing::harmless(choice_text(choice(0.20), named(name, name, name), {})));
    CHECK(testing::harmless(dumped(choice_json(choice(0.20), named(name, name, name)))));
  }
}

}  // namespace
}  // namespace tierflow
