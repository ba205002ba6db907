// A run folder as somebody finds it again.

#include "scenarios/compare/run_record.hpp"

#include "scenarios/report/results_writer.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

using testing::ScratchFolder;

/// A run of the small world with this many complete replications, and one that was interrupted.
void leave_run(std::filesystem::path const& at, int complete, bool interrupted) {
  Scenario scenario = testing::small_world();
  scenario.replications = complete + (interrupted ? 1 : 0);
  RunFolder folder{at};
  ResultsWriter writer{folder, scenario, "scenario: small\n"};
  for (int i = 0; i < complete; ++i) writer.add(scenario, testing::results_of(scenario));
  if (interrupted) writer.add(scenario, testing::interrupted_results_of(scenario));
  writer.finish(scenario, Provenance{{}, {}, "scenario: small\n"}, {});
  folder.commit();
}

std::string refusal(std::filesystem::path const& folder) {
  try {
    open_run_record(folder);
  } catch (NoRun const& error) {
    return error.what();
  }
  return "";
}

TEST_CASE("a run folder gives its scenario, its seed and its figures by replication") {
  ScratchFolder const scratch;
  leave_run(scratch / "run", 3, false);

  RunRecord const record = open_run_record(scratch / "run");

  CHECK(record.name == "small");
  CHECK(record.question == "Does one truck do?");
  CHECK(record.seed == 7);
  CHECK(record.replications == 3);
  CHECK(record.effective == "scenario: small\n");
  REQUIRE(record.figures.size() > 5);
  CHECK(record.figures[0].key == "delivered");
  CHECK(record.figures[0].values == std::vector<double>{8, 8, 8});
  CHECK(record.figures[0].wanted == Wanted::higher);
  CHECK(record.figures[2].wanted == Wanted::lower);
}

TEST_CASE("a replication that was interrupted does not count") {
  ScratchFolder const scratch;
  leave_run(scratch / "run", 2, true);

  CHECK(open_run_record(scratch / "run").replications == 2);
}

TEST_CASE("a run that was interrupted in its first replication is none") {
  ScratchFolder const scratch;
  leave_run(scratch / "run", 0, true);

  CHECK_HOLDS(refusal(scratch / "run"), "interrupted before a replication was complete");
}

TEST_CASE("what is no run is refused with its name and what is missing") {
  ScratchFolder const scratch;
  leave_run(scratch / "run", 1, false);
  std::filesystem::create_directory(scratch / "empty");

  CHECK_HOLDS(refusal(scratch / "none"), "none: is no folder");
  CHECK_HOLDS(refusal(scratch / "empty"), "has no manifest.json");
  std::filesystem::resize_file(scratch / "run/summary.json", 100);
  CHECK_HOLDS(refusal(scratch / "run"), "summary.json is not whole");
  testing::write_file(scratch / "run/summary.json", "{}");
  CHECK_HOLDS(refusal(scratch / "run"), "is no run of this kind");
}

}  // namespace
}  // namespace tierflow
