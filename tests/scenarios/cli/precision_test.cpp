// Replications until the figures are known well enough.

#include <nlohmann/json.hpp>

#include "tests/scenarios/cli/chance.hpp"

namespace tierflow {
namespace {

using testing::say;
using testing::ScratchFolder;
using testing::Spoken;

nlohmann::json read(std::filesystem::path const& file) { return nlohmann::json::parse(testing::content_of(file)); }

Spoken run_to(std::string const& precision, std::filesystem::path const& out, std::string const& threads = "2") {
  return say({"run", "a.yaml", "--precision", precision, "--threads", threads, "--out", out.string()}, testing::tools_with_chance());
}

TEST_CASE("a run goes on until it is precise, and its folder says how many replications that took") {
  ScratchFolder const scratch;

  Spoken const said = run_to("6 %", scratch / "out");

  CHECK(said.code == exit_ok);
  std::size_t const count = read(scratch / "out" / "manifest.json")["replications"].size();
  CHECK(count >= 10);
  CHECK(count < 300);
  CHECK(read(scratch / "out" / "summary.json")["scenario"]["replications"] == count);
  CHECK(read(scratch / "out" / "manifest.json")["ended"] == "complete");
  CHECK(read(scratch / "out" / "manifest.json")["scenario"]["set"].back() == "replications.count=" + std::to_string(count));
  CHECK_HOLDS(testing::content_of(scratch / "out" / "scenario.effective.yaml"), "count: " + std::to_string(count));
  CHECK_HOLDS(said.out, "Stopped after " + std::to_string(count) + " replications: on time ±");
}

TEST_CASE("the tighter the interval, the more replications; the number does not depend on threads") {
  ScratchFolder const scratch;
  auto const count = [&](std::string const& name) { return read(scratch / name / "manifest.json")["replications"].size(); };

  run_to("15 %", scratch / "wide");
  run_to("6 %", scratch / "tight", "1");
  run_to("6 %", scratch / "tight3", "3");

  CHECK(count("wide") < count("tight"));
  CHECK(count("tight") == count("tight3"));
  CHECK(testing::content_of(scratch / "tight" / "summary.json") == testing::content_of(scratch / "tight3" / "summary.json"));
}

TEST_CASE("a number of replications and a precision exclude each other") {
  CHECK(say({"run", "a.yaml", "--precision", "5 %", "-R", "3"}).code == exit_usage);
  CHECK(say({"run", "a.yaml", "--precision", "5 %", "--history"}).code == exit_usage);
}

TEST_CASE("a comparison goes on until the differences are known to a share of the first mean") {
  Spoken const said = say({"compare", "a.yaml", "larger.yaml", "--precision", "2 %", "--no-cache"}, testing::tools_with_chance());
  Spoken const same = say({"compare", "a.yaml", "copy.yaml", "--precision", "1 %", "--no-cache"}, testing::tools_with_chance());

  CHECK_HOLDS(said.err, "stopped after");
  CHECK_HOLDS(said.err, "(wanted ± 2 %)");
  CHECK_HOLDS(same.err, "stopped after 10 replications: on time ± 0 %");
}

}  // namespace
}  // namespace tierflow
