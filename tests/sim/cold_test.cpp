// The cold chain, worked out by hand (docs/model.md, section 13).

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "sim/cold/box.hpp"
#include "sim/engine.hpp"
#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;
using doctest::Approx;

namespace {

Air constant(double degrees) { return Air{{degrees}}; }

/// A box of an hour's lag, packed at 5 °C, to be kept between 2 and 8.
ColdCargo an_hour_of_lag() { return {.lag = span(60)}; }

Box packed(ColdCargo const& cargo) { return {cargo.packed_at, cargo.ice.count()}; }

/// All of `exposed` minutes in one air.
struct Stay {
  Box box;
  Exposure exposure;
};
Stay stay(ColdCargo const& cargo, Air const& air, double from, double until) {
  Stay one{packed(cargo), {}};
  one.exposure = expose(one.box, Packing{cargo}, air, at_minute(from), at_minute(until));
  return one;
}

/// A, B, C with a parcel a minute, cold ones of an hour's lag; outside it is 25 °C, a store is kept at 5.
Scenario cold_chain(std::vector<double> const& service, std::vector<double> const& travel) {
  Scenario scenario = chain(service, travel);
  scenario.outside.assign(air_steps_a_day, 25);
  scenario.climates = {{.name = "store", .set = 5, .warms_in = span(60)}};
  scenario.classes[0].cold = an_hour_of_lag();
  return scenario;
}

ColdPlaceResult place(Results const& results, ColdSpot spot, std::uint32_t facility) {
  for (ColdPlaceResult const& row : results.cold_places)
    if (row.place.spot == spot && row.place.facility.index == facility) return row;
  return {};
}

/// Where a box of an hour's lag stands after `minutes` in one air.
double after(double from, double air, double minutes) { return air + (from - air) * std::exp(-minutes / 60); }

TEST_CASE("in one air a box comes closer to it by a factor of e in each lag") {
  Stay const one = stay(an_hour_of_lag(), constant(20), 3, 63);
  CHECK(one.box.temperature == Approx(20 - 15 / std::exp(1.0)).epsilon(1e-12));
}

TEST_CASE("it leaves its band after the lag times the logarithm of how far it was to how far the limit is") {
  Stay const warm = stay(an_hour_of_lag(), constant(20), 0, 30);
  double const leaves = 60 * std::log(15.0 / 12);  // 13.4 min: from 5 to 8 in air of 20
  CHECK(static_cast<double>(warm.exposure.outside) == Approx((30 - leaves) * 60e6).epsilon(1e-8));
  Stay const freezing = stay(an_hour_of_lag(), constant(-20), 0, 30);
  double const freezes = 60 * std::log(25.0 / 22);
  CHECK(static_cast<double>(freezing.exposure.outside) == Approx((30 - freezes) * 60e6).epsilon(1e-8));
}

TEST_CASE("it comes back into its band, and may go through it to the other side") {
  ColdCargo const cargo = an_hour_of_lag();
  Box box{20, 0};
  Exposure const cooling = expose(box, Packing{cargo}, constant(0), at_minute(0), at_minute(300));
  double const enters = 60 * std::log(20.0 / 8), leaves = 60 * std::log(20.0 / 2);
  CHECK(static_cast<double>(cooling.outside) == Approx((enters + 300 - leaves) * 60e6).epsilon(1e-8));
  // A quick box does so within one step of the air.
  Box quick{20, 0};
  ColdCargo thin = cargo;
  thin.lag = span(1);
  Exposure const within = expose(quick, Packing{thin}, constant(0), at_minute(0), at_minute(5));
  CHECK(static_cast<double>(within.outside) == Approx((std::log(20.0 / 8) + 5 - std::log(20.0 / 2)) * 60e6).epsilon(1e-8));
}

TEST_CASE("a box that stands on the limit and goes out is out from there on") {
  ColdCargo cargo = an_hour_of_lag();
  cargo.packed_at = 8;
  CHECK(stay(cargo, constant(20), 0, 30).exposure.outside == area(30));
  CHECK(stay(cargo, constant(5), 0, 30).exposure.outside == 0);
}

TEST_CASE("life goes as time where warmth does not matter, and by q10 where it does") {
  ColdCargo cargo = an_hour_of_lag();
  CHECK(stay(cargo, constant(25), 2, 100).exposure.life == area(98));
  cargo.q10 = 3;
  CHECK(static_cast<double>(stay(cargo, constant(5), 2, 100).exposure.life) == area(98));
  cargo.packed_at = 15;
  cargo.to = 20;
  CHECK(static_cast<double>(stay(cargo, constant(15), 0, 100).exposure.life) == Approx(300 * 60e6).epsilon(1e-9));
}

TEST_CASE("life of a box that warms up is the integral of its rate") {
  ColdCargo cargo = an_hour_of_lag();
  cargo.q10 = 2.5;
  double sum = 0;
  constexpr int parts = 200'000;
  for (int i = 0; i < parts; ++i) sum += std::pow(2.5, (after(5, 25, 240 * (i + 0.5) / parts) - 5) / 10) * 240 / parts;
  double const hours = static_cast<double>(stay(cargo, constant(25), 0, 240).exposure.life) / 60e6;
  CHECK(hours == Approx(sum).epsilon(1e-4));  // the rate is taken at half of each five minutes
}

TEST_CASE("as long as there is ice the box is as it was packed, and ice melts as fast as the air is warmer") {
  ColdCargo cargo = an_hour_of_lag();
  cargo.ice = span(90);
  Stay const cool = stay(cargo, constant(5), 0, 600);
  CHECK(cool.box.ice == area(90));
  Stay const warm = stay(cargo, constant(25), 0, 150);
  CHECK(warm.box.ice == 0);
  CHECK(warm.box.temperature == Approx(after(5, 25, 150 - 67.5)).epsilon(1e-12));  // at 20 °C of difference, for 15 / 20 of 90 min
  CHECK(stay(cargo, constant(8), 0, 150).box.ice == area(90 - 30));  // 3 °C warmer: a fifth as fast
}

TEST_CASE("a store warms up while its machine stands still, and cools down again") {
  Scenario scenario = cold_chain({1}, {});
  scenario.climates[0].failures = {{at_minute(60), at_minute(120), FacilityId{0}}};
  Airs const airs{scenario, Draws{1, 0}};
  Air const& air = airs[airs.number({0}, 0)];
  CHECK(air.at(at_minute(59)) == 5);
  CHECK(air.at(at_minute(64)) == 5);  // the step in which it fails begins cold
  CHECK(air.at(at_minute(90)) == Approx(after(5, 25, 30)).epsilon(1e-12));
  double const top = after(5, 25, 60);
  CHECK(air.at(at_minute(120)) == Approx(top).epsilon(1e-12));
  CHECK(air.at(at_minute(180)) == Approx(after(top, 5, 60)).epsilon(1e-12));
  CHECK(air.at(at_minute(690)) == 5);
}

TEST_CASE("a chiller that fails at one place, or by chance, leaves the others alone") {
  Scenario scenario = cold_chain({1, 1}, {10});
  scenario.climates[0].failures = {{at_minute(60), at_minute(120), FacilityId{1}}};
  Airs const planned{scenario, Draws{1, 0}};
  CHECK(planned[planned.number({0}, 0)].is_constant());
  CHECK(planned[planned.number({1}, 0)].at(at_minute(110)) > 6);
  scenario.climates[0].failures.clear();
  scenario.climates[0].up = minutes(100);
  scenario.climates[0].down = minutes(50);
  Airs const chance{scenario, Draws{1, 0}};
  CHECK(chance[chance.number({0}, 0)].at(at_minute(99)) == 5);
  CHECK(chance[chance.number({0}, 0)].at(at_minute(150)) == Approx(after(5, 25, 50)).epsilon(1e-12));
}

TEST_CASE("a parcel warms up where the air is warm, and the account says where") {
  Scenario scenario = cold_chain({10, 20}, {60});
  scenario.facilities[{0}].stages[0].climate = 0;  // B and the road are outside
  scenario.classes[0].cold->shelf_life = span(80);
  scenario.classes[0].cold->excursion = span(70);
  orders(scenario, {0, 100});

  Results const results = worked(scenario);

  // 10 min at 5 °C, then 60 on the road and 20 at B at 25: out of the band after 60 ln(20/17) of them.
  double const leaves = 60 * std::log(20.0 / 17);
  CHECK(place(results, ColdSpot::stage, 0).time == area(20));
  CHECK(place(results, ColdSpot::stage, 0).outside == 0);
  CHECK(place(results, ColdSpot::road, 0).time == area(120));
  CHECK(static_cast<double>(place(results, ColdSpot::road, 0).outside) == Approx(2 * (60 - leaves) * 60e6).epsilon(1e-8));
  CHECK(place(results, ColdSpot::stage, 1).outside == area(40));
  ColdResult const& row = results.cold.at(0);
  CHECK(row.delivered == 2);
  CHECK(row.by_life == 2);       // 90 of 80 minutes
  CHECK(row.by_excursion == 2);  // 70.2 of 70
  CHECK(row.spoiled == 2);
  CHECK(row.life == area(180));
  CHECK(row.life_left == 0);
  CHECK(row.longest_outside > span(70));
  CHECK(row.used[100] == 2);
}

TEST_CASE("what stands exactly at its limits is not spoiled by its excursion, and is by its life") {
  Scenario scenario = cold_chain({10}, {});
  scenario.classes[0].cold = ColdCargo{.packed_at = 8, .lag = span(60), .shelf_life = span(10), .excursion = span(10)};
  orders(scenario, {0});

  Results const results = worked(scenario);

  CHECK(results.cold[0].outside == area(10));
  CHECK(results.cold[0].by_excursion == 0);
  CHECK(results.cold[0].by_life == 1);
  CHECK(results.cold[0].spoiled == 1);
}

TEST_CASE("on board it is as cold as the vehicle until the parcel is unloaded") {
  Scenario scenario = cold_chain({0, 0}, {30});
  scenario.vehicles[1].climate = 0;
  add_stage(scenario, 1, dock_stage(20, 0));
  timetable(scenario, 0, {0});
  orders(scenario, {0});

  Results const results = worked(scenario);

  CHECK(place(results, ColdSpot::road, 0).time == area(30));
  CHECK(place(results, ColdSpot::stage, 1).time == area(20));  // at the door, in the reefer
  CHECK(results.cold[0].outside == 0);
}

TEST_CASE("who failed to deliver brings it back to the desk, and there it waits for the next day") {
  Scenario scenario = cold_chain({0, 0}, {30});
  scenario.end = at_minute(3 * 1440);
  for (std::uint32_t i = 0; i < 2; ++i) {
    FacilityPlan& plan = scenario.facilities[{i}];
    plan.climate = plan.staging_climate = plan.desk_climate = 0;
  }
  scenario.lanes[{0}].climate = 0;
  RoundsPool& pool = rounds(scenario, 1, {60, 1500});
  pool.given_tour = span(20);
  pool.first_attempt = 1e-9;
  pool.attempts = 2;
  pool.retry_next_day = true;
  orders(scenario, {0});

  Results const results = worked(scenario);

  // Tours of 10 + 1 + 10 min from 60 and from 1500; at the desk from 30 to 60 and from 81 to 1500.
  CHECK(place(results, ColdSpot::tour, 1).time == area(42));
  CHECK(place(results, ColdSpot::desk, 1).time == area(30 + 1419));
  CHECK(results.cold[0].delivered == 0);  // it went back
}

TEST_CASE("who collects at the door of the sender finds it as warm as it is outside") {
  Scenario scenario = cold_chain({2, 0}, {10});
  scenario.facilities[{0}].stages[0].climate = 0;
  RoundsPool& pool = rounds(scenario, 0, {5});
  pool.given_tour = span(6);
  pool.collects = 1;
  pool.collect_stop = minutes(1);
  pool.climate = 0;
  orders(scenario, {1});

  Results const results = worked(scenario);

  CHECK(place(results, ColdSpot::sender, 0).time == area(8));  // from 1 until it is collected at 5 + 3 + 1
  CHECK(place(results, ColdSpot::tour, 0).time == area(3) + 1);
  CHECK(place(results, ColdSpot::tour, 0).life == area(3) + 1);
}

TEST_CASE("the clock changes nothing, and is the same on any number of threads") {
  Scenario scenario = cold_chain({3, 2, 2}, {30, 20});
  scenario.sample_parcels = 0;
  for (std::uint32_t i = 0; i < 3; ++i) {
    scenario.facilities[{i}].climate = 0;
    std::vector<double> times;
    for (int k = 0; k < 100; ++k) times.push_back(3.0 * k + i);
    orders(scenario, times, 0, static_cast<int>(i));
  }
  scenario.climates[0].failures = {{at_minute(60), at_minute(200)}};
  Scenario unwatched = scenario;
  unwatched.classes[0].cold.reset();

  Results const watched = simulate(scenario), threads = simulate(scenario, {.threads = 3, .window = span(7)});

  CHECK(watched.fingerprint == simulate(unwatched).fingerprint);
  CHECK(simulate(unwatched).cold.empty());
  CHECK(watched.parcels.empty());
  REQUIRE(watched.cold.at(0).outside > 0);
  CHECK(watched.cold[0].outside == threads.cold[0].outside);
  CHECK(watched.cold[0].life == threads.cold[0].life);
  REQUIRE(watched.cold_places.size() == threads.cold_places.size());
  for (std::size_t i = 0; i < watched.cold_places.size(); ++i) CHECK(watched.cold_places[i].life == threads.cold_places[i].life);
}

TEST_CASE("nobody can say how warm a parcel gets without knowing how warm it is outside") {
  Scenario scenario = cold_chain({1}, {});
  scenario.outside.clear();
  CHECK_THROWS_AS(simulate(scenario), std::invalid_argument);
}

}  // namespace
