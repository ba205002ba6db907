// How much of what comes to a queue stays there for ever.

#include "scenarios/stability/growth.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;
using Kind = Resource::Kind;

/// The small world's places with bins of an hour and a warm-up of 2 h; cycles are 4 h long.
struct Watched {
  Watched() {
    scenario.warm_up = Instant{2h};
    scenario.end = Instant{10h};
    results = results_of(scenario);
  }
  Growth of_sorter(std::vector<std::uint32_t> entered, std::vector<std::uint32_t> finished) {
    results.stages[0].entered_series = std::move(entered);
    results.stages[0].finished_series = std::move(finished);
    return of(Kind::stage);
  }
  [[nodiscard]] Growth of(Kind kind, std::size_t index = 0) const {
    for (Growth const& growth : growths(scenario, results, 4h))
      if (growth.resource == Resource{kind, index}) return growth;
    FAIL("no such resource");
    return {};
  }
  Scenario scenario = small_world();
  Results results;
};

TEST_CASE("a queue that ends each cycle as it began it does not grow, however long it is within") {
  Growth const growth = Watched{}.of_sorter({5, 0, 8, 0, 0, 0, 8, 0, 0, 0}, {0, 0, 2, 2, 2, 2, 2, 2, 2, 2});
  CHECK(growth.share == 0);
  CHECK(growth.arrivals == 8);
}

TEST_CASE("a line that does three quarters of what comes keeps a quarter of it") {
  Growth const growth = Watched{}.of_sorter({0, 0, 4, 4, 4, 4, 4, 4, 4, 4}, {0, 0, 3, 3, 3, 3, 3, 3, 3, 3});
  CHECK(growth.arrivals == 16);
  CHECK(growth.share == doctest::Approx(0.25));
}

TEST_CASE("what was there before the warm-up is no growth, and what comes after the second cycle is not looked at") {
  CHECK(Watched{}.of_sorter({900, 0, 4, 4, 4, 4, 4, 4, 4, 4, 700, 700}, {0, 0, 4, 4, 4, 4, 4, 4, 4, 4}).share == 0);
}

TEST_CASE("parcels that are turned away count as if they stayed") {
  Watched watched;
  watched.results.stages[0].rejected = 8;  // of both cycles
  Growth const growth = watched.of_sorter({0, 0, 3, 3, 3, 3, 3, 3, 3, 3}, {0, 0, 3, 3, 3, 3, 3, 3, 3, 3});
  CHECK(growth.arrivals == 16);
  CHECK(growth.share == doctest::Approx(0.25));
}

TEST_CASE("stagings and desks grow as stages do") {
  Watched watched;
  watched.results.lanes[0].staged_series = {0, 0, 2, 2, 2, 2, 2, 2, 2, 2};
  watched.results.lanes[0].parcels_series = {0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
  watched.results.pools[0].joined_series = {0, 0, 5, 5, 5, 5, 5, 5, 5, 5};
  watched.results.pools[0].ended_series = {0, 0, 4, 4, 4, 4, 4, 4, 4, 4};
  CHECK(watched.of(Kind::lane).share == doctest::Approx(0.5));
  CHECK(watched.of(Kind::pool).share == doctest::Approx(0.2));
}

TEST_CASE("the series of a run add up to what its places hold at the end") {
  Scenario scenario = small_world();
  for (Duration const end : {10h + 30min, 14h + 30min, 24h + 0min}) {
    scenario.end = Instant{end};
    Results const results = results_of(scenario);
    auto const sum = [](std::vector<std::uint32_t> const& series) {
      std::int64_t all = 0;
      for (std::uint32_t const count : series) all += count;
      return all;
    };
    CHECK(sum(results.lanes[0].staged_series) - sum(results.lanes[0].parcels_series) == results.lanes[0].staged_at_end);
    for (FacilityResult const& place : results.facilities)
      CHECK(sum(place.created_series) + sum(place.arrived_series) - sum(place.departed_series) - sum(place.left_series) ==
            static_cast<std::int64_t>(place.in_system_at_end));
    CHECK(sum(results.pools[0].joined_series) - sum(results.pools[0].ended_series) + results.stages[1].queue_at_end <=
          static_cast<std::int64_t>(results.facilities[1].in_system_at_end));
  }
}

TEST_CASE("resources are called as in the report") {
  Watched const watched;
  CHECK(name_of({Kind::stage, 0}, watched.scenario, watched.results) == "Gate sort");
  CHECK(name_of({Kind::lane, 0}, watched.scenario, watched.results) == "Gate>Town");
  CHECK(name_of({Kind::pool, 0}, watched.scenario, watched.results) == "Town bikes");
}

TEST_CASE("a line that is held up by the next stage is not the one at fault") {
  Scenario scenario = small_world();
  StagePlan second = scenario.facilities[FacilityId{0}].stages[0];
  second.name = "pack";
  scenario.facilities[FacilityId{0}].stages.push_back(second);
  Results results = results_of(scenario);
  REQUIRE(results.stages[1].stage == "pack");
  Resource const sort{Kind::stage, 0}, pack{Kind::stage, 1};

  CHECK(at_fault(sort, scenario, results) == sort);
  results.stages[0].blocked_time = results.stages[0].line_time / 10;
  CHECK(at_fault(sort, scenario, results) == pack);
  CHECK(at_fault({Kind::lane, 0}, scenario, results) == Resource{Kind::lane, 0});
}

}  // namespace
}  // namespace tierflow::testing
