// End-to-end courses: promises kept, and the four segments of a way worked out by hand.

#include "sim/courses.hpp"
#include "sim/engine.hpp"
#include "tests/swarm/hand_made.hpp"

namespace tierflow {
namespace {

using namespace hand_made;
using namespace std::chrono_literals;

ServiceLevel by_clock(int days, Duration clock, Duration cut_off = 24h) {
  ServiceLevel level;
  level.kind = ServiceLevel::Kind::clock;
  level.days = days;
  level.clock = clock;
  level.order_cut_off = cut_off;
  return level;
}

Instant on(int day, Duration clock) { return Instant{day * 24h + clock}; }

TEST_CASE("a promise by hours is kept to the last tick") {
  ServiceLevel level;
  level.within = 72h;

  CHECK(kept(level, on(0, 9h), 72h));
  CHECK_FALSE(kept(level, on(0, 9h), 72h + tick));
}

TEST_CASE("a promise by clock counts from the day of hand-in, or from the next after the cut-off") {
  ServiceLevel const level = by_clock(1, 20h, 16h);
  auto const until = [&](Instant hand_in, Instant door) { return kept(level, hand_in, door - hand_in); };

  CHECK(until(on(2, 16h), on(3, 20h)));
  CHECK_FALSE(until(on(2, 16h), on(3, 20h + tick)));
  CHECK(until(on(2, 16h + tick), on(4, 20h)));
  CHECK_FALSE(until(on(2, 16h + tick), on(4, 20h + tick)));
}

TEST_CASE("a promise of the same day fails at midnight, and hand-in before the run counts for its own day") {
  ServiceLevel const level = by_clock(0, 24h);

  CHECK(kept(level, on(0, 9h), 15h));
  CHECK_FALSE(kept(level, on(0, 9h), 15h + tick));
  CHECK(kept(level, on(-1, 23h), 1h));
  CHECK_FALSE(kept(level, on(-1, 23h), 1h + tick));
}

/// Full course and segments, and what the model itself made of them, in minutes.
struct Parts {
  double full;
  std::array<double, 4> with_legs, inside;
  friend bool operator==(Parts const&, Parts const&) = default;
};

Parts parts(CourseResult const& course) {
  auto const in_minutes = [](Spans const& spans) { return static_cast<double>(spans.sum) / 60e6; };
  Parts result{in_minutes(course.full_course), {}, {}};
  for (std::size_t i = 0; i < segment_count; ++i) {
    result.with_legs.at(i) = in_minutes(course.segments[i]);
    result.inside.at(i) = in_minutes(course.segments_inside[i]);
  }
  return result;
}

void set_tiers(Scenario& scenario, std::vector<Tier> const& tiers) {
  for (std::uint32_t i = 0; i < tiers.size(); ++i) scenario.network.places[FacilityId{i}].tier = tiers[i];
}

TEST_CASE(
    "over three tiers a course falls into collection, the road between the hubs, distribution and delivery") {
  Scenario scenario = chain({1, 2, 3, 3, 2, 1}, {10, 20, 60, 20, 10});
  set_tiers(scenario,
            {Tier::last_mile, Tier::secondary, Tier::hub, Tier::hub, Tier::secondary, Tier::last_mile});
  rounds(scenario, 5, {140}).given_tour = span(10);  // five minutes there, one at the door
  orders(scenario, {0});

  Results const results = simulate(scenario);

  // Sorted at 1, 13, 36, 99, 121, 132; at the first hub until 36, at the second from 96, at the door at 146.
  std::array<double, 4> const segments{36, 60, 36, 14};
  CHECK(parts(results.all) == Parts{146, segments, segments});
}

TEST_CASE(
    "a way under one hub has no road between hubs, and one that never departs has neither that nor collection") {
  Scenario scenario = chain({1, 2, 1}, {10, 20});
  set_tiers(scenario, {Tier::last_mile, Tier::hub, Tier::last_mile});
  orders(scenario, {0});
  std::array<double, 4> const under_one_hub{13, 0, 21, 0};
  CHECK(parts(simulate(scenario).all) == Parts{34, under_one_hub, under_one_hub});

  scenario.streams.clear();
  orders(scenario, {0}, 0, 0);
  std::array<double, 4> const stays{0, 0, 1, 0};
  CHECK(parts(simulate(scenario).all) == Parts{1, stays, stays});
}

TEST_CASE("the legs of gateways add to their segments, and what was spent before counts against the promise") {
  Scenario scenario = chain({2, 3, 4}, {30, 40});
  set_tiers(scenario, {Tier::gateway, Tier::hub, Tier::gateway});
  scenario.facilities[FacilityId{0}].before = OutsideLegs{minutes(5), minutes(7), {}, {}};
  scenario.facilities[FacilityId{0}].after =
      OutsideLegs{minutes(1000), {}, {}, {}};  // nothing is delivered here
  scenario.facilities[FacilityId{2}].after = OutsideLegs{{}, {}, minutes(11), minutes(13)};
  orders(scenario, {0});
  scenario.services[0].within = span(115);

  Results const results = simulate(scenario);

  CHECK(parts(results.all) == Parts{115, {5, 82, 15, 13}, {0, 75, 4, 0}});
  CHECK(results.all.on_time == 1);
  CHECK(results.all.inside.sum == area(79));
  CHECK(results.by_flow[3].delivered == 1);  // through
  scenario.services[0].within = span(115) - tick;
  CHECK(simulate(scenario).all.on_time == 0);
}

}  // namespace
}  // namespace tierflow
