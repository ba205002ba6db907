// Sources: when parcels come.

#include "tests/scenarios/reader/blocks/due.hpp"
#include "tests/scenarios/reader/blocks/with_source.hpp"

namespace tierflow::testing {
namespace {

TEST_CASE("per day and rate are arrivals, each of them a batch") {
  CHECK(due(with_source("at: A, per_day: 48"), 0, 1) == doctest::Approx(2));
  Scenario const scenario = with_source("at: A, rate: 4 /h, batch: 50");

  CHECK(due(scenario, 0, 72) == doctest::Approx(4 * 72));
  CHECK(stream(scenario, "all@A").batch == Law::fixed(50));
}

TEST_CASE("steps of a rate hold until the next, and nothing comes before the first") {
  Scenario const scenario =
      with_source("at: A, arrivals: deterministic, rate_steps: {2 h: 900 /h, 1 h: 60 /h, 4 h: 0 /h}");

  CHECK(stream(scenario, "all@A").arrivals == Stream::Arrivals::deterministic);
  CHECK(due(scenario, 0, 1) == doctest::Approx(0));
  CHECK(due(scenario, 1, 2) == doctest::Approx(60));
  CHECK(due(scenario, 2, 4) == doctest::Approx(1800));
  CHECK(due(scenario, 4, 72) == doctest::Approx(0));
}

constexpr char const* profiles = R"(
  profiles:
    - {name: week, weekdays: {sun: 0.5, mon: 2}}
    - {name: day, hours: [0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}
)";

TEST_CASE("hours share a day out and weekdays make it larger, by the weekday of the date") {
  Scenario const scenario = with_source("at: A, per_day: 100, hours: day, weekdays: week", "", profiles);

  CHECK(due(scenario, 0, 8) == doctest::Approx(0));
  CHECK(due(scenario, 8, 9) == doctest::Approx(12.5));
  CHECK(due(scenario, 9, 10) == doctest::Approx(37.5));
  CHECK(due(scenario, 24, 48) == doctest::Approx(200));
  CHECK(due(scenario, 48, 72) == doctest::Approx(100));
}

TEST_CASE("without a date the first day counts as a Monday") {
  Scenario const scenario = with_source("at: A, per_day: 100, weekdays: week", "", profiles, "");

  CHECK(due(scenario, 0, 24) == doctest::Approx(200));
  CHECK(due(scenario, 24, 48) == doctest::Approx(100));
}

TEST_CASE("no parcel comes in the drain, but the days before are whole") {
  Scenario const scenario = with_source("at: A, per_day: 24", "", "", "drain: 30 h, ");

  CHECK(due(scenario, 0, 42) == doctest::Approx(42));
  CHECK(due(scenario, 42, 72) == doctest::Approx(0));
  CHECK(scenario.end == Instant{std::chrono::hours{72}});
}

}  // namespace
}  // namespace tierflow::testing
