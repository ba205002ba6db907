// The engine: how it is run never changes what it says.

#include "sim/engine.hpp"

#include <doctest/doctest.h>

#include <map>
#include <vector>

#include "tests/swarm/compare.hpp"
#include "tests/swarm/random_scenario.hpp"

namespace tierflow {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t worlds = 60;

/// What a run under `options` says otherwise than the usual one, in words; empty: nothing.
std::string difference(Scenario const& scenario, Results const& usual, RunOptions const& options) {
  Results const other = simulate(scenario, options);
  if (auto const found = swarm::first_difference(scenario, usual, other)) return *found;
  return usual.fingerprint == other.fingerprint ? "" : "another fingerprint";
}

TEST_CASE("neither the window nor the threads change a record, a measure or the fingerprint") {
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    CAPTURE(seed);
    Scenario const scenario = swarm::random_scenario(seed);
    Results const usual = simulate(scenario, {.record_all = true});
    for (int const threads : {1, 2, 3})
      for (Duration const window : {Duration{0}, Duration{30s}, Duration{17min}}) {
        CAPTURE(threads);
        CHECK(difference(scenario, usual, {.threads = threads, .window = window, .shortest_window = Duration{1}, .record_all = true}) == "");
      }
  }
}

TEST_CASE("recording every parcel changes no figure") {
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    Scenario scenario = swarm::random_scenario(seed);
    Fingerprint const all = simulate(scenario, {.record_all = true}).fingerprint;
    scenario.sample_parcels = 0;

    Results const silent = simulate(scenario);

    CHECK(silent.parcels.empty());
    CHECK(silent.fingerprint == all);
  }
}

TEST_CASE("who the recorded parcels are agrees with what ledgers and courses count of them") {
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    CAPTURE(seed);
    Scenario const scenario = swarm::random_scenario(seed);

    Results const results = simulate(scenario, {.record_all = true});

    std::vector<std::uint64_t> created(scenario.classes.size()), expected;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Instant> due;
    for (RecordedParcel const& parcel : results.recorded) {
      ++created[parcel.parcel_class];
      due[{parcel.stream, parcel.serial}] = parcel.due;
    }
    for (LedgerLine const& line : results.ledger) expected.push_back(line.created);
    std::uint64_t on_time = 0;
    for (ParcelRecord const& record : results.parcels)
      if (record.what == What::delivered && record.at >= results.measured_from)
        on_time += record.at <= due.at({record.stream, record.serial});
    CHECK(created == expected);
    CHECK(on_time == results.all.on_time);
  }
}

TEST_CASE("another replication is another history of the same world") {
  Scenario const scenario = swarm::random_scenario(1);

  CHECK(simulate(scenario, {.replication = 1}).fingerprint != simulate(scenario).fingerprint);
}

TEST_CASE("Little's law holds as an equality of integers, and every parcel is somewhere") {
  for (std::uint64_t seed = 1; seed <= 5 * worlds; ++seed) {
    CAPTURE(seed);
    Results const results = simulate(swarm::random_scenario(seed));
    CHECK(results.ended == Ended::complete);
    CHECK(results.little_holds);
    std::uint64_t in_system = 0;
    for (LedgerLine const& line : results.ledger) {
      CHECK(line.balances());
      in_system += line.in_system;
    }
    CHECK(results.in_system_series.back() == in_system);
  }
}

TEST_CASE("deliveries by bin add up to those of the measured time, one for one and hour for hour") {
  for (std::uint64_t seed = 1; seed <= 5 * worlds; ++seed) {
    CAPTURE(seed);
    Results const results = simulate(swarm::random_scenario(seed));
    REQUIRE(results.deliveries.delivered.size() == results.in_system_series.size());
    std::uint64_t delivered = 0, on_time = 0;
    Int128 course = 0;
    for (std::size_t bin = 0; bin < results.deliveries.delivered.size(); ++bin) {
      delivered += results.deliveries.delivered[bin];
      on_time += results.deliveries.on_time[bin];
      course += results.deliveries.full_course_us[bin];
    }
    CHECK(delivered == results.all.delivered);
    CHECK(on_time == results.all.on_time);
    CHECK((course == results.all.full_course.sum));
  }
}

TEST_CASE("a run that is stopped on the way keeps its books up to there") {
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    CAPTURE(seed);
    Scenario const scenario = swarm::random_scenario(seed);
    Instant const half = Instant{scenario.end.time_since_epoch() / 2};
    Instant seen{};
    Duration const window = scenario.end.time_since_epoch() / 8 + Duration{1};
    auto const stop_half_way = [&](Progress const& progress) { return (seen = progress.now) < half; };

    Results const results = simulate(scenario, {.window = window, .shortest_window = Duration{1}, .record_all = true}, stop_half_way);

    CHECK(results.ended == Ended::interrupted);
    CHECK(results.until == seen - Duration{1});
    CHECK(results.little_holds);
    for (LedgerLine const& line : results.ledger) CHECK(line.balances());
    for (ParcelRecord const& record : results.parcels)
      if (record.at > results.until) FAIL_CHECK("a record from after the stop");
  }
}

TEST_CASE("progress goes forward to the end and counts what the ledger counts") {
  Scenario const scenario = swarm::random_scenario(2);
  std::vector<Progress> seen;

  Results const results =
      simulate(scenario, {}, [&](Progress const& progress) { return seen.push_back(progress), true; });

  REQUIRE(!seen.empty());
  std::uint64_t created = 0, finished = 0;
  for (LedgerLine const& line : results.ledger) {
    created += line.created;
    finished += line.created - line.in_system;
  }
  CHECK(created > 0);
  CHECK(seen.back().now > scenario.end);
  CHECK(seen.back().created == created);
  CHECK(seen.back().finished == finished);
  for (std::size_t i = 1; i < seen.size(); ++i) CHECK(seen[i].now > seen[i - 1].now);
}

}  // namespace
}  // namespace tierflow
