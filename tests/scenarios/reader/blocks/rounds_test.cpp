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

TEST_CASE("a pool that sends back needs a way back for every class that may come") {
  std::string const back = "- {from: A, to: B,";
  CHECK_FALSE(pool_of("capacity: 3").sends_back);
  std::string const no_way = with_pool("sends_back: true");
  std::string with_way = no_way;
  with_way.replace(with_way.find(back), back.size(), "- {from: B, to: A, drive: 1 h}\n  " + back);
  CHECK(good(with_way).facilities[FacilityId{1}].rounds.at(0).sends_back);
  check_refused({{"no way back", no_way, "14:7", "demand.sources.all", {"no way from B to A", "`sends_back: true`"}}});
}

/// A pool with these areas and keys, and no tour of its own.
std::string with_areas(std::string const& areas, std::string const& keys = "") {
  return two_places("{name: B}", "{name: B, stages: [{name: door, kind: rounds, pools: [\n{name: p, crew: 3, waves: [\"09:00\"], stop: 1 min" + keys +
                                     ", areas: [\n" + areas + "]}]}]}");
}

TEST_CASE("areas share the couriers of a pool, each with its share, its way there and its tour") {
  RoundsPool const pool = good(with_areas("{name: south, share: 30 %, away: 25 min, area: 12 km2}, {name: north, share: 70 %, tour: 40 min}",
                                          ", speed: 18 km/h")).facilities[FacilityId{1}].rounds.at(0);
  REQUIRE(pool.areas.size() == 2);
  CHECK(pool.areas[0].name == "north");
  CHECK(pool.areas[0].upto == doctest::Approx(0.7));
  CHECK(pool.areas[0].away == 0min);
  CHECK(pool.areas[0].given_tour == 40min);
  CHECK(pool.areas[1].upto == 1);
  CHECK(pool.areas[1].away == 25min);
  CHECK_FALSE(pool.areas[1].given_tour.has_value());
  CHECK(pool.areas[1].m2 == 12e6);
  CHECK(pool.speed_m_s == doctest::Approx(5));

  RoundsPool const even = good(with_areas("{name: a, tour: 1 h}, {name: b, tour: 1 h}")).facilities[FacilityId{1}].rounds.at(0);
  CHECK(even.areas[0].upto == 0.5);
  CHECK(even.speed_m_s == 0);
}

TEST_CASE("areas that cannot be driven, or with what goes to no area, are refused") {
  std::string const path = "facilities.B.stages.door.pools.p", tour = "{name: a, tour: 1 h}";
  check_refused({
      {"neither", with_areas("{name: a}"), "10:1", path + ".areas.a", {"one of 'area'", "'tour'"}},
      {"both", with_areas("{name: a, area: 2 km2, tour: 1 h}", ", speed: 18 km/h"), "10:1", path + ".areas.a", {"one of"}},
      {"no speed", with_areas("{name: a, area: 2 km2}"), "10:17", path + ".areas.a.area", {"'speed'"}},
      {"half of the shares", with_areas("{name: a, share: 50 %, tour: 1 h}, {name: b, tour: 1 h}"), "9:58", path + ".areas", {"every area"}},
      {"a sum of 90 %", with_areas("{name: a, share: 50 %, tour: 1 h}, {name: b, share: 40 %, tour: 1 h}"), "9:58", path + ".areas", {"0.9"}},
      {"a tour of the pool", with_areas(tour, ", tour: 1 h"), "9:57", path + ".tour", {"each area"}},
      {"cells", with_areas(tour, ", cells: 9, stay: 1 h"), "9:58", path + ".cells", {"a pool of their own"}},
      {"collects", with_areas(tour, ", collects: 50 %"), "9:61", path + ".collects", {"another pool"}},
      {"no area", with_areas(""), "9:58", path + ".areas", {"at least one"}},
  });
}

}  // namespace
}  // namespace tierflow::testing
