// tierflow report: run folders in, one HTML file out, and a plain word where that is not possible.

#include "tests/scenarios/cli/spoken.hpp"

namespace tierflow {
namespace {

using testing::content_of;
using testing::say;
using testing::ScratchFolder;
using testing::Spoken;

std::string made_run(ScratchFolder const& scratch, std::string const& name) {
  CHECK(say({"run", "a.yaml", "--replications", "2", "--quiet", "--out", scratch / name}).code == exit_ok);
  return scratch / name;
}

TEST_CASE("one run becomes a file, in both languages unless one is asked for") {
  ScratchFolder const scratch;
  std::string const run = made_run(scratch, "a"), file = scratch / "report.html";

  Spoken const said = say({"report", run, "--out", file});

  CHECK(said.code == exit_ok);
  CHECK(said.out == "wrote " + file + "\n");
  CHECK_HOLDS(content_of(file), "Does one truck do?");
  CHECK_HOLDS(content_of(file), "data-language=\"zh\"");
  CHECK_HOLDS(content_of(file), "express: 36 h");  // a promise that only the scenario knows

  CHECK(say({"report", run, "--out", file, "--language", "zh", "--quiet"}).out == "");
  CHECK_HOLDS(content_of(file), "瓶颈");
  CHECK_LACKS(content_of(file), "data-language=");
  CHECK(scratch.names() == std::vector<std::string>{"a", "report.html"});
}

TEST_CASE("two runs are compared, three are ranked, and runs of one name are told apart") {
  ScratchFolder const scratch;
  std::string const a = made_run(scratch, "a"), b = made_run(scratch, "b"), file = scratch / "report.html";

  say({"report", a, b, "--out", file, "--language", "en"});
  CHECK_HOLDS(content_of(file), "small (b) <span class=\"against\">against small (a)</span>");
  CHECK_HOLDS(content_of(file), "The two scenarios are the same.");

  say({"report", a, b, a, "--out", file, "--language", "en"});
  CHECK_HOLDS(content_of(file), "<h1>3 scenarios</h1>");
}

TEST_CASE("what is no run is named, and nothing is written") {
  ScratchFolder const scratch;
  std::string const run = made_run(scratch, "a"), file = scratch / "report.html";

  Spoken const missing = say({"report", scratch / "nowhere", "--out", file});
  CHECK(missing.code == exit_io);
  CHECK_HOLDS(missing.err, "nowhere");

  std::filesystem::remove(std::filesystem::path{run} / "results.sqlite");
  Spoken const damaged = say({"report", run, "--out", file});
  CHECK(damaged.code == exit_io);
  CHECK_HOLDS(damaged.err, "results.sqlite");
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("a file that cannot be written leaves nothing behind, and the command line is checked") {
  ScratchFolder const scratch;
  std::string const run = made_run(scratch, "a");

  CHECK(say({"report", run, "--out", scratch / "missing/report.html"}).code == exit_io);
  {
    testing::FullDisk const full{1000};
    Spoken const said = say({"report", run, "--out", scratch / "report.html"});
    CHECK(said.code == exit_io);
  }
  CHECK(scratch.names() == std::vector<std::string>{"a"});
  CHECK(say({"report"}).code == exit_usage);
  CHECK(say({"report", run, "--language", "fr"}).code == exit_usage);
  CHECK(say({"report", run, "--margin", "2"}).code == exit_usage);
}

}  // namespace
}  // namespace tierflow
