// What a run cost, as figures, JSON, tables and lines on a terminal.

#include <cstdlib>

#include "scenarios/report/results_database.hpp"
#include "scenarios/report/summary_json.hpp"
#include "scenarios/report/summary_sections.hpp"
#include "scenarios/report/terminal_summary.hpp"
#include "tests/scenarios/accounts/costed_world.hpp"

namespace tierflow {
namespace {

using doctest::Approx;
using testing::rows_of;
using testing::ScratchFolder;
using Rows = std::vector<std::vector<std::string>>;

// The sums of tests/scenarios/accounts/accounts_test.cpp.
constexpr double money = 2401.08 + 966.72 + (130 / 60.0 * 25 + 4.145) + 24;
constexpr double co2e_kg = 99.072 + 0.2 + 0.675;

std::vector<std::string> keys_of(std::vector<Figure> const& figures) {
  std::vector<std::string> keys;
  for (Figure const& figure : figures) keys.push_back(figure.key);
  return keys;
}

TEST_CASE("cost and CO2e of a parcel are main figures, and less of them is better") {
  Scenario const scenario = testing::costed_world();

  auto const figures = main_figures(scenario, testing::results_of(scenario));

  REQUIRE(figures.size() > 2);
  Figure const &cost = figures[figures.size() - 2], &carbon = figures.back();
  CHECK(cost.key == "cost_per_parcel");
  CHECK(cost.unit == "CNY");
  CHECK(cost.value == Approx(money / 8).epsilon(1e-13));
  CHECK(cost.wanted == Wanted::lower);
  CHECK(carbon.key == "co2e_per_parcel_g");
  CHECK(carbon.unit == "g");
  CHECK(carbon.value == Approx(co2e_kg * 1000 / 8).epsilon(1e-13));
  CHECK(carbon.wanted == Wanted::lower);
}

TEST_CASE("a figure without any rate is left out") {
  Scenario scenario = testing::small_world();
  scenario.accounts.emplace();
  scenario.vehicles[1].rates.co2e_per_km = 1;

  auto const keys = keys_of(main_figures(scenario, testing::results_of(scenario)));

  CHECK(keys.back() == "co2e_per_parcel_g");
  CHECK(std::find(keys.begin(), keys.end(), "cost_per_parcel") == keys.end());
}

TEST_CASE("where nothing was delivered a parcel has no cost, and the run still has one") {
  Scenario scenario = testing::costed_world();
  scenario.facilities[{1}].rounds[0].first_attempt = 0;
  scenario.facilities[{1}].rounds[0].attempts = 1;
  Results const results = testing::results_of(scenario);

  CHECK(value_text(main_figures(scenario, results).back().value, "g") == "–");
  Json const json = results_json(scenario, results, 1)["accounts"];
  CHECK(json["all"]["cost_per_parcel_cny"].is_null());
  CHECK(json["all"]["cost_cny"].get<double>() > 2401);
}

TEST_CASE("the summary holds activities, energies and lanes") {
  Scenario const scenario = testing::costed_world();

  Json const json = results_json(scenario, testing::results_of(scenario), 1)["accounts"];

  CHECK(json["parcels"] == 8);
  CHECK(json["all"]["cost_cny"].get<double>() == Approx(money).epsilon(1e-13));
  CHECK(json["all"]["co2e_per_tkm_g"].is_null());  // tours carry parcels as well, and nobody counts how far
  CHECK(json["all"]["parcels_per_labour_h"].get<double>() == Approx(8 / (51 + 130 / 60.0)).epsilon(1e-13));
  REQUIRE(json["by_activity"].size() == 6);
  Json const& trunk = json["by_activity"][1];
  CHECK(trunk["activity"] == "trunk");
  CHECK(trunk["pieces"] == 8);
  CHECK(trunk["cost_per_piece_cny"].get<double>() == Approx(966.72 / 8).epsilon(1e-13));
  CHECK(trunk["co2e_per_tkm_g"].get<double>() == Approx(99'072 / 0.96).epsilon(1e-13));
  CHECK(json["by_activity"][2]["cost_per_piece_cny"].is_null());
  CHECK(json["energies"][0]["energy"] == "diesel");
  CHECK(json["energies"][0]["unit"] == "L");
  CHECK(json["energies"][0]["amount"].get<double>() == Approx(30.96).epsilon(1e-13));
  CHECK(json["energies"][1]["cost_cny"].get<double>() == Approx(1.75 * 0.7).epsilon(1e-13));
  REQUIRE(json["lanes"].size() == 1);
  CHECK(json["lanes"][0]["lane"] == "Gate>Town");
  CHECK(json["lanes"][0]["vehicle"] == "truck");
  CHECK(json["lanes"][0]["trips"] == 3);
  CHECK(json["lanes"][0]["empty_km"] == 75.0);
}

TEST_CASE("the database has the same by activity, energy and lane") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::costed_world();
  auto const path = scratch / "results.sqlite";
  ResultsDatabase database{path, scenario};
  database.add(scenario, testing::results_of(scenario), 1);
  database.finish();

  CHECK(rows_of(path, "SELECT activity, round(cost_cny, 2), pieces, round(labour_h, 3), distance_km, empty_km, "
                      "round(load_tkm, 3), round(co2e_kg, 3) FROM accounts WHERE cost_cny > 0") ==
        Rows{{"sorting", "2401.08", "8", "48.0", "0.0", "0.0", "0.0", "0.2"},
             {"trunk", "966.72", "8", "3.0", "75.0", "75.0", "0.96", "99.072"},
             {"last_mile", "58.31", "8", "2.167", "27.0", "0.0", "0.0", "0.675"},
             {"cold", "24.0", "4", "0.0", "0.0", "0.0", "0.0", "0.0"},
             {"all", "3450.11", "NULL", "53.167", "102.0", "75.0", "0.96", "99.947"}});
  CHECK(rows_of(path, "SELECT activity, energy, unit, round(amount, 3) FROM energy_used WHERE amount > 0") ==
        Rows{{"sorting", "electricity", "kWh", "0.4"}, {"trunk", "diesel", "L", "30.96"},
             {"last_mile", "electricity", "kWh", "1.35"}});
  CHECK(rows_of(path, "SELECT lane, vehicle, activity, trips, round(cost_cny, 2) FROM lane_accounts") ==
        Rows{{"Gate>Town", "truck", "trunk", "3", "966.72"}});
}

TEST_CASE("the terminal shows activities that cost something, and how much a parcel") {
  Scenario const scenario = testing::costed_world();

  std::string const text = account_section(scenario, testing::results_of(scenario), {});

  CHECK_HOLDS(text, "COST AND CARBON");
  CHECK_HOLDS(text, "trunk line-haul");
  CHECK_HOLDS(text, "120.840");   // 966.72 / 8
  CHECK_HOLDS(text, "12384.0");   // 99 072 g / 8
  CHECK_HOLDS(text, "102 km driven with a load, 75 km empty");
  CHECK_HOLDS(text, "31 L of diesel, 2 kWh of electricity");
  CHECK(text.find("feeder") == std::string::npos);
}

TEST_CASE("a scenario without accounts says nothing about cost, anywhere") {
  ScratchFolder const scratch;
  Scenario scenario = testing::costed_world();
  scenario.accounts.reset();
  Results const results = testing::results_of(scenario);
  auto const path = scratch / "results.sqlite";
  ResultsDatabase database{path, scenario};
  database.add(scenario, results, 1);
  database.finish();

  CHECK(keys_of(main_figures(scenario, results)).back() == "in_system_at_end");
  CHECK_FALSE(results_json(scenario, results, 1).contains("accounts"));
  CHECK(account_section(scenario, results, {}).empty());
  CHECK(results_text(scenario, results, {}).find("CNY") == std::string::npos);
  CHECK(rows_of(path, "SELECT count(*) FROM accounts") == Rows{{"0"}});
  CHECK(rows_of(path, "SELECT count(*) FROM lane_accounts") == Rows{{"0"}});
}

TEST_CASE("money has three decimals and grams one") {
  CHECK(value_text(1.28449, "CNY") == "1.284 CNY");
  CHECK(value_text(214.96, "g") == "215.0 g");
}

}  // namespace
}  // namespace tierflow
