// Where the results of a run go, and what they may replace.

#include <nlohmann/json.hpp>

#include "tests/scenarios/cli/spoken.hpp"

namespace tierflow {
namespace {

namespace fs = std::filesystem;
using testing::say;
using testing::ScratchFolder;
using testing::Spoken;
using Names = std::vector<std::string>;

nlohmann::json manifest(fs::path const& folder) {
  return nlohmann::json::parse(testing::content_of(folder / "manifest.json"));
}

Spoken run_with_seed(int seed, fs::path const& out, std::vector<std::string> more = {}) {
  std::vector<std::string> words{"run", "a.yaml", "--seed", std::to_string(seed), "--out", out};
  words.insert(words.end(), more.begin(), more.end());
  return say(words);
}

/// The working folder for the length of a test.
class Within {
 public:
  explicit Within(fs::path const& folder) { fs::current_path(folder); }
  ~Within() { fs::current_path(before_); }
  Within(Within const&) = delete;
  Within& operator=(Within const&) = delete;

 private:
  fs::path before_ = fs::current_path();
};

TEST_CASE("a run folder that stands there already is not overwritten") {
  ScratchFolder const scratch;
  run_with_seed(1, scratch / "out");

  Spoken const said = run_with_seed(2, scratch / "out");

  CHECK(said.code == exit_io);
  CHECK_HOLDS(said.err, "holds the results of a run; choose another --out, or add --overwrite");
  CHECK(manifest(scratch / "out")["seed"] == 1);
  CHECK(scratch.names() == Names{"out"});
}

TEST_CASE("with --overwrite the run that stands there is replaced, and the program says so") {
  ScratchFolder const scratch;
  run_with_seed(1, scratch / "out");

  Spoken const said = run_with_seed(2, scratch / "out", {"--overwrite"});

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.err, "replaced the run that stood at");
  CHECK(manifest(scratch / "out")["seed"] == 2);
  CHECK(scratch.names() == Names{"out"});
}

TEST_CASE("a folder that is no run folder is not replaced, with --overwrite or without, and nothing is simulated") {
  ScratchFolder const scratch;
  testing::write_file(scratch / "thesis" / "thesis.txt", "three years of work");
  bool simulated = false;
  Tools with = testing::tools();
  with.simulate = [&](auto const&, auto const&, auto const&) -> Results { simulated = true; return {}; };

  for (auto const& words : {Names{"run", "a.yaml", "--out", scratch / "thesis"},
                            Names{"run", "a.yaml", "--out", scratch / "thesis", "--overwrite"}}) {
    Spoken const said = say(words, with);
    CHECK(said.code == exit_io);
    CHECK_HOLDS(said.err, "is no run folder");
  }
  CHECK_FALSE(simulated);
  CHECK(testing::content_of(scratch / "thesis" / "thesis.txt") == "three years of work");
  CHECK(scratch.names() == Names{"thesis"});
}

TEST_CASE("without --out every run gets a folder of its own under runs, by scenario and seed") {
  ScratchFolder const scratch;
  Within const here{scratch.path()};

  say({"run", "a.yaml"});
  say({"run", "a.yaml"});
  say({"run", "a.yaml", "--seed", "8"});

  CHECK(manifest(scratch / "runs" / "small-7")["seed"] == 7);
  CHECK(manifest(scratch / "runs" / "small-7-2")["seed"] == 7);
  CHECK(manifest(scratch / "runs" / "small-8")["seed"] == 8);
}

TEST_CASE("an interrupted run exits with 130 and says so in its manifest") {
  ScratchFolder const scratch;
  Tools with = testing::tools();
  with.simulate = testing::simulate_and_interrupt;

  Spoken const said = say({"run", "a.yaml", "--out", scratch / "out"}, with);

  CHECK(said.code == exit_interrupted);
  CHECK_HOLDS(said.err, "interrupted; what was done by then is in the results, marked so");
  CHECK_HOLDS(said.out, "Interrupted: everything below covers the time up to 11.5 h only.");
  CHECK_HOLDS(said.out, "✓ every parcel is accounted for");
  CHECK(manifest(scratch / "out")["ended"] == "interrupted");
  CHECK(manifest(scratch / "out")["replications"][0]["until_h"] == doctest::Approx(11.5));
}

TEST_CASE("a partial result takes no whole one's place, even with --overwrite") {
  ScratchFolder const scratch;
  run_with_seed(1, scratch / "out");
  Tools with = testing::tools();
  with.simulate = testing::simulate_and_interrupt;

  Spoken const said = say({"run", "a.yaml", "--overwrite", "--out", scratch / "out"}, with);

  CHECK(said.code == exit_interrupted);
  CHECK_HOLDS(said.err, "stays as it is; the results are in " + (scratch / "out-2").string());
  CHECK_HOLDS(said.out, (scratch / "out-2").string());
  CHECK(manifest(scratch / "out")["ended"] == "complete");
  CHECK(manifest(scratch / "out-2")["ended"] == "interrupted");
}

TEST_CASE("results that came to stand there during the run are kept, and these go beside them") {
  ScratchFolder const scratch;
  Tools with = testing::tools();
  with.simulate = [&](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
    testing::write_file(scratch / "out" / "manifest.json", R"({"tierflow": "0.1.0", "seed": 99})");
    return simulate(scenario, options, on_progress);
  };

  Spoken const said = say({"run", "a.yaml", "--out", scratch / "out"}, with);

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.err, "stays as it is");
  CHECK(manifest(scratch / "out")["seed"] == 99);
  CHECK(manifest(scratch / "out-2")["seed"] == 7);
}

TEST_CASE("a full disk exits with 4 and leaves the old results intact") {
  ScratchFolder const scratch;
  run_with_seed(1, scratch / "out");
  {
    testing::FullDisk const full{4'000};

    Spoken const said = run_with_seed(2, scratch / "out", {"--overwrite"});

    CHECK(said.code == exit_io);
    CHECK_HOLDS(said.err, "cannot write");
  }
  CHECK(manifest(scratch / "out")["seed"] == 1);
  CHECK(testing::value_of(scratch / "out" / "results.sqlite", "PRAGMA integrity_check") == "ok");
  CHECK(scratch.names() == Names{"out"});
}

TEST_CASE("a place that cannot be written exits with 4 before anything is simulated") {
  ScratchFolder const scratch;
  testing::write_file(scratch / "file", "");
  Tools with = testing::tools();
  with.simulate = [](auto const&, auto const&, auto const&) -> Results { throw std::logic_error{"simulated"}; };

  Spoken const said = say({"run", "a.yaml", "--out", scratch / "file" / "out"}, with);

  CHECK(said.code == exit_io);
  CHECK_HOLDS(said.err, (scratch / "file").string());
}

}  // namespace
}  // namespace tierflow
