// Couriers who serve several towns, worked out by hand (docs/model.md, 42a).

#include <doctest/doctest.h>

#include <cmath>

#include "sim/draws.hpp"
#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// Couriers of A serve a near town, six minutes of driving, and a far one, ten minutes away, with eight of driving.
Scenario platform(std::vector<double> const& waves, int crew) {
  Scenario scenario = chain({0, 0}, {10});
  RoundsPool& pool = rounds(scenario, 0, waves);
  pool.crew = crew;
  pool.areas = {{.name = "near", .upto = 0.5, .given_tour = span(6)}, {.name = "far", .upto = 1, .away = span(10), .given_tour = span(8)}};
  return scenario;
}

/// Orders for A at these minutes, each for its area of `areas`. An area is drawn by the parcel's key, so the stream gets other names
/// until it fits.
void orders_for(Scenario& scenario, std::vector<double> const& created, std::vector<int> const& areas) {
  Stream& stream = orders(scenario, created, 0, 0);
  Draws const draws{scenario.seed, 0};
  for (int attempt = 0;; ++attempt) {
    stream.name = "orders" + std::to_string(attempt);
    bool fits = true;
    for (std::size_t i = 0; i < created.size(); ++i) {
      double const u = uniform(draws.of(Purpose::area, parcel_key(key_of(stream.name), static_cast<std::uint32_t>(i))).a);
      fits = fits && (u < 0.5 ? 0 : 1) == areas[i];
    }
    if (fits) return;
  }
}

TEST_CASE("a tour goes to one area, there and back; one courier goes where more parcels wait") {
  Scenario scenario = platform({5, 60}, 1);
  orders_for(scenario, {1, 2, 3, 4}, {0, 1, 1, 0});

  Results const results = worked(scenario);

  // Two wait for each: the first listed first. Near: legs of 2, delivered at 8 and 11, home at 13. Far at 60: legs of 8/3 after ten minutes.
  Instant const there = at_minute(70);
  Duration const leg = span(8) / 3;
  CHECK(when(results, What::delivered, 0) == std::vector{at_minute(8), there + leg + minute, there + 2 * (leg + minute), at_minute(11)});
  PoolResult const& pool = results.pools[0];
  CHECK(pool.tours == 2);
  CHECK(pool.drive_time == (span(6) + 3 * leg + span(20)).count());
  CHECK(pool.out_time == (span(8) + 3 * leg + span(22)).count());
  REQUIRE(pool.areas.size() == 2);
  CHECK(pool.areas[0].name == "near");
  CHECK(pool.areas[0].delivered == 2);
  CHECK(pool.areas[0].desk.sum == area(4 + 1));
  CHECK(pool.areas[1].tours == 1);
  CHECK(pool.areas[1].desk.sum == area(58 + 57));
}

TEST_CASE("couriers are given out one by one to the area with the most parcels a courier") {
  Scenario scenario = platform({5}, 3);
  orders_for(scenario, {1, 1, 1, 2, 2}, {1, 1, 0, 1, 1});

  Results const results = worked(scenario);

  // Four far, one near: 4 > 1 far, 4/2 > 1 far, 4/3 > 1 far again. Two, one and one: legs of 8/3, then of 4.
  Duration const leg = span(8) / 3;
  Instant const there = at_minute(15);
  CHECK(when(results, What::delivered, 0) ==
        std::vector{there + leg + minute, there + 2 * (leg + minute), at_minute(20), at_minute(20)});
  CHECK(results.pools[0].areas[1].tours == 3);
  CHECK(results.pools[0].waiting_at_end == 1);

  // With a fourth courier 4/4 = 1 is even with the near town, which is listed first: the couriers' numbers begin there.
  scenario.facilities[{0}].rounds[0].crew = 4;
  Results const with_four = worked(scenario);
  CHECK(when(with_four, What::delivered, 0).size() == 5);
  CHECK(with_four.pools[0].areas[0].tours == 1);
}

TEST_CASE("no more couriers go to an area than parcels wait for it, and none where none waits") {
  Scenario scenario = platform({5}, 6);
  orders_for(scenario, {1, 2}, {1, 1});

  Results const results = worked(scenario);

  CHECK(results.pools[0].tours == 2);
  CHECK(when(results, What::delivered, 0) == at_minutes({20, 20}));
}

TEST_CASE("who comes home goes where most parcels wait, as many as he can carry") {
  Scenario scenario = platform({5}, 1);
  RoundsPool& pool = scenario.facilities[{0}].rounds[0];
  pool.reload = true;
  pool.capacity = 2;
  orders_for(scenario, {1, 6, 7, 8, 9}, {0, 0, 1, 1, 1});

  Results const results = worked(scenario);

  // Near: legs of 3, delivered at 9, home at 12. Then three far against one near: two go, legs of 8/3, home 20 + 8 + 2 minutes later at 42.
  // One each: near, home at 49. Far again, legs of 4: delivered at 64.
  Duration const leg = span(8) / 3;
  Instant const there = at_minute(22), home = there + 3 * leg + 2 * minute + span(10);
  CHECK(when(results, What::delivered, 0) == std::vector{at_minute(9), home + 4 * minute, there + leg + minute, there + 2 * (leg + minute),
                                                         home + 7 * minute + 15 * minute});
}

TEST_CASE("a tour covers the part of its area that it takes of the parcels waiting for it") {
  Scenario scenario = platform({5}, 2);
  RoundsPool& pool = scenario.facilities[{0}].rounds[0];
  pool.areas = {{.name = "only", .upto = 1, .given_tour = {}, .m2 = 4e4}};
  pool.speed_m_s = 1;
  orders(scenario, {1, 2}, 0, 0);

  Results const results = worked(scenario);

  // Of two waiting the first takes one: half of the area. (0.7124 + 0.63) x sqrt(4e4 / 2) = 189.84 m; the second has all of it: 268.48 m.
  auto const half = Duration{static_cast<std::int64_t>((0.7124 + 0.63) * std::sqrt(2e4) * 1e6)} / 2;
  auto const all = Duration{static_cast<std::int64_t>((0.7124 + 0.63) * std::sqrt(4e4) * 1e6)} / 2;
  CHECK(when(results, What::delivered, 0) == std::vector{at_minute(6) + half, at_minute(6) + all});
}

TEST_CASE("a parcel that failed stays in its area") {
  Scenario scenario = platform({5, 60, 120}, 1);
  RoundsPool& pool = scenario.facilities[{0}].rounds[0];
  pool.first_attempt = 0;
  pool.attempts = 2;
  orders_for(scenario, {1}, {1});

  Results const results = worked(scenario);

  CHECK(when(results, What::attempt_failed, 0) == at_minutes({20, 75}));
  CHECK(when(results, What::returned, 0) == at_minutes({89}));
  CHECK(results.pools[0].areas[1].tours == 2);
}

}  // namespace
