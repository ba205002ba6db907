// From words to a command, and from what went wrong to an exit code.

#include "scenarios/cli/command_line.hpp"

#include <fstream>
#include <new>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "scenarios/cli/catalogue.hpp"
#include "scenarios/report/write_error.hpp"
#include "tests/scenarios/cli/spoken.hpp"

namespace tierflow {
namespace {

using testing::say;
using testing::Spoken;

template <class Error>
Tools tools_that_fail(Error const& error) {
  Tools with = testing::tools();
  with.read = [error](auto const&, auto const&) -> Reading { throw error; };
  return with;
}

TEST_CASE("no words at all show the help as an error") {
  Spoken const said = say({});

  CHECK(said.code == exit_usage);
  CHECK(said.out.empty());
  CHECK_HOLDS(said.err, "Usage");
}

TEST_CASE("help that was asked for is a result, for the program and for every command") {
  CHECK(say({"--help"}).code == exit_ok);
  CHECK_HOLDS(say({"--help"}).out, "Exit codes: 0 good");
  for (auto const& command : commands()) {
    CAPTURE(command.name);
    if (command.name == std::string{"view"}) continue;  // the help of another program, which may not be there
    Spoken const said = say({command.name, "--help"});
    CHECK(said.code == exit_ok);
    CHECK_HOLDS(said.out, command.help);
    CHECK(said.err.empty());
  }
}

TEST_CASE("help says what an option takes") {
  std::string const help = say({"run", "--help"}).out;

  CHECK_HOLDS(help, "--set KEY=VALUE");
  CHECK_HOLDS(help, "--seed N ");
}

TEST_CASE("the version is told by a command and by an option") {
  CHECK(say({"version"}).code == exit_ok);
  CHECK_HOLDS(say({"version"}).out, "tierflow 0.");
  CHECK_HOLDS(say({"--version"}).out, "tierflow 0.");
  CHECK(nlohmann::json::parse(say({"version", "--json"}).out).contains("tierflow"));
}

TEST_CASE("an unknown command is an error that proposes the nearest") {
  Spoken const said = say({"rnu", "a.yaml"});

  CHECK(said.code == exit_usage);
  CHECK(said.out.empty());
  CHECK_HOLDS(said.err, "there is no command 'rnu'; did you mean 'run'?");
  CHECK_HOLDS(said.err, "tierflow --help");
}

TEST_CASE("a wrong option is an error of the command line that names the command's help") {
  for (auto const& words : std::vector<std::vector<std::string>>{{"run"},
                                                                {"run", "a.yaml", "--sede", "7"},
                                                                {"run", "a.yaml", "--seed"},
                                                                {"run", "a.yaml", "--seed", "-1"},
                                                                {"run", "a.yaml", "--seed", "010"},
                                                                {"run", "a.yaml", "--seed", "1e3"},
                                                                {"run", "a.yaml", "--seed", "18446744073709551616"},
                                                                {"run", "a.yaml", "--replications", "0"},
                                                                {"run", "a.yaml", "--threads", "two"},
                                                                {"run", "a.yaml", "--set", "seed"},
                                                                {"run", "a.yaml", "--set", "=7"}}) {
    CAPTURE(words);
    Spoken const said = say(words);
    CHECK(said.code == exit_usage);
    CHECK(said.out.empty());
    CHECK_HOLDS(said.err, "Try: tierflow run --help");
  }
}

TEST_CASE("two outputs of a check at once are an error of the command line") {
  CHECK(say({"check", "a.yaml", "--json", "--effective"}).code == exit_usage);
}

TEST_CASE("control characters in a word never reach the terminal") {
  for (auto const& words : std::vector<std::vector<std::string>>{
           {"\x1b[2J"}, {"run", "a.yaml", "--\x1b[2J"}, {"run", "a.yaml", "--seed", "\u009b2J"}}) {
    Spoken const said = say(words);
    CHECK(said.code == exit_usage);
    CHECK(testing::harmless(said.err));
  }
}

TEST_CASE("values of --set stop where the next file begins") {
  std::vector<std::filesystem::path> files;
  std::vector<std::string> sets;
  Tools with = testing::tools();
  with.read = [&](auto const& some_files, auto const& some_sets) -> Reading {
    files = some_files, sets = some_sets;
    return {};
  };

  say({"check", "a.yaml", "--set", "x=1", "b.yaml", "--set", "y=[1, 2]"}, with);

  CHECK(files == std::vector<std::filesystem::path>{"a.yaml", "b.yaml"});
  CHECK(sets == std::vector<std::string>{"x=1", "y=[1, 2]"});
}

TEST_CASE("a file may be called like a command") {
  std::vector<std::filesystem::path> files;
  Tools with = testing::tools();
  with.read = [&](auto const& some_files, auto const&) -> Reading {
    files = some_files;
    return {};
  };

  say({"check", "a.yaml", "run"}, with);

  CHECK(files == std::vector<std::filesystem::path>{"a.yaml", "run"});
}

TEST_CASE("every kind of failure has its exit code") {
  auto const code_of = [](auto const& error) { return say({"check", "a.yaml"}, tools_that_fail(error)).code; };

  CHECK(code_of(std::logic_error{"oh"}) == exit_internal);
  CHECK(code_of(WriteError{"cannot write x"}) == exit_io);
  CHECK(code_of(std::filesystem::filesystem_error{"gone", std::error_code{}}) == exit_io);
  CHECK(code_of(std::bad_alloc{}) == exit_limit);
  CHECK(code_of(std::length_error{"more than 65534 facilities"}) == exit_limit);
}

TEST_CASE("a fault of the program says what it is and asks to be reported") {
  Spoken const said = say({"check", "a.yaml"}, tools_that_fail(std::logic_error{"two \x1b[2J clocks"}));

  CHECK_HOLDS(said.err, "a fault of the program, please report it: two ");
  CHECK(testing::harmless(said.err));
}

TEST_CASE("a standard output that takes nothing is an error of the disk") {
  std::ofstream full{"/dev/full"};
  std::ostringstream err;

  ExitCode const code = command_line({"keys"}, testing::tools(), {full, err, {}, {}});

  CHECK(code == exit_io);
  CHECK_HOLDS(err.str(), "cannot write to standard output");
}

TEST_CASE("a standard output that takes nothing does not hide that the scenario is wrong") {
  std::ofstream full{"/dev/full"};
  std::ostringstream err;
  Reading reading;
  reading.errors = {testing::problem("lanes", "no such place")};

  CHECK(command_line({"check", "bad.yaml", "--json"}, testing::tools_that_read(reading), {full, err, {}, {}}) ==
        exit_invalid_scenario);
}

}  // namespace
}  // namespace tierflow
