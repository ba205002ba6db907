#include "tests/scenarios/cli/spoken.hpp"

#include <csignal>
#include <sstream>

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

Reading read_small_world(std::vector<std::filesystem::path> const& files, std::vector<std::string> const& sets) {
  Reading reading;
  reading.scenario = small_world();
  for (std::string_view const set : sets) {
    std::string const value{set.substr(set.find('=') + 1)};
    if (set.starts_with("replications.seed=")) reading.scenario->seed = std::stoull(value);
    if (set.starts_with("replications.count=")) reading.scenario->replications = std::stoi(value);
  }
  reading.effective = "scenario: small\n";
  reading.files = files;
  return reading;
}

Spoken say(std::vector<std::string> const& words, Tools const& with, bool terminal) {
  std::ostringstream out, err;
  Look const look{terminal, 100};
  ExitCode const code = command_line(words, with, {out, err, look, look, terminal});
  return {code, out.str(), err.str()};
}

}  // namespace

Tools tools() {
  return {read_small_world, simulate, [](std::string const& about) { return "keys about '" + about + "'\n"; },
          [] { return std::string{"{}"}; }, [] { return std::string{"scenario: starter\n"}; }};
}

Tools tools_that_read(Reading const& reading) {
  Tools with = tools();
  with.read = [reading](auto const&, auto const&) { return reading; };
  return with;
}

Spoken say(std::vector<std::string> const& words, Tools const& with) { return say(words, with, false); }
Spoken say_on_terminal(std::vector<std::string> const& words, Tools const& with) { return say(words, with, true); }

Problem problem(std::string const& path, std::string const& message) { return {{"bad.yaml", 3, 7}, path, message}; }

Results simulate_and_interrupt(Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
  RunOptions in_short_windows = options;
  in_short_windows.window = 30min;
  return simulate(scenario, in_short_windows, [&](Progress const& progress) {
    if (progress.now == Instant{11h + 30min}) std::raise(SIGINT);
    return on_progress(progress);
  });
}

}  // namespace tierflow::testing
