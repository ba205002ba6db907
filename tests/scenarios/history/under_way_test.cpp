// What is on the road at an instant does not depend on the instant that was looked at before.

#include <doctest/doctest.h>

#include "scenarios/history/under_way.hpp"
#include "tests/scenarios/history/recorded.hpp"
#include "tests/scenarios/report/on_disk.hpp"
#include "tests/swarm/random_scenario.hpp"

namespace tierflow::testing {
namespace {

std::vector<std::uint32_t> numbers(auto const& list) {
  std::vector<std::uint32_t> all;
  for (auto const& one : list) all.push_back(one.number);
  return all;
}

TEST_CASE("going forward, going back and jumping find the same trips and tours, and all of them") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Scenario const scenario = swarm::random_scenario(seed);
    ScratchFolder const folder;
    Recorded const run = recorded(scenario, folder.path(), {.chapter = std::chrono::minutes{1}});
    HistoryFile const file{run.file};
    UnderWay forward{file}, back{file};
    for (int step = 0; step <= 50; ++step) {
      Instant const t = Instant{} + (scenario.end - Instant{}) * step / 50;
      forward.go_to(t);
      back.go_to(scenario.end);
      back.go_to(t);
      std::vector<std::uint32_t> trips, tours;
      for (std::uint32_t i = 0; i < file.trips(); ++i)
        if (file.trip(i).departed <= t && t < file.trip(i).arrives) trips.push_back(i);
      for (std::uint32_t i = 0; i < file.tours(); ++i)
        if (file.tour(i).began <= t && t < file.tour(i).home) tours.push_back(i);
      CHECK(numbers(forward.trips()) == trips);
      CHECK(numbers(back.trips()) == trips);
      CHECK(numbers(forward.tours()) == tours);
      CHECK(numbers(back.tours()) == tours);
    }
  }
}

}  // namespace
}  // namespace tierflow::testing
