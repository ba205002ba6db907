// Measures: the figures of the small world, read off by name, beside what one counts by hand.

#include "scenarios/proof/measures.hpp"

#include "tests/scenarios/report/small_world.hpp"

namespace tierflow::testing {
namespace {

// Eight parcels at 09:00, two minutes each: the last waits 14 min and is through after 16. The truck takes three at 10:00, three
// at 11:00, two at 12:00. Hours since midnight of the first day.
class SmallWorld {
 public:
  double operator()(Measure const& measure) const { return measure(scenario_, results_); }

 private:
  Scenario scenario_ = small_world();
  Results results_ = results_of(scenario_);
};

constexpr double minute = 1.0 / 60;
At const gate{"Gate"};
std::string const road = "Gate>Town";

TEST_CASE("waits, sojourns and use of a stage are those of a sum by hand") {
  SmallWorld const of;

  CHECK(of(wait(gate)) == doctest::Approx(7 * minute));
  CHECK(of(longest_wait(gate)) == doctest::Approx(14 * minute));
  CHECK(of(sojourn(gate)) == doctest::Approx(9 * minute));
  CHECK(of(waited(gate)) == doctest::Approx(7.0 / 8));
  CHECK(of(longest_queue(gate)) == 7);
  CHECK(of(turned_away(gate)) == 0);
  CHECK(of(held_up(gate)) == 0);
  CHECK(of(entered_per_h(gate)) == of(finished_per_h(gate)));
  CHECK(of(content(gate)) == doctest::Approx(of(sojourn(gate)) * of(entered_per_h(gate))));
  CHECK(of(queue(gate)) == doctest::Approx(of(wait(gate)) * of(entered_per_h(gate))));
  CHECK(of(used(gate)) == doctest::Approx(2 * minute * of(entered_per_h(gate))));
}

TEST_CASE("loads, dwells and trips of a lane are those of its truck") {
  SmallWorld const of;

  CHECK(of(load(road)) == doctest::Approx(8.0 / 3));
  CHECK(of(sent(road)) == 8);
  CHECK(of(full(road)) == doctest::Approx(2.0 / 3));
  CHECK(of(left_behind(road)) == doctest::Approx((5 + 2 + 0) / 3.0));
  CHECK(of(leaves_somebody(road)) == doctest::Approx(2.0 / 3));
  CHECK(of(by_timeout(road)) == 0);
  CHECK(of(departure(road, 1)) == 11);
  CHECK(of(trip_load(road, 2)) == 2);
  CHECK(of(on_the_road(road)) == doctest::Approx(0.5 * of(departures_per_h(road)) * of(load(road))));
  CHECK(of(dwell(road)) == doctest::Approx((3 * 10 + 3 * 11 + 2 * 12) / 8.0 - (9 + 9 * minute)));
}

TEST_CASE("ways, promises and what is there are those of all parcels") {
  SmallWorld const of;

  CHECK(of(delivered()) == 8);
  CHECK(of(on_time("express")) == 0);
  CHECK(of(on_time("standard")) == 1);
  CHECK(of(in_system_at(10)) == 8);
  CHECK(of(most_in_system(9)) == 8);
  CHECK(of(course("Gate", "Town")) == doctest::Approx(of(course())));
  CHECK(of(course_within(0.99)) >= of(course_within(0.5)));
}

TEST_CASE("a name that the run does not know is said") {
  SmallWorld const of;

  CHECK_THROWS_WITH(of(wait({"Gate", "nap"})), "no stage nap at Gate");
  CHECK_THROWS_WITH(of(wait(gate, "huge")), "no class huge");
  CHECK_THROWS_WITH(of(load("Town>Gate")), "no lane Town>Gate");
  CHECK_THROWS_WITH(of(trip_load(road, 9)), "no trip 9 on Gate>Town");
  CHECK_THROWS_WITH(of(on_time("overnight")), "no group of parcels overnight");
  CHECK_THROWS_WITH(of(tour("Gate")), "no rounds at Gate");
  CHECK_THROWS_WITH(of(course("Town", "Gate")), "nothing went from Town to Gate");
}

}  // namespace
}  // namespace tierflow::testing
