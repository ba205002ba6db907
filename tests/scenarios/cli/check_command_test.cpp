// tierflow check: every problem with its place, then what the scenario contains.

#include "scenarios/cli/check_command.hpp"

#include <nlohmann/json.hpp>

#include "tests/scenarios/cli/spoken.hpp"

namespace tierflow {
namespace {

using testing::problem;
using testing::say;
using testing::Spoken;
using testing::tools_that_read;

Reading valid_with_warning() {
  Reading reading;
  reading.scenario = testing::small_world();
  reading.effective = "scenario: small\n";
  reading.warnings = {problem("lanes", "leads nowhere")};
  return reading;
}

Reading wrong(std::size_t errors) {
  Reading reading;
  reading.errors.assign(errors, problem("hubs.H4.docks", "expected a whole number, got 'many'"));
  return reading;
}

TEST_CASE("a good scenario is counted on standard output") {
  Spoken const said = say({"check", "a.yaml"});

  CHECK(said.code == exit_ok);
  CHECK_HOLDS(said.out, "places    2: 1 last mile, 1 gateway\n");
  CHECK_HOLDS(said.out, "✓ valid\n");
  CHECK(said.err.empty());
}

TEST_CASE("problems go to stderr, one a line, with place and path, and the scenario is invalid") {
  Spoken const said = say({"check", "bad.yaml"}, tools_that_read(wrong(1)));

  CHECK(said.code == exit_invalid_scenario);
  CHECK(said.out.empty());
  CHECK(said.err == "bad.yaml:3:7: error: hubs.H4.docks: expected a whole number, got 'many'\n");
}

TEST_CASE("several problems are counted behind the last, unless the last one counts them itself") {
  CHECK_HOLDS(say({"check", "bad.yaml"}, tools_that_read(wrong(3))).err, "\n3 errors, 0 warnings\n");
  CHECK_LACKS(say({"check", "bad.yaml"}, tools_that_read(wrong(201))).err, "201 errors");
}

TEST_CASE("a file that cannot be opened is an error of the disk") {
  Reading reading = wrong(1);
  reading.cannot_open = true;

  CHECK(say({"check", "bad.yaml"}, tools_that_read(reading)).code == exit_io);
  CHECK(say({"check", "bad.yaml", "--json"}, tools_that_read(reading)).code == exit_io);
}

TEST_CASE("warnings are shown and do not make a scenario invalid; quiet leaves them out") {
  Spoken const said = say({"check", "a.yaml"}, tools_that_read(valid_with_warning()));
  Spoken const quiet = say({"check", "a.yaml", "--quiet"}, tools_that_read(valid_with_warning()));

  CHECK(said.code == exit_ok);
  CHECK(said.err == "bad.yaml:3:7: warning: lanes: leads nowhere\n");
  CHECK_HOLDS(said.out, "with 1 warning above");
  CHECK(quiet.code == exit_ok);
  CHECK(quiet.err.empty());
  CHECK(quiet.out.empty());
}

TEST_CASE("quiet still says what is wrong") {
  CHECK_HOLDS(say({"check", "bad.yaml", "--quiet"}, tools_that_read(wrong(1))).err, "bad.yaml:3:7: error:");
}

TEST_CASE("as JSON everything is on standard output, also what is wrong") {
  Spoken const good = say({"check", "a.yaml", "--json"}, tools_that_read(valid_with_warning()));
  Spoken const bad = say({"check", "bad.yaml", "--json"}, tools_that_read(wrong(2)));

  auto const contains = nlohmann::json::parse(good.out);
  CHECK(contains["valid"] == true);
  CHECK(contains["warnings"][0]["path"] == "lanes");
  CHECK(contains["contains"]["expected_parcels"] == 8);
  CHECK(good.err.empty());
  auto const problems = nlohmann::json::parse(bad.out);
  CHECK(bad.code == exit_invalid_scenario);
  CHECK(problems["valid"] == false);
  CHECK(problems["errors"].size() == 2);
  CHECK(problems["errors"][0]["line"] == 3);
  CHECK(problems["contains"].is_null());
  CHECK(bad.err.empty());
}

TEST_CASE("the effective scenario is the composed text and nothing else") {
  Spoken const said = say({"check", "a.yaml", "--effective"}, tools_that_read(valid_with_warning()));

  CHECK(said.out == "scenario: small\n");
  CHECK_HOLDS(said.err, "warning");
}

TEST_CASE("problems have colour on a terminal only") {
  CHECK(testing::harmless(say({"check", "bad.yaml"}, tools_that_read(wrong(2))).err));
  CHECK_HOLDS(testing::say_on_terminal({"check", "bad.yaml"}, tools_that_read(wrong(2))).err, "\x1b[");
}

TEST_CASE("control characters in a problem never reach the terminal") {
  Reading reading;
  reading.errors = {{{"a\x1b[2J.yaml", 1, 1}, "hubs.\u009b1A", "got 'x\x07\ry'"}};

  Spoken const said = say({"check", "a.yaml"}, tools_that_read(reading));
  Spoken const json = say({"check", "a.yaml", "--json"}, tools_that_read(reading));

  CHECK(testing::harmless(said.err));
  CHECK(testing::harmless(json.out));
}

}  // namespace
}  // namespace tierflow
