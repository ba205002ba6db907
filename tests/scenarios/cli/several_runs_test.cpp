// Several replications of one scenario: a line each, then what they say together.

#include <atomic>
#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/scenarios/cli/chance.hpp"

namespace tierflow {
namespace {

using testing::say;
using testing::ScratchFolder;
using testing::Spoken;

nlohmann::json read(std::filesystem::path const& file) { return nlohmann::json::parse(testing::content_of(file)); }

/// The engine, with Ctrl-C in the replication of this number, from 1.
Tools interrupted_in(std::uint32_t number) {
  Tools with = testing::tools();
  with.simulate = [=](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
    return options.replication + 1 == number ? testing::simulate_and_interrupt(scenario, options, on_progress)
                                             : simulate(scenario, options, on_progress);
  };
  return with;
}

TEST_CASE("replications are numbered for the engine from 0, on the scenario as it is") {
  ScratchFolder const scratch;
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint64_t> seeds;
  Tools with = testing::tools();
  with.simulate = [&](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
    numbers.push_back(options.replication);
    seeds.push_back(scenario.seed);
    return simulate(scenario, options, on_progress);
  };

  say({"run", "a.yaml", "--threads", "1", "--replications", "3", "--out", scratch / "out"}, with);

  CHECK(numbers == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(seeds == std::vector<std::uint64_t>{7, 7, 7});
}

TEST_CASE("every replication prints its fingerprint, and together they print one ledger and their means") {
  ScratchFolder const scratch;
  std::string const fingerprint = testing::results_of(testing::small_world()).fingerprint.text();

  Spoken const said = say({"run", "a.yaml", "--replications", "3", "--out", scratch / "out"});

  std::size_t printed = 0;
  for (std::size_t at = 0; (at = said.out.find(fingerprint, at)) != std::string::npos; ++at) ++printed;
  CHECK(printed == 3);
  CHECK_HOLDS(said.out, "PARCELS, all runs");
  CHECK_HOLDS(said.out, "OVER 3 RUNS");
  CHECK_HOLDS(said.out, "Fewer than 5 runs: the intervals are rough.");
  CHECK_HOLDS(said.err, "run 3/3  100 %");
}

TEST_CASE("Ctrl-C in one of several replications keeps those before it and begins no other") {
  ScratchFolder const scratch;

  Spoken const said = say({"run", "a.yaml", "--threads", "1", "--replications", "5", "--out", scratch / "out"}, interrupted_in(2));

  CHECK(said.code == exit_interrupted);
  CHECK_HOLDS(said.out, "Interrupted: 1 of 5 runs are complete.");
  auto const manifest = read(scratch / "out" / "manifest.json");
  CHECK(manifest["ended"] == "interrupted");
  REQUIRE(manifest["replications"].size() == 2);
  CHECK(manifest["replications"][0]["ended"] == "complete");
  CHECK(manifest["replications"][1]["ended"] == "interrupted");
  CHECK(read(scratch / "out" / "summary.json")["main_figures"]["delivered"]["values"] == nlohmann::json{8.0});
}

TEST_CASE("Ctrl-C in the first of several replications still leaves its partial result") {
  ScratchFolder const scratch;

  Spoken const said = say({"run", "a.yaml", "--threads", "1", "--replications", "5", "--out", scratch / "out"}, interrupted_in(1));

  CHECK(said.code == exit_interrupted);
  CHECK_HOLDS(said.out, "Interrupted: 0 of 5 runs are complete.");
  CHECK(read(scratch / "out" / "manifest.json")["replications"].size() == 1);
}

TEST_CASE("Ctrl-C before the first window is a partial result as well") {
  ScratchFolder const scratch;
  Tools with = testing::tools();
  with.simulate = [](Scenario const& scenario, RunOptions const&, OnProgress const& on_progress) {
    std::raise(SIGINT);
    return simulate(scenario, {.window = std::chrono::minutes{1}}, on_progress);
  };

  Spoken const said = say({"run", "a.yaml", "--out", scratch / "out"}, with);

  CHECK(said.code == exit_interrupted);
  CHECK(read(scratch / "out" / "manifest.json")["ended"] == "interrupted");
  CHECK_HOLDS(said.out, "✓ every parcel is accounted for");
}

TEST_CASE("replications side by side leave the same files and say the same as one after another") {
  ScratchFolder const scratch;
  auto const run = [&](std::string const& threads) {
    return say({"run", "a.yaml", "--threads", threads, "--out", scratch / threads}, testing::tools_with_chance({.replications = 7}));
  };
  auto const without_end = [](std::string const& text) { return text.substr(0, text.find("  results     ")); };

  Spoken const one = run("1"), two = run("2"), seven = run("7");

  CHECK(without_end(two.out) == without_end(one.out));
  CHECK(without_end(seven.out) == without_end(one.out));
  for (char const* const name : {"summary.json", "scenario.effective.yaml"})
    CHECK(testing::content_of(scratch / "2" / name) == testing::content_of(scratch / "1" / name));
  CHECK(read(scratch / "2" / "manifest.json")["replications"] == read(scratch / "1" / "manifest.json")["replications"]);
  std::string const count = "SELECT count(*), sum(at_us) FROM parcels";
  CHECK(testing::rows_of(scratch / "2" / "results.sqlite", count) == testing::rows_of(scratch / "1" / "results.sqlite", count));
  CHECK_HOLDS(two.err, "run 7/7  100 %");
}

TEST_CASE("side by side each replication has one engine thread; with fewer replications than threads one has them all") {
  ScratchFolder const scratch;
  std::atomic<int> most{0};
  Tools with = testing::tools();
  with.simulate = [&](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
    if (options.threads > most) most = options.threads;
    return simulate(scenario, {.replication = options.replication}, on_progress);
  };

  say({"run", "a.yaml", "--threads", "3", "-R", "3", "--out", scratch / "a"}, with);
  CHECK(most == 1);
  say({"run", "a.yaml", "--threads", "3", "-R", "2", "--out", scratch / "b"}, with);
  CHECK(most == 3);
}

TEST_CASE("Ctrl-C side by side keeps the replications before the first that is not whole") {
  ScratchFolder const scratch;

  Spoken const said = say({"run", "a.yaml", "--threads", "2", "--replications", "9", "--out", scratch / "out"}, interrupted_in(4));

  CHECK(said.code == exit_interrupted);
  auto const runs = read(scratch / "out" / "manifest.json")["replications"];
  REQUIRE(runs.size() >= 1);
  CHECK(runs.size() <= 4);
  for (std::size_t i = 0; i + 1 < runs.size(); ++i) CHECK(runs[i]["ended"] == "complete");
}

/// A run of two replications of the small world, of whose parcels three quarters are on time, with these promises.
Spoken run_with(std::vector<Promise> const& promises, std::filesystem::path const& out) {
  Reading reading = testing::tools().read({"a.yaml"}, {"replications.count=2"});
  reading.scenario->promises = promises;
  return say({"run", "a.yaml", "--out", out.string()}, testing::tools_that_read(reading));
}

TEST_CASE("promises are judged at the end of a run, and a broken one decides the exit code") {
  ScratchFolder const scratch;
  Promise const kept{"on time >= 70 %", "on_time_share", "", true, 0.7}, broken{"on time >= 80 %", "on_time_share", "", true, 0.8},
      open{"first tour", "no such figure", "", true, 1};

  Spoken const good = run_with({kept}, scratch / "kept");
  CHECK(good.code == exit_ok);
  CHECK_HOLDS(good.out, "PROMISES");
  CHECK(read(scratch / "kept" / "summary.json")["promises"][0]["verdict"] == "kept");
  CHECK(run_with({kept, open}, scratch / "open").code == exit_undecided);
  CHECK(run_with({open, broken, kept}, scratch / "broken").code == exit_broken);
}

}  // namespace
}  // namespace tierflow
