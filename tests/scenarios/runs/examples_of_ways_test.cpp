// Examples of which way parcels go, and what the weather makes of it: a run of each says what the sum in its first lines says.

#include "scenarios/accounts/accounts.hpp"
#include "tests/scenarios/runs/example.hpp"

namespace tierflow::testing {
namespace {

TEST_CASE("of two promises the lorry at noon keeps both by the earlier one, and one in four of today's breaks in order of staging") {
  Example const by_promise{"earliest-promise.yaml"};
  Example const in_order{"earliest-promise.yaml", {"lanes.Town>City.loading=fifo"}};

  CHECK(by_promise.results.all.delivered == 80);
  CHECK(by_promise.results.all.on_time == 80);
  CHECK(in_order.results.all.delivered == 80);
  CHECK(in_order.results.all.on_time == 70);
}

TEST_CASE("a control tower lets four parcels be late where two dozen were") {
  Example const tower{"control-tower.yaml"};
  Example const none{"control-tower.yaml", {"policies.refresh=23 h"}};

  CHECK(tower.results.all.delivered == 80);
  CHECK(tower.results.all.on_time == 76);
  CHECK(none.results.all.delivered == 80);
  CHECK(none.results.all.on_time == 56);
}

TEST_CASE("a third party that takes what is too much for the lorry is worth three yuan a parcel, half of what it wants") {
  auto const cost = [](Example const& run) { return accounts_of(run.scenario, run.results)->total.money; };
  Example const third{"overflow.yaml"};
  Example const cheaper{"overflow.yaml", {"gateways.Courier.stages.fee.cost_per_parcel=3 CNY"}};
  Example const lorries{"overflow.yaml", {"lanes.Depot>Town.overflow.from=2000", "timetable.Depot>Town 22:00.vehicles=2"}};
  auto const overflowed = [](Example const& run) {
    std::uint64_t sum = 0;
    for (LaneResult const& lane : run.results.lanes) sum += lane.overflowed;
    return sum;
  };

  CHECK(third.results.all.delivered == 4000);
  CHECK(overflowed(third) == 400);
  CHECK(cost(third) == doctest::Approx(4800).epsilon(1e-9));
  CHECK(overflowed(lorries) == 0);
  CHECK(lorries.results.all.delivered == 4000);
  CHECK(cost(lorries) == doctest::Approx(3600).epsilon(1e-9));
  CHECK(cost(cheaper) == doctest::Approx(3600).epsilon(1e-9));
}

TEST_CASE("when a pass closes eight parcels more are late if lorries stand on it, and none if they turn back") {
  auto const late = [](Example const& run) { return run.results.all.delivered - run.results.all.on_time; };
  Example const turns{"closed-road.yaml"};
  Example const stands{"closed-road.yaml", {"lanes.pass.when_closed=stand"}};
  Example const finishes{"closed-road.yaml", {"lanes.pass.when_closed=finish"}};

  for (Example const* const run : {&turns, &stands, &finishes}) CHECK(run->results.all.delivered == 80);
  CHECK(late(turns) == 4);
  CHECK(late(stands) == 12);
  CHECK(late(finishes) == 4);
  CHECK(turns.results.lanes.at(0).turned_back == 1);
}

TEST_CASE("by timetable a parcel is in the city after ten and a half hours, by the quickest way after fifteen") {
  Example const by_timetable{"next-departure.yaml"};
  Example const quickest{"next-departure.yaml", {"policies.routing=least_time"}};

  CHECK(by_timetable.results.all.delivered == 24);
  CHECK(by_timetable.results.all.full_course.mean_us() / 3.6e9 == doctest::Approx(10.5).epsilon(1e-9));
  CHECK(quickest.results.all.delivered == 24);
  CHECK(quickest.results.all.full_course.mean_us() / 3.6e9 == doctest::Approx(15).epsilon(1e-9));
}

TEST_CASE("on fog mornings a way of two hours takes up to four, on others two") {
  Example const fog{"fog-mornings.yaml"};
  int slow = 0, fair = 0;
  for (TripResult const& trip : fog.results.trips) {
    Duration const way = trip.arrives - trip.departed;
    CHECK(way >= std::chrono::hours{2});
    CHECK(way <= std::chrono::hours{4});
    (way > std::chrono::hours{2} ? slow : fair) += 1;
  }
  CHECK(slow + fair == 30);
  CHECK(slow >= 4);
  CHECK(fair >= 12);
}

}  // namespace
}  // namespace tierflow::testing
