// Examples of what vehicles carry, for whom, and what it costs: a run of each says what the sum in its first lines says.

#include "scenarios/accounts/accounts.hpp"
#include "tests/scenarios/runs/example.hpp"

namespace tierflow::testing {
namespace {

/// Of all departures.
double fill_of(Example const& run) {
  double sum = 0;
  std::uint64_t departures = 0;
  for (LaneResult const& one : run.results.lanes) {
    sum += one.fill_sum;
    departures += one.departures;
  }
  return sum / static_cast<double>(departures);
}

TEST_CASE("six mixed containers leave nobody behind, and one for each node more than a twelfth of a night's parcels") {
  std::string const whose = "vehicle_types.freighter.containers.for=";
  Example const mixed{"containers.yaml"}, nodes{"containers.yaml", {whose + "node"}}, destinations{"containers.yaml", {whose + "destination"}};
  Example const stops{"containers.yaml", {whose + "node", "lanes.Airport>Hub.misfits=stop"}};
  auto const flight = [](Example const& run) -> LaneResult const& { return run.lane("Airport>Hub"); };
  auto const wait_h = [&](Example const& run) { return flight(run).dwell.mean_us() / 3.6e9; };

  CHECK(flight(mixed).left_behind == 0);
  CHECK(flight(mixed).containers == 6 * 20);
  CHECK(wait_h(mixed) == doctest::Approx(12.01).epsilon(0.001));
  CHECK(flight(nodes).left_behind == 1294);
  CHECK(wait_h(nodes) == doctest::Approx(14.69).epsilon(0.001));
  CHECK(flight(destinations).left_behind == 5424);
  CHECK(wait_h(destinations) == doctest::Approx(23.43).epsilon(0.001));
  CHECK(flight(stops).left_behind == 11'560);
  CHECK(flight(stops).parcels == 504 + 19 * 500);
}

TEST_CASE("three carriers with one round for all drive and pay half, and two of them wait half as long") {
  Example const joint{"joint-distribution.yaml"}, alone{"joint-distribution.yaml", {"lanes.Gate>Joint.refuses=a b c"}};
  auto const spent = [](Example const& run) { return accounts_of(run.scenario, run.results).value(); };
  auto const hours = [](Example const& run, std::size_t carrier) { return run.results.by_class.at(carrier).full_course.mean_us() / 3.6e9; };

  CHECK(fill_of(joint) == doctest::Approx(0.75).epsilon(0.02));
  CHECK(fill_of(alone) == doctest::Approx(0.375).epsilon(0.02));
  CHECK(spent(joint).total.km == doctest::Approx(24 * 90));
  CHECK(spent(alone).total.km == doctest::Approx(24 * 180));
  CHECK(spent(joint).total.money == doctest::Approx(24 * 576));
  CHECK(spent(alone).total.money == doctest::Approx(24 * 1152));
  CHECK(hours(joint, 0) == doctest::Approx(14).epsilon(0.03));
  CHECK(hours(joint, 1) == doctest::Approx(14).epsilon(0.03));
  CHECK(hours(alone, 0) == doctest::Approx(14).epsilon(0.03));
  CHECK(hours(alone, 1) == doctest::Approx(26).epsilon(0.03));
}

TEST_CASE("three buses take two hundred and forty parcels a day to the village, and what comes beyond stays behind") {
  Example const fits{"village-bus.yaml"};
  Example const too_many{"village-bus.yaml", {"demand.sources.to_village.rate=300 /d"}};
  auto const bus = [](Example const& run) -> LaneResult const& { return run.lane("County>Village"); };
  CHECK(bus(fits).staged_at_end == 0);
  CHECK(bus(too_many).parcels == 7 * 240);
  CHECK(bus(too_many).full == 21);
  CHECK(bus(too_many).staged_at_end > 300);  // of the 300 of each day, for a week and a bit
  CHECK(bus(too_many).staged_at_end < 600);
}

TEST_CASE("a parcel costs and emits what paper says, activity by activity") {
  Example const morning{"cost-and-carbon.yaml"};
  auto const accounts = accounts_of(morning.scenario, morning.results);
  REQUIRE(accounts);
  auto const of = [&](Activity activity) -> Spent const& { return accounts->by_activity[static_cast<std::size_t>(activity)]; };
  constexpr double exact = 1e-8;  // the legs of a tour are whole microseconds

  CHECK(accounts->parcels == 1200);
  CHECK(of(Activity::sorting).money == doctest::Approx(450 + 42).epsilon(exact));
  CHECK(of(Activity::trunk).money == doctest::Approx(240 + 80 + 201.6).epsilon(exact));
  CHECK(of(Activity::last_mile).money == doctest::Approx(1200 + 5.25).epsilon(exact));
  CHECK(accounts->total.money == doctest::Approx(2218.85).epsilon(exact));
  CHECK(of(Activity::trunk).co2e_kg == doctest::Approx(26.88 * 3.2).epsilon(exact));
  CHECK(accounts->total.co2e_kg == doctest::Approx(26.88 * 3.2 + 67.5 * 0.54).epsilon(exact));
  CHECK(accounts->total.labour_h == doctest::Approx(10 + 2 + 50).epsilon(exact));
}

}  // namespace
}  // namespace tierflow::testing
