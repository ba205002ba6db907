// A screening as a planner sees it, and as a script reads it.

#include "scenarios/compare/screening.hpp"

#include <cmath>

#include "tests/scenarios/report/odd_names.hpp"
#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow {
namespace {

Screening of(std::vector<ScreenedEffect> effects) {
  Screening screening{*figure_kind("on_time_share"), 7, 3, 1, 12, std::move(effects)};
  put_in_order(screening);
  return screening;
}

ScreenedKey key(std::string const& name) { return {name, {"1", "2", "3", "4"}, {0, 1. / 3, 2. / 3, 1}}; }

Screening three() {
  return of({{key("small"), {0.01, 0.01, 0.01}, {}}, {key("none"), {std::nan(""), std::nan(""), std::nan("")}, {}},
             {key("large"), {-0.20, -0.22, -0.18}, {}}});
}

TEST_CASE("the key that matters most stands on top, and one without an effect at the bottom") {
  std::string const text = screening_text(three(), {});

  CHECK_HOLDS(text, "WHAT MATTERS FOR on time, in points  from  to         mu*     mu  sigma");
  CHECK_HOLDS(text, "large                                   1   4  20.0 ± 5.0  -20.0    2.0");
  CHECK_HOLDS(text, "3 trajectories of 3 + 1 points are 12 runs, the same draws (seed 7)");
  CHECK(text.find("large") < text.find("small"));
  CHECK(text.find("small") < text.find("none"));
}

TEST_CASE("as JSON each effect is there, and null where there is none") {
  Json const json = screening_json(three());

  CHECK(json["by"] == "on_time_share");
  CHECK(json["keys"][0]["key"] == "large");
  CHECK(json["keys"][0]["mu_star"]["mean"].get<double>() == doctest::Approx(0.2));
  CHECK(json["keys"][0]["mu"]["mean"].get<double>() == doctest::Approx(-0.2));
  CHECK(json["keys"][0]["sigma"].get<double>() == doctest::Approx(0.02));
  CHECK(json["keys"][1]["effects"].size() == 3);
  CHECK(json["keys"][2]["mu_star"]["mean"].is_null());
}

TEST_CASE("points that are the same are run once, and that is said") {
  CHECK(runs_text(3, 10, 40, 1) == "10 trajectories of 3 + 1 points are 40 runs");
  CHECK(runs_text(3, 10, 31, 2) == "10 trajectories of 3 + 1 points, 31 different ones, with 2 replications each are 62 runs");
}

TEST_CASE("keys from other people's files steer no terminal") {
  for (auto const& name : testing::odd_names()) {
    CAPTURE(name);
    Screening const screening = of({{{name, {name, name, name, name}, {0, 0, 1, 1}}, {1, 2}, {}}});
    CHECK(testing::harmless(screening_text(screening, {})));
    CHECK(testing::harmless(dumped(screening_json(screening))));
  }
}

}  // namespace
}  // namespace tierflow
