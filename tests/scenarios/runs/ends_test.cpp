// How the program ends, as a script sees it: the exit code, a word about the cause, and a run folder that is whole,
// marked as partial, or not there.

#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

nlohmann::json read(std::filesystem::path const& file) { return nlohmann::json::parse(content_of(file)); }

TEST_CASE("Ctrl-C in the middle of a week leaves a partial run folder that says so and keeps its books") {
  ScratchFolder const scratch;
  auto const run = scratch / "run";

  Ending const ending = interrupt_program({"run", in_source("scenarios/lianyungang/tenth.yaml"), "--out", run});

  CHECK(ending.code == 130);
  CHECK_HOLDS(ending.said, "interrupted");
  CHECK(names_in(run) ==
        std::vector<std::string>{"manifest.json", "results.sqlite", "scenario.effective.yaml", "summary.json"});
  auto const manifest = read(run / "manifest.json");
  CHECK(manifest["ended"] == "interrupted");
  CHECK(manifest["replications"][0]["until_h"] > 0);
  CHECK(manifest["replications"][0]["until_h"] < 8 * 24);
  CHECK(read(run / "summary.json")["ended"] == "interrupted");
  check_books(read(run / "summary.json"));
  CHECK(value_of(run / "results.sqlite", "PRAGMA integrity_check") == "ok");
  CHECK(value_of(run / "results.sqlite", "SELECT ended FROM runs") == "interrupted");
  CHECK(scratch.names() == std::vector<std::string>{"run"});
}

TEST_CASE("a run to the end says that it is complete") {
  ProgramRun const run{{in_source("scenarios/starter.yaml")}};

  CHECK(read(run.folder() / "manifest.json")["ended"] == "complete");
  CHECK(value_of(run.database(), "SELECT count(*) FROM runs WHERE ended = 'complete'") == "3");
}

struct Refusal {
  std::vector<std::string> arguments;
  int code;
  std::string because;
};

TEST_CASE("what cannot be run is refused with a code, a cause and no run folder") {
  ScratchFolder const files;
  ScratchFolder const results;
  std::string const starter = in_source("scenarios/starter.yaml");
  write_file(files / "typo.yaml", "tierflow: 1\noverlay: typo\nhorizon: {dais: 2}\n");
  write_file(files / "half.yaml", "tierflow: 1\nscenario: half\nhubs: [\n");
  for (Refusal const& refusal :
       {Refusal{{}, 2, "command"}, Refusal{{"fly", starter}, 2, "'fly'"},
        Refusal{{"run", "--out", results / "run"}, 2, "files"},
        Refusal{{"run", starter, "--threads", "none", "--out", results / "run"}, 2, "'none'"},
        Refusal{{"run", starter, files / "typo.yaml", "--out", results / "run"}, 3, "typo.yaml:3:11"},
        Refusal{{"run", files / "half.yaml", "--out", results / "run"}, 3, "half.yaml:"},
        Refusal{{"run", starter, "--set", "horizon.days=soon", "--out", results / "run"}, 3, "soon"},
        Refusal{{"run", files / "nowhere.yaml", "--out", results / "run"}, 4, "nowhere.yaml"},
        Refusal{{"run", starter, "--out", files / "typo.yaml"}, 4, "typo.yaml"}}) {
    Ending const ending = run_program(refusal.arguments);

    CHECK_MESSAGE(ending.code == refusal.code, ending.said);
    CHECK_HOLDS(ending.said, refusal.because);
    CHECK(results.names().empty());
  }
}

}  // namespace
}  // namespace tierflow::testing
