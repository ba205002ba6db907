// What areas and ways back of delivery rounds come to, as JSON, tables and lines on a terminal.

#include "scenarios/report/results_database.hpp"
#include "scenarios/report/summary_json.hpp"
#include "scenarios/report/terminal_summary.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

using testing::rows_of;
using testing::ScratchFolder;
using Rows = std::vector<std::vector<std::string>>;
using namespace std::chrono_literals;

/// Two couriers of Town serve two villages; all parcels are at the desk when they leave.
Scenario with_villages() {
  Scenario scenario = testing::small_world();
  RoundsPool& pool = scenario.facilities[{1}].rounds[0];
  pool.crew = 2;
  pool.areas = {{.name = "hill", .upto = 0.5, .given_tour = 60min}, {.name = "shore", .upto = 1, .away = 20min, .given_tour = 60min}};
  return scenario;
}

/// Nobody is at home, and a lane leads back.
Scenario with_way_back() {
  Scenario scenario = testing::small_world();
  RoundsPool& pool = scenario.facilities[{1}].rounds[0];
  pool.first_attempt = 0;
  pool.attempts = 1;
  pool.sends_back = true;
  Lane back = scenario.network.lanes[{0}];
  back.name = "Town>Gate";
  std::swap(back.from, back.to);
  scenario.network.lanes.push_back(back);
  scenario.lanes.push_back(LanePlan{});
  return scenario;
}

TEST_CASE("areas stand in summary, database and text") {
  Scenario const scenario = with_villages();
  Results const results = testing::results_of(scenario);
  REQUIRE(results.pools.at(0).areas.size() == 2);
  AreaResult const &hill = results.pools[0].areas[0], &shore = results.pools[0].areas[1];
  REQUIRE(hill.delivered + shore.delivered == 8);
  REQUIRE(hill.tours == 1);

  Json const json = results_json(scenario, results, 1)["rounds"][0]["areas"];
  CHECK(json[0]["area"] == "hill");
  CHECK(json[1]["delivered"] == shore.delivered);
  CHECK(results_json(testing::small_world(), testing::results_of(testing::small_world()), 1)["rounds"][0]["areas"].is_null());

  ScratchFolder const scratch;
  auto const path = scratch / "results.sqlite";
  ResultsDatabase database{path, scenario};
  database.add(scenario, results, 1);
  database.finish();
  CHECK(rows_of(path, "SELECT place, pool, area, tours, delivered FROM rounds_areas") ==
        Rows{{"Town", "bikes", "hill", "1", std::to_string(hill.delivered)}, {"Town", "bikes", "shore", "1", std::to_string(shore.delivered)}});

  std::string const text = results_text(scenario, results, {false, 100});
  CHECK_HOLDS(text, "AREAS OF SHARED COURIERS");
  CHECK_HOLDS(text, "shore");
  CHECK_LACKS(results_text(testing::small_world(), testing::results_of(testing::small_world()), {false, 100}), "AREAS");
}

TEST_CASE("the summary says how many parcels are sent back") {
  Scenario const scenario = with_way_back();
  Results const results = testing::results_of(scenario);

  CHECK(results.ledger[0].returned + results.ledger[1].returned == 8);
  CHECK_HOLDS(results_text(scenario, results, {false, 100}), "sent back: 8 parcels");
  CHECK_LACKS(results_text(testing::small_world(), testing::results_of(testing::small_world()), {false, 100}), "sent back");
}

}  // namespace
}  // namespace tierflow
