// Everything that a run leaves behind, as files that can be read again.

#include "scenarios/report/results_writer.hpp"

#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

using testing::content_of;
using testing::ScratchFolder;

nlohmann::json read(std::filesystem::path const& file) { return nlohmann::json::parse(content_of(file)); }

/// A run folder "out" with these results, a replication each.
void write_run(ScratchFolder const& scratch, Scenario const& scenario, std::vector<Results> const& all) {
  RunFolder folder{scratch / "out"};
  ResultsWriter writer{folder, scenario, "scenario: small\n"};
  for (auto const& results : all) writer.add(scenario, results);
  writer.finish(scenario, {{}, {}, "scenario: small\n"}, {});
  folder.commit();
}

TEST_CASE("a run folder holds manifest, scenario, summary and database") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::small_world();

  write_run(scratch, scenario, {testing::results_of(scenario)});

  CHECK(testing::names_in(scratch / "out") ==
        std::vector<std::string>{"manifest.json", "results.sqlite", "scenario.effective.yaml", "summary.json"});
  CHECK(content_of(scratch / "out" / "scenario.effective.yaml") == "scenario: small\n");
}

TEST_CASE("manifest, summary and database agree about the fingerprint") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::small_world();
  Results const results = testing::results_of(scenario);

  write_run(scratch, scenario, {results});

  CHECK(read(scratch / "out" / "manifest.json")["replications"][0]["fingerprint"] == results.fingerprint.text());
  CHECK(read(scratch / "out" / "summary.json")["replications"][0]["fingerprint"] == results.fingerprint.text());
  CHECK(testing::value_of(scratch / "out" / "results.sqlite", "SELECT fingerprint FROM runs") ==
        results.fingerprint.text());
}

TEST_CASE("the summary of several replications is one valid document with all of them") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.replications = 3;

  write_run(scratch, scenario, std::vector<Results>(3, testing::results_of(scenario)));

  auto const summary = read(scratch / "out" / "summary.json");
  CHECK(summary["replications"].size() == 3);
  CHECK(summary["replications"][2]["replication"] == 3);
  CHECK(summary["main_figures"]["delivered"]["values"] == nlohmann::json{8.0, 8.0, 8.0});
  CHECK(summary["ended"] == "complete");
}

TEST_CASE("a partial result is valid, marked in every file, and its books balance") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::small_world();

  write_run(scratch, scenario, {testing::interrupted_results_of(scenario)});

  auto const summary = read(scratch / "out" / "summary.json");
  CHECK(read(scratch / "out" / "manifest.json")["ended"] == "interrupted");
  CHECK(summary["ended"] == "interrupted");
  CHECK(summary["replications"][0]["ended"] == "interrupted");
  CHECK(summary["replications"][0]["ledger_total"]["balances"] == true);
  CHECK(summary["replications"][0]["ledger_total"]["in_system"] == 8);
  CHECK(testing::value_of(scratch / "out" / "results.sqlite", "SELECT ended FROM runs") == "interrupted");
}

TEST_CASE("an interrupted replication does not spoil the means of the complete ones") {
  ScratchFolder const scratch;
  Scenario scenario = testing::small_world();
  scenario.replications = 2;

  write_run(scratch, scenario, {testing::results_of(scenario), testing::interrupted_results_of(scenario)});

  auto const delivered = read(scratch / "out" / "summary.json")["main_figures"]["delivered"];
  CHECK(delivered["values"] == nlohmann::json{8.0});
}

TEST_CASE("the ledger over all replications is their sum") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::small_world();
  Results const results = testing::results_of(scenario);
  RunFolder const folder{scratch / "out"};
  ResultsWriter writer{folder, scenario, ""};

  writer.add(scenario, results);
  writer.add(scenario, results);

  CHECK(total(writer.ledger()).delivered == 16);
  CHECK(writer.ledger()[1].created == 8);
}

}  // namespace
}  // namespace tierflow
