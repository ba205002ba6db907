// tierflow selftest: which cases are run, and what is left behind.

#include "tests/scenarios/cli/spoken.hpp"

namespace tierflow {
namespace {

using testing::say;
using testing::Spoken;

TEST_CASE("the cases that are named are run, with their kin, and no other") {
  Spoken const said = say({"selftest", "P32", "P20"});

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.out, "seven parcels, worked out by hand");
  CHECK_HOLDS(said.out, "Kingman, one line");
  CHECK_LACKS(said.out, "P01");
  CHECK_HOLDS(said.out, "11 of 11 figures in 2 cases agree with theory");
  CHECK_HOLDS(said.out, "the books balance to the microsecond in 1 of 1 runs");
}

TEST_CASE("a list says which cases there are and runs none") {
  Spoken const said = say({"selftest", "--list"});

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.out, "  P09   three tiers, four hubs (Kelly)");
  CHECK_HOLDS(said.out, "  P35 ");
  CHECK_LACKS(said.out, "theory");
}

TEST_CASE("a case that is not there is an error of the command line that names the nearest") {
  Spoken const said = say({"selftest", "P11d"});

  CHECK(said.code == exit_usage);
  CHECK_HOLDS(said.err, "there is no case 'P11d'; did you mean 'P11a'");
}

TEST_CASE("the scenario files are left where the planner wants them") {
  testing::ScratchFolder const scratch;
  Spoken const said = say({"selftest", "P32", "--files", (scratch / "theory").string()});

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(testing::content_of(scratch / "theory" / "p32-hand-trace.yaml"), "scenario: p32-hand-trace");
}

TEST_CASE("the table of the page comes alone") {
  Spoken const said = say({"selftest", "P32", "--markdown"});

  CHECK(said.out.starts_with("| case | subject |"));
  CHECK_HOLDS(said.out, "| P32 | seven parcels, worked out by hand | mean way, min | 401.357 | 401.357 | exact | 7 | ");
}

}  // namespace
}  // namespace tierflow
