// A disk that becomes full: an error with the file's name, and nothing of what stood there before is lost.

#include "scenarios/report/results_writer.hpp"
#include "scenarios/report/write_error.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow {
namespace {

using testing::FullDisk;
using testing::ScratchFolder;

/// A run into "out" in place of what stands there, on a disk with room for `bytes` a file.
void write_run(ScratchFolder const& scratch, std::size_t bytes) {
  Scenario const scenario = testing::small_world();
  Results const results = testing::results_of(scenario);
  RunFolder folder{scratch / "out"};
  FullDisk const full{bytes};
  ResultsWriter writer{folder, scenario, std::string(100, '#')};
  writer.add(scenario, results);
  writer.finish(scenario, {{}, {}, ""}, {});
  folder.commit_over();
}

TEST_CASE("whichever file does not fit, the error names it and the old results stay") {
  // 50: the effective scenario; 200: the head of the summary; 4 000: a replication in it or the database.
  for (std::size_t const bytes : {0U, 50U, 200U, 4'000U, 12'000U}) {
    CAPTURE(bytes);
    ScratchFolder const scratch;
    testing::write_file(scratch / "out" / "manifest.json", R"({"tierflow": "0.1.0"})");

    CHECK_THROWS_WITH_AS(write_run(scratch, bytes), doctest::Contains(scratch.path().c_str()), WriteError);

    CHECK(testing::content_of(scratch / "out" / "manifest.json") == R"({"tierflow": "0.1.0"})");
    CHECK(scratch.names() == std::vector<std::string>{"out"});
  }
}

TEST_CASE("the error says what the system said") {
  ScratchFolder const scratch;

  CHECK_THROWS_WITH(write_run(scratch, 50), doctest::Contains("File too large"));
}

}  // namespace
}  // namespace tierflow
