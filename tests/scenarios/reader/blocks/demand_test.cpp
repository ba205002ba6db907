// Sources: when parcels come.

#include "tests/scenarios/reader/blocks/with_source.hpp"

namespace tierflow::testing {
namespace {

/// Arrivals that stream `name` expects between two hours.
double due(Scenario const& scenario, double from_h, double to_h, std::string const& name = "all@A") {
  RateCurve const& curve = *stream(scenario, name).curve;
  auto const upto = [&](double h) {
    Instant const t{Duration{static_cast<std::int64_t>(h * 3600e6)}};
    std::size_t i = 1;
    while (i + 1 < curve.at.size() && curve.at[i] < t) ++i;
    double const share = std::min(1.0, static_cast<double>((t - curve.at[i - 1]).count()) /
                                           static_cast<double>((curve.at[i] - curve.at[i - 1]).count()));
    return curve.expected[i - 1] + share * (curve.expected[i] - curve.expected[i - 1]);
  };
  return stream(scenario, name).factor * (upto(to_h) - upto(from_h));
}

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
