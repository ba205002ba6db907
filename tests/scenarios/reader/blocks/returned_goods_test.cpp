// Goods that come back, and growth from year to year.

#include "tests/scenarios/reader/blocks/due.hpp"
#include "tests/scenarios/reader/blocks/with_source.hpp"

namespace tierflow::testing {
namespace {

constexpr char const* two_classes = "parcel_classes: [{name: clothes, share: 0.5}, {name: fish, share: 0.5}]";

/// Returns of source `all`, which sends 1000 a day from A to B.
Scenario with_returns(std::string const& keys, std::string const& more = "",
                      std::string const& source = "at: A, to: B, per_day: 1000") {
  return with_source(source, two_classes, "  returns: [{name: back, of: [all], " + keys + "}]\n" + more);
}

TEST_CASE("what comes back goes from the destination to the origin, in its own class, from the first day on") {
  Scenario const scenario = with_returns("share: {clothes: 40 %}, after: 3 d");
  Stream const& back = stream(scenario, "back@B:clothes");

  CHECK(scenario.network.places[back.origin].name == "B");
  REQUIRE(back.destinations->to.size() == 1);
  CHECK(scenario.network.places[back.destinations->to[0]].name == "A");
  for (int day = 0; day < 3; ++day) CHECK(due(scenario, 24 * day, 24 * day + 24, back.name) == doctest::Approx(200));
  CHECK(made(scenario, "back", 1, 0, 72) == 0);
}

TEST_CASE("one share for all classes") {
  Scenario const scenario = with_returns("share: 10 %, after: 3 d");

  CHECK(due(scenario, 0, 24, "back@B:clothes") == doctest::Approx(50));
  CHECK(due(scenario, 0, 24, "back@B:fish") == doctest::Approx(50));
}

TEST_CASE("a festival before the run comes back in it, and weekdays and growth are those of the source") {
  Scenario const scenario =
      with_returns("share: {clothes: 40 %}, after: 2 d",
                   "  days: [{name: festival, first_day: 2025-01-25, factor: 3}]\n"
                   "  profiles: [{name: week, weekdays: {fri: 0.5}}]\n",
                   "at: A, to: B, per_day: 1000, weekdays: week");

  CHECK(due(scenario, 0, 24, "back@B:clothes") == doctest::Approx(100));   // of Friday
  CHECK(due(scenario, 24, 48, "back@B:clothes") == doctest::Approx(600));  // of the festival, a Saturday
  CHECK(due(scenario, 48, 72, "back@B:clothes") == doctest::Approx(200));  // of Sunday
}

TEST_CASE("a spread of the time until a parcel comes back spreads the festival over days") {
  Scenario const scenario = with_returns("share: {clothes: 40 %}, after: uniform 1 d 2 d",
                                         "  days: [{name: festival, first_day: 2025-01-26, factor: 3}]\n");

  // Handed in at any time of Sunday and back after 1 to 2 days: half comes on Monday, half on Tuesday.
  CHECK(due(scenario, 0, 24, "back@B:clothes") == doctest::Approx(200));
  CHECK(due(scenario, 24, 48, "back@B:clothes") == doctest::Approx(400).epsilon(0.01));
  CHECK(due(scenario, 48, 72, "back@B:clothes") == doctest::Approx(400).epsilon(0.01));
}

/// Parcels a day of source `all` and of source `other` in a year; both have 1000 in 2025.
void check_year(std::string const& scale, std::string const& growth, double all, double other) {
  CAPTURE(scale);
  Scenario const scenario =
      with_source("at: A, to: B, per_day: 1000}, {name: other, at: B, to: A, per_day: 1000",
                  "scale: {" + scale + "}", "  growth: [" + growth + "]\n");
  CHECK(due(scenario, 0, 24) == doctest::Approx(all));
  CHECK(due(scenario, 0, 24, "other@B") == doctest::Approx(other));
}

TEST_CASE("growth multiplies year by year from the base year, and divides before it") {
  std::string const city = "{name: city, base_year: 2025, years: {2026: 1.2}, per_year: 1.1}";

  check_year("demand: 1", city, 1000, 1000);
  check_year("year: 2025", city, 1000, 1000);
  check_year("year: 2026", city, 1200, 1200);
  check_year("year: 2028", city, 1452, 1452);
  check_year("year: 2024", city, 1000 / 1.1, 1000 / 1.1);
}

TEST_CASE("growth is for the sources that it names, and what meets multiplies") {
  check_year("year: 2026, demand: 2",
             "{name: a, base_year: 2025, per_year: 1.1}, {name: b, sources: [other], base_year: 2025, per_year: 1.5}", 2200,
             3300);
}

}  // namespace
}  // namespace tierflow::testing
