// Factors on days: what a festival, a season and a holiday make of the week.

#include "tests/scenarios/reader/blocks/due.hpp"
#include "tests/scenarios/reader/blocks/with_source.hpp"

namespace tierflow::testing {
namespace {

/// Source `all` sends 240 a day from A, 60 % fish and 40 % dry goods, from Sunday 2025-01-26 for three days.
Scenario with_days(std::string const& days, std::string const& source = "at: A, per_day: 240",
                   std::string const& date = "first_day: 2025-01-26, ") {
  return with_source(source, "parcel_classes: [{name: fish, share: 0.6}, {name: dry, share: 0.4}]",
                     "  days:\n" + days, date);
}

std::vector<std::string> names(Scenario const& scenario) {
  std::vector<std::string> result;
  for (Stream const& stream : scenario.streams) result.push_back(stream.name);
  return result;
}

constexpr std::size_t dry = 0, fish = 1;  // in alphabetical order

TEST_CASE("a factor above 1 puts parcels on top of the days it names and leaves the ordinary stream as it is") {
  Scenario const plain = with_source("at: A, per_day: 240", "parcel_classes: [{name: fish, share: 0.6}, {name: dry, share: 0.4}]");
  Scenario const scenario = with_days("    - {name: festival, first_day: 2025-01-27, factor: 2.5}\n");

  CHECK(names(scenario) == std::vector<std::string>{"all@A", "all@A+1", "all@A+2"});
  CHECK(stream(scenario, "all@A").curve->expected == stream(plain, "all@A").curve->expected);
  CHECK_FALSE(stream(scenario, "all@A").thinning);
  CHECK_FALSE(stream(scenario, "all@A+1").thinning);
  CHECK(due(scenario, 24, 48, "all@A+1") == doctest::Approx(240));
  CHECK(due(scenario, 0, 24, "all@A+1") == doctest::Approx(0));
  CHECK(due(scenario, 48, 72, "all@A+1") == doctest::Approx(0));
  CHECK(made(scenario, "all", fish, 24, 48) == doctest::Approx(2.5 * 144));
  CHECK(made(scenario, "all", dry, 24, 25) == doctest::Approx(2.5 * 4));
  CHECK(made(scenario, "all", dry, 0, 24) == doctest::Approx(96));
}

TEST_CASE("a factor below 1 leaves parcels of its classes out, from its first day to the end of its last") {
  Scenario const scenario =
      with_days("    - {name: closed, classes: [fish], first_day: 2025-01-01, last_day: 2025-01-27, factor: 0.25}\n");

  CHECK(names(scenario) == std::vector<std::string>{"all@A"});
  CHECK(made(scenario, "all", fish, 0, 24) == doctest::Approx(36));
  CHECK(made(scenario, "all", fish, 47, 48) == doctest::Approx(1.5));
  CHECK(made(scenario, "all", fish, 48, 49) == doctest::Approx(6));
  CHECK(made(scenario, "all", dry, 0, 72) == doctest::Approx(288));
  CHECK(expected_parcels(scenario.streams[0]) == doctest::Approx(288 + 36 + 36 + 144));
}

TEST_CASE("factors that meet multiply: a festival in a closed season") {
  Scenario const scenario = with_days(
      "    - {name: festival, first_day: 2025-01-27, factor: 3}\n"
      "    - {name: closed, classes: [fish], first_day: 2025-01-27, last_day: 2025-01-28, factor: 0.5}\n");

  CHECK(made(scenario, "all", fish, 24, 48) == doctest::Approx(1.5 * 144));
  CHECK(made(scenario, "all", dry, 24, 48) == doctest::Approx(3 * 96));
  CHECK(made(scenario, "all", fish, 48, 72) == doctest::Approx(0.5 * 144));
}

TEST_CASE("months say the factor of each day by its date") {
  Scenario const scenario = with_days("    - {name: year, months: {jan: 1.1, feb: 0.5}}\n", "at: A, per_day: 240",
                                      "first_day: 2025-01-30, ");

  CHECK(made(scenario, "all", dry, 0, 24) == doctest::Approx(1.1 * 96));
  CHECK(made(scenario, "all", dry, 24, 48) == doctest::Approx(1.1 * 96));
  CHECK(made(scenario, "all", dry, 48, 72) == doctest::Approx(0.5 * 96));
}

TEST_CASE("a factor is for the sources, places and counties that it names") {
  std::string const source = "at: A, per_day: 240}, {name: back, at: B, to: A, per_day: 240";
  auto const check = [&](std::string const& what, double all, double back) {
    CAPTURE(what);
    Scenario const scenario = with_days("    - {name: f, first_day: 2025-01-26, factor: 2, " + what + "}\n", source);
    CHECK(made(scenario, "all@A", dry, 0, 24) == doctest::Approx(all * 96));
    CHECK(made(scenario, "back@B", dry, 0, 24) == doctest::Approx(back * 96));
  };

  check("sources: [all]", 2, 1);
  check("at: B", 1, 2);
  check("county: [east]", 2, 1);
}

TEST_CASE("even arrivals stay even: the factor is in their rate") {
  Scenario const scenario = with_days(
      "    - {name: a, first_day: 2025-01-26, factor: 0.5}\n    - {name: b, first_day: 2025-01-27, factor: 1.5}\n",
      "at: A, per_day: 240, arrivals: deterministic");

  CHECK(names(scenario) == std::vector<std::string>{"all@A"});
  CHECK_FALSE(scenario.streams[0].thinning);
  CHECK(due(scenario, 0, 24) == doctest::Approx(120));
  CHECK(due(scenario, 24, 48) == doctest::Approx(360));
  CHECK(due(scenario, 48, 72) == doctest::Approx(240));
}

TEST_CASE("a factor follows rates in steps, weekdays and hours as well") {
  Scenario const scenario = with_days("    - {name: f, first_day: 2025-01-27, factor: 2}\n",
                                      "at: A, rate_steps: {12 h: 10 /h, 36 h: 20 /h, 60 h: 0 /h}");

  CHECK(made(scenario, "all", dry, 12, 24) == doctest::Approx(0.4 * 120));
  CHECK(made(scenario, "all", dry, 24, 36) == doctest::Approx(0.4 * 240));
  CHECK(made(scenario, "all", dry, 36, 48) == doctest::Approx(0.4 * 480));
  CHECK(made(scenario, "all", dry, 48, 60) == doctest::Approx(0.4 * 240));
}

}  // namespace
}  // namespace tierflow::testing
