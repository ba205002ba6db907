// tierflow init: a file to start from, where nothing stands yet.

#include "tests/scenarios/cli/spoken.hpp"

namespace tierflow {
namespace {

using testing::say;
using testing::ScratchFolder;
using testing::Spoken;

TEST_CASE("the starter file is written and the next steps are named") {
  ScratchFolder const scratch;
  std::string const file = scratch / "mine.yaml";

  Spoken const said = say({"init", file});

  CHECK(said.code == exit_ok);
  CHECK(testing::content_of(file) == "scenario: starter\n");
  CHECK_HOLDS(said.out, "tierflow check " + file + "\n");
  CHECK_HOLDS(said.out, "tierflow run " + file + "\n");
}

TEST_CASE("a file that stands there already is not overwritten") {
  ScratchFolder const scratch;
  testing::write_file(scratch / "mine.yaml", "a week of work\n");

  Spoken const said = say({"init", scratch / "mine.yaml"});

  CHECK(said.code == exit_io);
  CHECK_HOLDS(said.err, "mine.yaml: File exists");
  CHECK(testing::content_of(scratch / "mine.yaml") == "a week of work\n");
}

TEST_CASE("a dash is standard output") {
  Spoken const said = say({"init", "-"});

  CHECK(said.code == exit_ok);
  CHECK(said.out == "scenario: starter\n");
}

TEST_CASE("a full disk leaves no half of a starter file") {
  ScratchFolder const scratch;
  testing::FullDisk const full{5};

  Spoken const said = say({"init", scratch / "mine.yaml"});

  CHECK(said.code == exit_io);
  CHECK(scratch.names().empty());
}

}  // namespace
}  // namespace tierflow
