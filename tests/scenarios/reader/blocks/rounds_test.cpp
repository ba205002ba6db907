// Pools of couriers: what they collect, and the cells in which they leave parcels.

#include <doctest/doctest.h>

#include "tests/scenarios/reader/bad_input.hpp"
#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {
namespace {

using namespace std::chrono_literals;

std::string with_pool(std::string const& keys) {
  return two_places("{name: B}", "{name: B, stages: [{name: door, kind: rounds, pools: [\n{name: p, crew: 1, waves: [\"09:00\"], stop: 1 min, tour: 10 min, " +
                                     keys + "}]}]}");
}

RoundsPool pool_of(std::string const& keys) { return good(with_pool(keys)).facilities[FacilityId{1}].rounds.at(0); }

TEST_CASE("a pool with cells says how long parcels stay there and when they are overdue") {
  RoundsPool const lockers = pool_of("cells: 96, stay: 10 h, overdue: 3 d");
  REQUIRE(lockers.cells.has_value());
  CHECK(lockers.cells->count == 96);
  CHECK(seconds(lockers.cells->stay) == 36'000);
  CHECK(lockers.cells->overdue == 72h);

  RoundsPool const shelves = pool_of("cells: unlimited, stay: 10 h");
  CHECK(shelves.cells->count == unlimited);
  CHECK(shelves.cells->overdue == Duration{unlimited});
  CHECK_FALSE(pool_of("capacity: 3").cells.has_value());
}

TEST_CASE("cells without a stay, and a stay without cells, are refused; so is collecting where nobody collects") {
  check_refused({
      {"no stay", with_pool("cells: 96"), "9:72", "facilities.B.stages.door.pools.p.cells", {"give `stay`"}},
      {"no cells", with_pool("stay: 10 h"), "9:71", "facilities.B.stages.door.pools.p.stay", {"cells"}},
      {"none at all", with_pool("cells: 0, stay: 10 h"), "9:72", "facilities.B.stages.door.pools.p.cells", {"1"}},
      {"a courier who does not collect", with_pool("collect_stop: 1 min"), "9:79", "facilities.B.stages.door.pools.p.collect_stop",
       {"collects"}},
  });
}

}  // namespace
}  // namespace tierflow::testing
