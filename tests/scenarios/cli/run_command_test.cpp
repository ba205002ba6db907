// tierflow run: read, simulate, write, show.

#include "scenarios/cli/run_command.hpp"

#include <nlohmann/json.hpp>

#include "scenarios/report/sha256.hpp"
#include "tests/scenarios/cli/spoken.hpp"
#include "tests/scenarios/report/odd_names.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;
using testing::say;
using testing::ScratchFolder;
using testing::Spoken;

nlohmann::json read(fs::path const& file) { return nlohmann::json::parse(testing::content_of(file)); }

TEST_CASE("a run prints ledger, fingerprint and folder, and leaves the folder") {
  ScratchFolder const scratch;
  Scenario const scenario = testing::small_world();

  Spoken const said = say({"run", "a.yaml", "--out", scratch / "out"});

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.out, "PARCELS, whole run");
  CHECK_HOLDS(said.out, "fingerprint " + testing::results_of(scenario).fingerprint.text());
  CHECK_HOLDS(said.out, "results     " + (scratch / "out").string());
  CHECK(read(scratch / "out" / "manifest.json")["ended"] == "complete");
}

TEST_CASE("seed, replications and records of the command line go the way of --set, behind the planner's own") {
  ScratchFolder const scratch;
  std::vector<std::string> sets;
  Tools with = testing::tools();
  with.read = [&, read = with.read](auto const& files, auto const& some) {
    sets = some;
    return read(files, some);
  };

  say({"run", "a.yaml", "--seed", "18446744073709551615", "--set", "replications.seed=1", "--replications", "2",
       "--record-all", "--out", scratch / "out"},
      with);

  CHECK(sets == std::vector<std::string>{"replications.seed=1", "replications.seed=18446744073709551615",
                                         "replications.count=2", "record.parcels=100 %"});
  CHECK(read(scratch / "out" / "manifest.json")["seed"] == 18446744073709551615U);
  CHECK(read(scratch / "out" / "manifest.json")["scenario"]["set"] == nlohmann::json(sets));
}

TEST_CASE("the threads of the command line reach the engine") {
  ScratchFolder const scratch;
  int threads = 0;
  Tools with = testing::tools();
  with.simulate = [&](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
    threads = options.threads;
    return simulate(scenario, {}, on_progress);
  };

  say({"run", "a.yaml", "--threads", "3", "--out", scratch / "out"}, with);

  CHECK(threads == 3);
}

TEST_CASE("the manifest holds the hash of what was read, although the file changed during the run") {
  ScratchFolder const scratch;
  testing::write_file(scratch / "a.yaml", "scenario: small\n");
  Tools with = testing::tools();
  with.simulate = [&](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
    testing::write_file(scratch / "a.yaml", "scenario: edited meanwhile\n");
    return simulate(scenario, options, on_progress);
  };

  say({"run", scratch / "a.yaml", "--out", scratch / "out"}, with);

  CHECK(read(scratch / "out" / "manifest.json")["scenario"]["files"][0]["sha256"] == sha256("scenario: small\n"));
}

TEST_CASE("a wrong scenario is not simulated and leaves nothing") {
  ScratchFolder const scratch;
  Reading reading;
  reading.errors = {testing::problem("lanes", "no such place")};
  Tools with = testing::tools_that_read(reading);
  with.simulate = [](auto const&, auto const&, auto const&) -> Results { throw std::logic_error{"simulated"}; };

  Spoken const said = say({"run", "bad.yaml", "--out", scratch / "out"}, with);

  CHECK(said.code == exit_invalid_scenario);
  CHECK(said.out.empty());
  CHECK(scratch.names().empty());
}

TEST_CASE("as JSON the summary of the folder is all that stands on standard output") {
  ScratchFolder const scratch;

  Spoken const said = say({"run", "a.yaml", "--json", "--out", scratch / "out"});

  CHECK(said.out == testing::content_of(scratch / "out" / "summary.json"));
  CHECK(nlohmann::json::parse(said.out)["replications"][0]["ledger_total"]["delivered"] == 8);
}

TEST_CASE("quiet leaves progress, warnings and notes out, and keeps the results") {
  ScratchFolder const scratch;
  Reading reading = testing::tools().read({"a.yaml"}, {});
  reading.warnings = {testing::problem("lanes", "leads nowhere")};

  Spoken const loud = say({"run", "a.yaml", "--out", scratch / "loud"}, testing::tools_that_read(reading));
  Spoken const quiet = say({"run", "a.yaml", "--quiet", "--out", scratch / "quiet"}, testing::tools_that_read(reading));

  CHECK_HOLDS(loud.err, "leads nowhere");
  CHECK_HOLDS(loud.err, "100 %");
  CHECK(quiet.err.empty());
  CHECK_HOLDS(quiet.out, "PARCELS, whole run");
}

TEST_CASE("no control codes are written where there is no terminal, and colour where there is one") {
  ScratchFolder const scratch;

  Spoken const file = say({"run", "a.yaml", "--out", scratch / "a"});
  Spoken const terminal = testing::say_on_terminal({"run", "a.yaml", "--out", scratch / "b"});

  CHECK(testing::harmless(file.out));
  CHECK(testing::harmless(file.err));
  CHECK_HOLDS(terminal.out, "\x1b[");
}

TEST_CASE("control characters in a name never reach the terminal") {
  for (auto const& name : testing::odd_names()) {
    CAPTURE(name);
    ScratchFolder const scratch;
    Reading reading = testing::tools().read({name}, {});
    reading.scenario = testing::renamed(*reading.scenario, name);

    Spoken const text = say({"run", "a.yaml", "--out", scratch / "a"}, testing::tools_that_read(reading));
    Spoken const json = say({"run", "a.yaml", "--json", "--out", scratch / "b"}, testing::tools_that_read(reading));

    CHECK(text.code == exit_ok);
    CHECK(testing::harmless(text.out));
    CHECK(testing::harmless(text.err));
    CHECK(testing::harmless(json.out));
    CHECK(nlohmann::json::parse(json.out)["scenario"]["name"] == name);
  }
}

TEST_CASE("books that do not balance exit with 1, and the results are written for who has to find the fault") {
  ScratchFolder const scratch;
  Tools with = testing::tools();
  with.simulate = [](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
    Results results = simulate(scenario, options, on_progress);
    results.little_holds = false;
    return results;
  };

  Spoken const said = say({"run", "a.yaml", "--quiet", "--out", scratch / "out"}, with);

  CHECK(said.code == exit_internal);
  CHECK_HOLDS(said.err, "do not balance");
  CHECK_HOLDS(said.out, "✗ the books do not balance");
  CHECK(read(scratch / "out" / "manifest.json")["replications"][0]["balanced"] == false);
}

TEST_CASE("an engine that fails leaves no folder") {
  ScratchFolder const scratch;
  Tools with = testing::tools();
  with.simulate = [](auto const&, auto const&, auto const&) -> Results { throw std::bad_alloc{}; };

  CHECK(say({"run", "a.yaml", "--out", scratch / "out"}, with).code == exit_limit);
  CHECK(scratch.names().empty());
}

}  // namespace
}  // namespace tierflow
