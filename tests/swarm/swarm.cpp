// swarm --from N --count M [--threads N] [--smaller]: the seeds at which the two engines disagree,
// and how.

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "tests/swarm/compare.hpp"
#include "tests/swarm/pair.hpp"
#include "tests/swarm/random_scenario.hpp"

int main(int argc, char** argv) {
  using namespace tierflow::swarm;
  std::uint64_t from = 1;
  std::uint64_t count = 100;
  int threads = 2;
  int reports = 1;
  bool shrink = true;
  CLI::App app{"Runs random small worlds in both engines and compares every record and measure."};
  app.add_option("--from", from, "first seed")->capture_default_str();
  app.add_option("--count", count, "how many seeds")->capture_default_str();
  app.add_option("--threads", threads, "of the runs with several threads")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  app.add_option("--reports", reports, "differences that are told in full")->capture_default_str();
  app.add_flag("--smaller,!--whole", shrink,
               "take parts out of a world as long as the engines disagree (the default)");
  CLI11_PARSE(app, argc, argv);

  std::uint64_t unequal = 0;
  for (std::uint64_t seed = from; seed < from + count; ++seed) {
    auto const scenario = random_scenario(seed);
    auto const difference = disagreement(scenario, threads);
    if (!difference) continue;
    ++unequal;
    if (reports-- > 0) {
      auto const least = shrink ? smaller(scenario) : scenario;
      fmt::print("seed {}: {}\n{}\n", seed, disagreement(least, threads).value_or(*difference),
                 describe(least));
    } else {
      fmt::print("seed {}: {}\n", seed, difference->substr(0, difference->find('\n')));
    }
  }
  fmt::print("{} worlds, {} unequal\n", count, unequal);
  return unequal == 0 ? 0 : 1;
}
