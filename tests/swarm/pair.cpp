#include "tests/swarm/pair.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/draws.hpp"
#include "sim/engine.hpp"
#include "tests/swarm/compare.hpp"
#include "tests/swarm/naive.hpp"

namespace tierflow::swarm {
namespace {

std::optional<std::string> told(char const* way, Difference const& difference) {
  if (!difference) return {};
  return fmt::format("{}: {}", way, *difference);
}

Duration narrow_window(Scenario const& scenario) {
  return Duration{1 + scenario.end.time_since_epoch().count() / 37};
}

/// Whole runs: threads and windows leave no trace.
Difference whole_runs(Scenario const& scenario, Results const& expected, std::uint32_t replication,
                      int threads) {
  Duration const narrow = narrow_window(scenario);
  struct Way {
    char const* name;
    int threads;
    Duration window;
    Duration shortest = Duration{1};
  };
  Way const ways[] = {{"one thread, longest window", 1, Duration{0}},
                      {"one thread, narrow window", 1, narrow},
                      {"several threads, longest window", threads, Duration{0}},
                      {"several threads, narrow window", threads, narrow},
                      {"one thread, quick lanes in clusters", 1, Duration{0}, RunOptions{}.shortest_window}};
  std::optional<Fingerprint> first;
  for (Way const& way : ways) {
    Results const got = tierflow::simulate(scenario, {.threads = way.threads,
                                                      .replication = replication,
                                                      .window = way.window,
                                                      .shortest_window = way.shortest,
                                                      .record_all = true});
    if (auto difference = told(way.name, first_difference(scenario, expected, got)))
      return difference;
    if (got.ended != Ended::complete) return fmt::format("{}: not complete", way.name);
    if (first.value_or(got.fingerprint) != got.fingerprint)
      return fmt::format("{}: fingerprint {} instead of {}", way.name, got.fingerprint.text(),
                         first->text());
    first = got.fingerprint;
  }
  Results const other = tierflow::simulate(renumbered(scenario), {.replication = replication});
  if (other.fingerprint != *first) return "a place that nobody meets changes the fingerprint";
  return {};
}

/// A run that is stopped between two windows is the whole run of a shorter time.
Difference stopped_run(Scenario const& scenario, std::uint32_t replication) {
  auto const share = static_cast<std::int64_t>(scenario.seed % 9 + 1);
  Instant const enough = Instant{} + scenario.end.time_since_epoch() * share / 10;
  Results const got = tierflow::simulate(
      scenario,
      {.replication = replication, .window = narrow_window(scenario), .shortest_window = Duration{1}, .record_all = true},
      [enough](Progress const& progress) { return progress.now < enough; });
  Scenario shorter = scenario;
  shorter.end = got.until;
  if (got.until < scenario.end && got.ended != Ended::interrupted)
    return "stopped on the way: not interrupted";
  return told("stopped on the way",
              first_difference(shorter, naive::simulate(shorter, replication), got));
}

Difference sampled_run(Scenario scenario, Results const& expected, std::uint32_t replication) {
  scenario.sample_parcels = 0.4;
  Results chosen;
  chosen.parcels = sampled(scenario, replication, expected.parcels);
  return told("a sample", compare_records(scenario, chosen,
                                          tierflow::simulate(scenario, {.replication = replication})));
}

}  // namespace

std::vector<ParcelRecord> sampled(Scenario const& scenario, std::uint32_t replication,
                                  std::vector<ParcelRecord> const& records) {
  Draws const draws{scenario.seed, replication};
  std::vector<std::uint64_t> keys;
  for (Stream const& stream : scenario.streams) keys.push_back(key_of(stream.name));
  for (InitialStock const& stock : scenario.stock) keys.push_back(key_of(stock.name));
  std::vector<ParcelRecord> chosen;
  std::ranges::copy_if(records, std::back_inserter(chosen), [&](ParcelRecord const& r) {
    Bits const bits = draws.of(Purpose::service_level, parcel_key(keys[r.stream], r.serial));
    return uniform(bits.b) < scenario.sample_parcels;
  });
  return chosen;
}

std::optional<std::string> disagreement(Scenario const& scenario, int threads) {
  auto const replication = static_cast<std::uint32_t>(scenario.seed % 3);
  Results const expected = naive::simulate(scenario, replication);
  if (auto difference = whole_runs(scenario, expected, replication, threads)) return difference;
  if (auto difference = stopped_run(scenario, replication)) return difference;
  return sampled_run(scenario, expected, replication);
}

}  // namespace tierflow::swarm
