// summary.json holds every measure in a planner's words.

#include "scenarios/report/summary_json.hpp"

#include <limits>

#include "tests/scenarios/report/odd_names.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

Json results_of_small_world() {
  Scenario const scenario = testing::small_world();
  return results_json(scenario, testing::results_of(scenario), 1);
}

void check_keys(Json const& json, std::vector<char const*> const& keys) {
  for (char const* const key : keys) {
    CAPTURE(key);
    CHECK(json.contains(key));
  }
}

TEST_CASE("the ledger stands by class and together") {
  Json const json = results_of_small_world();

  REQUIRE(json["ledger"].size() == 2);
  CHECK(json["ledger"][0] == Json{{"class", "heavy"}, {"created", 4}, {"delivered", 4}, {"returned", 0},
                                  {"rejected", 0}, {"lost", 0}, {"in_system", 0}, {"balances", true}});
  CHECK(json["ledger_total"]["created"] == 8);
  CHECK(json["littles_law_holds"] == true);
  CHECK(json["fingerprint"].get<std::string>().size() == 32);
}

TEST_CASE("end to end there are mean, percentiles, segments and the share on time of every service") {
  Json const course = results_of_small_world()["course"];

  CHECK(course["all"]["full_course"]["mean_h"].get<double>() == doctest::Approx(38.125));
  check_keys(course["all"]["percentiles"], {"p50_h", "p90_h", "p95_h", "p99_h"});
  CHECK(course["all"]["percentiles"]["p99_h"].get<double>() == doctest::Approx(39).epsilon(0.001));
  CHECK(course["all"]["segments"]["origin"]["mean_h"].get<double>() == doctest::Approx(8));
  CHECK(course["all"]["segments"]["origin"]["inside_mean_h"].get<double>() == 0);
  CHECK(course["by_service"][0]["name"] == "express");
  CHECK(course["by_service"][0]["on_time_share"].get<double>() == 0);
  CHECK(course["by_service"][1]["on_time_share"].get<double>() == 1);
}

TEST_CASE("a stage tells arrivals, utilisation, queue, wait and sojourn, by class and shift too") {
  Json const sorter = results_of_small_world()["stages"][0];

  CHECK(sorter["entered"] == 8);
  CHECK(sorter["finished"] == 8);
  CHECK(sorter["utilisation_share"].get<double>() == doctest::Approx(16 / 1440.0));
  CHECK(sorter["queue_mean"].get<double>() == doctest::Approx((2 + 4 + 6 + 8 + 10 + 12 + 14) / 1440.0));
  CHECK(sorter["queue_longest"] == 7);
  CHECK(sorter["wait"]["mean_h"].get<double>() == doctest::Approx(7 / 60.0));
  CHECK(sorter["wait_by_class"]["heavy"]["mean_h"].get<double>() == doctest::Approx(6 / 60.0));
  CHECK(sorter["wait_by_class"]["light"]["mean_h"].get<double>() == doctest::Approx(8 / 60.0));
  CHECK(sorter["sojourn"]["mean_h"].get<double>() == doctest::Approx(9 / 60.0));
  CHECK(sorter["shifts"][0]["name"] == "day");
  CHECK(sorter["shifts"][0]["utilisation_share"].get<double>() == doctest::Approx(16 / 1440.0));
}

TEST_CASE("a lane tells load factor, dwell, missed departures and who was left behind") {
  Json const lane = results_of_small_world()["lanes"][0];

  CHECK(lane["departures"] == 3);
  CHECK(lane["fill_mean_share"].get<double>() == doctest::Approx(8 / 9.0));
  CHECK(lane["left_behind_parcels"] == 7);
  CHECK(lane["missed_departures"] == 0);
  CHECK(lane["containers"] == 0);
  CHECK(lane["staging_dwell"]["count"] == 8);
  CHECK(lane["staging_dwell"]["longest_h"].get<double>() == doctest::Approx(2 + 46 / 60.0));  // 09:14 to 12:00
  CHECK(lane["on_the_road_mean"].get<double>() == doctest::Approx(8 * 0.5 / 24));
}

TEST_CASE("a pair of origin and destination tells deliveries, mean and longest") {
  Json const pairs = results_of_small_world()["origin_destination"];

  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0]["from"] == "Gate");
  CHECK(pairs[0]["to"] == "Town");
  CHECK(pairs[0]["delivered"] == 8);
  CHECK(pairs[0]["full_course_mean_h"].get<double>() == doctest::Approx(38.125));
  CHECK(pairs[0]["full_course_longest_h"].get<double>() == doctest::Approx(39));
}

TEST_CASE("the number of parcels in the system is given over time") {
  Json const series = results_of_small_world()["series"];

  CHECK(series["bin_h"] == 1.0);
  auto const in_system = series["in_system_at_end_of_bin"].get<std::vector<int>>();
  CHECK(in_system[8] == 0);
  CHECK(in_system[9] == 8);
  CHECK(in_system[23] == 0);
}

TEST_CASE("what could not be measured is null, and never the word NaN") {
  Scenario const scenario = testing::small_world();
  Results results = testing::results_of(scenario);
  results.all = {};
  results.stages[0].line_time = 0;
  results.lanes[0].departures = 0;

  Json const json = results_json(scenario, results, 1);

  CHECK(json["course"]["all"]["full_course"]["mean_h"].is_null());
  CHECK(json["course"]["all"]["percentiles"]["p50_h"].is_null());
  CHECK(json["stages"][0]["utilisation_share"].is_null());
  CHECK(json["lanes"][0]["fill_mean_share"].is_null());
  CHECK_LACKS(dumped(json), "nan");
}

TEST_CASE("odd names come back from the JSON as they went in") {
  for (auto const& name : testing::odd_names()) {
    CAPTURE(name);
    Scenario const scenario = testing::renamed(testing::small_world(), name);

    auto const text = dumped(results_json(scenario, testing::results_of(scenario), 1));

    auto const read = nlohmann::json::parse(text);
    CHECK(read["ledger"][0]["class"] == name);
    CHECK(read["stages"][0]["place"] == name);
    CHECK(read["stages"][0]["shifts"][0]["name"] == name);
    CHECK(read["lanes"][0]["lane"] == name);
    CHECK(read["rounds"][0]["pool"] == name);
    CHECK(read["facilities"][1]["label"] == name);
  }
}

TEST_CASE("main figures are averaged over replications, with null where there is nothing to average") {
  double const nothing = std::numeric_limits<double>::quiet_NaN();
  auto const run = [](double mean, double fill) {
    return std::vector<Figure>{{"mean_h", "mean", "h", mean}, {"fill", "fill", "share", fill}};
  };

  Json const json = main_figures_json({run(10, nothing), run(12, nothing), run(14, nothing)});

  CHECK(json["mean_h"]["mean"] == 12.0);
  CHECK(json["mean_h"]["half_width_95"].get<double>() == doctest::Approx(4.96828));
  CHECK(json["mean_h"]["values"] == Json{10.0, 12.0, 14.0});
  CHECK(json["fill"]["mean"].is_null());
  CHECK(json["fill"]["half_width_95"].is_null());
}

}  // namespace
}  // namespace tierflow
