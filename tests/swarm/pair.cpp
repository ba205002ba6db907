#include "tests/swarm/pair.hpp"

#include <fmt/format.h>

#include "sim/engine.hpp"
#include "tests/swarm/compare.hpp"
#include "tests/swarm/naive.hpp"

namespace tierflow::swarm {

std::optional<std::string> disagreement(Scenario const& scenario, int threads) {
  Results const expected = naive::simulate(scenario);
  Duration const narrow{1 + scenario.end.time_since_epoch().count() / 97};
  struct Way {
    char const* name;
    RunOptions options;
  };
  Way const ways[] = {
      {"one thread", {.threads = 1, .record_all = true}},
      {"several threads", {.threads = threads, .record_all = true}},
      {"narrow window", {.threads = 1, .window = narrow, .record_all = true}},
  };
  std::optional<Fingerprint> first;
  for (Way const& way : ways) {
    Results const got = tierflow::simulate(scenario, way.options);
    if (auto difference = first_difference(scenario, expected, got))
      return fmt::format("{}: {}", way.name, *difference);
    if (first.value_or(got.fingerprint) != got.fingerprint)
      return fmt::format("{}: fingerprint {} instead of {}", way.name, got.fingerprint.text(),
                         first->text());
    first = got.fingerprint;
  }
  return {};
}

}  // namespace tierflow::swarm
