// Ratios and means that a report forms.

#include "scenarios/report/figures.hpp"

#include <cmath>
#include <limits>

#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

double value(std::vector<Figure> const& figures, std::string const& key) {
  for (auto const& figure : figures)
    if (figure.key == key) return figure.value;
  FAIL(key);
  return 0;
}

TEST_CASE("a ratio of nothing is not a number, and not zero") {
  CHECK(std::isnan(ratio(0, 0)));
  CHECK(std::isnan(share(std::uint64_t{0}, std::uint64_t{0})));
  CHECK(std::isnan(mean_h(Spans{})));
  CHECK(std::isnan(quantile_h(CourseResult{}, 0.5)));
  CHECK(ratio(0, 4) == 0);
}

TEST_CASE("the main figures of the small world are those counted by hand") {
  Scenario const scenario = testing::small_world();

  auto const figures = main_figures(scenario, testing::results_of(scenario));

  CHECK(value(figures, "delivered") == 8);
  CHECK(value(figures, "on_time_share") == doctest::Approx(6 / 8.0));
  CHECK(value(figures, "full_course_mean_h") == doctest::Approx(32 + 5 + 4.5 / 4));  // stops each quarter hour
  CHECK(value(figures, "busiest_sorter_utilisation_share") == doctest::Approx(16 / 1440.0));
  CHECK(value(figures, "vehicle_fill_mean_share") == doctest::Approx((3 + 3 + 2) / 9.0));
  CHECK(value(figures, "left_behind_parcels") == 5 + 2);
  CHECK(value(figures, "missed_departures") == 0);
  CHECK(value(figures, "first_attempt_success_share") == 1);
  CHECK(value(figures, "in_system_at_end") == 0);
}

TEST_CASE("a replication in which no vehicle left has the same list of figures as the others") {
  Scenario const scenario = testing::small_world();
  Results const usual = testing::results_of(scenario);
  Results quiet = usual;
  quiet.lanes[0].departures = 0;

  auto const a = main_figures(scenario, usual), b = main_figures(scenario, quiet);

  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) CHECK(a[i].key == b[i].key);
  CHECK(std::isnan(value(b, "vehicle_fill_mean_share")));
}

TEST_CASE("a scenario without vehicles and rounds has no figures about them") {
  Scenario scenario = testing::small_world();
  scenario.lanes[{0}].dispatch = Dispatch::immediate;
  scenario.facilities[{1}].rounds.clear();

  for (auto const& figure : main_figures(scenario, testing::results_of(scenario))) {
    CHECK(figure.key != "vehicle_fill_mean_share");
    CHECK(figure.key != "first_attempt_success_share");
  }
}

TEST_CASE("books hold when every class balances and so does Little's law") {
  Scenario const scenario = testing::small_world();
  Results const good = testing::results_of(scenario);
  Results lost_one = good, lost_time = good;
  --lost_one.ledger[1].delivered;
  lost_time.little_holds = false;

  CHECK(holds(good));
  CHECK_FALSE(holds(lost_one));
  CHECK_FALSE(holds(lost_time));
}

TEST_CASE("days are counted from the first one, across the end of a month") {
  Scenario scenario = testing::small_world();
  CHECK(date_text(scenario, 0) == "2025-05-18");
  CHECK(date_text(scenario, 14) == "2025-06-01");

  scenario.has_date = false;
  CHECK(date_text(scenario, 0).empty());
}

TEST_CASE("a value is written in the manner of its unit") {
  CHECK(value_text(0.9314, "share") == "93.1 %");
  CHECK(value_text(53.0666, "h") == "53.07 h");
  CHECK(value_text(1284309.6, "parcels") == "1,284,310");
  CHECK(value_text(std::numeric_limits<double>::quiet_NaN(), "h") == "–");
}

}  // namespace
}  // namespace tierflow
