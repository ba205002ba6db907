// What the cold chain comes to, as figures, JSON, tables and lines on a terminal.

#include <cmath>

#include "scenarios/report/cold_figures.hpp"
#include "scenarios/report/promises.hpp"
#include "scenarios/report/results_database.hpp"
#include "scenarios/report/summary_json.hpp"
#include "scenarios/report/summary_sections.hpp"
#include "scenarios/report/terminal_summary.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

using doctest::Approx;
using testing::rows_of;
using testing::ScratchFolder;
using Rows = std::vector<std::vector<std::string>>;
using namespace std::chrono_literals;

/// Heavy parcels 0, 2, 4 and 6 stand in stores at 5 °C from 09:00 to 14:00, ride in a reefer, and are on the tour, at 25 °C, for 15, 45,
/// 75 and 105 minutes. Boxes lag an hour behind: they are out of their band after 60 ln(20 / 17) of them.
Scenario cool_world() {
  Scenario scenario = testing::small_world();
  scenario.outside.assign(air_steps_a_day, 25);
  scenario.climates = {{.name = "store", .set = 5}};
  for (std::uint32_t i = 0; i < 2; ++i) {
    FacilityPlan& plan = scenario.facilities[{i}];
    plan.climate = plan.staging_climate = plan.desk_climate = 0;
    for (StagePlan& stage : plan.stages) stage.climate = 0;
  }
  scenario.vehicles[1].climate = 0;
  scenario.classes[0].cold = ColdCargo{.lag = 1h, .shelf_life = 6h, .excursion = 30min};
  return scenario;
}

double const excursion_min = 60 - 60 * std::log(20.0 / 17);

double value_of(Scenario const& scenario, Results const& results, std::string const& key) {
  for (Figure const& figure : main_figures(scenario, results))
    if (figure.key == key) return figure.value;
  return std::nan("");
}

TEST_CASE("what is spoiled, out of its band and left of life are main figures") {
  Scenario const scenario = cool_world();
  Results const results = testing::results_of(scenario);

  // Delivered 5.25, 5.75, 6.25 and 6.75 h after hand-in: two have lived their six hours; three were out of the band for 30 min.
  CHECK(value_of(scenario, results, "spoiled_share") == 0.75);
  CHECK(value_of(scenario, results, "excursion_mean_min") == Approx(excursion_min).epsilon(1e-8));
  CHECK(value_of(scenario, results, "life_left_mean_share") == Approx((0.75 + 0.25) / 6 / 4));
  CHECK(value_text(50.24, "min") == "50.2 min");
}

TEST_CASE("without a shelf life nobody says what is left of it, and without a cold class nothing is said") {
  Scenario scenario = cool_world();
  scenario.classes[0].cold->shelf_life = Duration{unlimited};
  CHECK(std::isnan(value_of(scenario, testing::results_of(scenario), "life_left_mean_share")));
  CHECK(value_of(scenario, testing::results_of(scenario), "spoiled_share") == 0.75);
  scenario.classes[0].cold.reset();
  Results const results = testing::results_of(scenario);
  CHECK(std::isnan(value_of(scenario, results, "spoiled_share")));
  CHECK_FALSE(results_json(scenario, results, 1).contains("cold"));
  CHECK(cold_section(scenario, results, {}).empty());
}

TEST_CASE("a promise may be of one cold class") {
  Scenario const scenario = cool_world();
  Results const results = testing::results_of(scenario);
  Promise promise;
  promise.figure = "spoiled_share";
  promise.group = scenario.classes[0].name;
  CHECK(promised_value(scenario, results, promise) == 0.75);
}

TEST_CASE("what a place takes of a parcel comes in order of what it takes") {
  Scenario const scenario = cool_world();

  auto const tolls = cold_tolls(scenario, testing::results_of(scenario));

  REQUIRE(tolls.size() > 2);
  CHECK(tolls[0].place.spot == ColdSpot::tour);  // all of the excursion, and an hour of life
  CHECK(tolls[0].outside_min == Approx(excursion_min).epsilon(1e-8));
  CHECK(tolls[0].life_share == Approx(1.0 / 6));
  CHECK(tolls[1].place.spot == ColdSpot::desk);
  double life = 0;
  for (ColdToll const& toll : tolls) life += toll.life_share;
  CHECK(life == Approx(1));  // (5.25 + 5.75 + 6.25 + 6.75) h of 4 x 6 h
}

TEST_CASE("the summary and the database have classes and places") {
  ScratchFolder const scratch;
  Scenario const scenario = cool_world();
  Results const results = testing::results_of(scenario);
  auto const path = scratch / "results.sqlite";
  ResultsDatabase database{path, scenario};
  database.add(scenario, results, 1);
  database.finish();

  Json const json = results_json(scenario, results, 1)["cold"];
  REQUIRE(json["classes"].size() == 1);
  CHECK(json["classes"][0]["class"] == "heavy");
  CHECK(json["classes"][0]["spoiled"] == 3);
  CHECK(json["classes"][0]["spoiled_by_life"] == 2);
  CHECK(json["classes"][0]["spoiled_by_excursion"] == 3);
  CHECK(json["classes"][0]["excursion_longest_min"].get<double>() == Approx(105 - 60 + excursion_min).epsilon(1e-8));
  CHECK(json["classes"][0]["life_used_mean_share"].get<double>() == Approx(1));
  CHECK(json["classes"][0]["life_used_p95_share"] == 1.0);
  CHECK(json["places"][0]["place"] == "Town");
  CHECK(json["places"][0]["spot"] == "tour");
  CHECK(json["places"][0]["what"] == "bikes");

  CHECK(rows_of(path, "SELECT class, delivered, spoiled, spoiled_by_life, spoiled_by_excursion, spoiled_share, with_excursion, "
                      "round(excursion_mean_min, 3), round(life_left_mean_share, 4) FROM cold") ==
        Rows{{"heavy", "4", "3", "2", "3", "0.75", "4", "50.249", "0.0417"}});
  CHECK(rows_of(path, "SELECT place, spot, what, class, stayed_h, life_used_h, round(shelf_lives_used, 4), round(excursion_min, 2) "
                      "FROM cold_places WHERE spot IN ('road', 'tour') ORDER BY spot") ==
        Rows{{"Gate", "road", "Gate>Town", "heavy", "2.0", "2.0", "0.3333", "0.0"},
             {"Town", "tour", "bikes", "heavy", "4.0", "4.0", "0.6667", "201.0"}});
}

TEST_CASE("the terminal shows what is spoiled and where it is lost") {
  Scenario const scenario = cool_world();

  std::string const text = results_text(scenario, testing::results_of(scenario), {});

  CHECK_HOLDS(text, "COLD CHAIN");
  CHECK_HOLDS(text, "75.0 %");
  CHECK_HOLDS(text, "50.2 min");
  CHECK_HOLDS(text, "WHERE IT IS LOST");
  CHECK_HOLDS(text, "Town tour bikes");
  CHECK_HOLDS(text, "16.67 %");
  CHECK_HOLDS(text, "on the way Gate>Town");
}

TEST_CASE("95 % of the parcels have used so many percents of their life at most") {
  ColdCargo const cargo{.shelf_life = 100h};
  ColdResult row;
  for (int i = 1; i <= 20; ++i) row.add(cargo, Duration{i * 1h}.count(), 0);
  CHECK(used_percent(row, 0.95) == 20);  // 19 h is in the step up to 20 %
  CHECK(used_percent(row, 0.5) == 11);
  row.add(cargo, Duration{200h}.count(), 0);
  CHECK(used_percent(row, 1) == 100);
  CHECK(std::isnan(used_percent(ColdResult{}, 0.95)));
}

}  // namespace
}  // namespace tierflow
