// Examples of what vehicles carry, and for whom: a run of each says what the sum in its first lines says.

#include <algorithm>

#include "scenarios/accounts/accounts.hpp"
#include "scenarios/reader/read_scenario.hpp"
#include "sim/engine.hpp"
#include "tests/theory/program.hpp"

namespace tierflow::testing {
namespace {

struct Run {
  explicit Run(std::string const& file, std::vector<std::string> const& sets = {})
      : scenario{read_scenario({in_source("scenarios/examples/" + file)}, sets).scenario.value()}, results{simulate(scenario)} {}
  [[nodiscard]] LaneResult const& lane(std::string const& name) const {
    return *std::ranges::find_if(results.lanes, [&](LaneResult const& one) { return scenario.network.lanes[one.lane].name == name; });
  }
  /// Of all departures.
  [[nodiscard]] double fill() const {
    double sum = 0;
    std::uint64_t departures = 0;
    for (LaneResult const& one : results.lanes) sum += one.fill_sum, departures += one.departures;
    return sum / static_cast<double>(departures);
  }

  Scenario scenario;
  Results results;
};

TEST_CASE("six mixed containers leave nobody behind, and one for each node more than a twelfth of a night's parcels") {
  std::string const whose = "vehicle_types.freighter.containers.for=";
  Run const mixed{"containers.yaml"}, nodes{"containers.yaml", {whose + "node"}}, destinations{"containers.yaml", {whose + "destination"}};
  Run const stops{"containers.yaml", {whose + "node", "lanes.Airport>Hub.misfits=stop"}};
  auto const flight = [](Run const& run) -> LaneResult const& { return run.lane("Airport>Hub"); };
  auto const wait_h = [&](Run const& run) { return flight(run).dwell.mean_us() / 3.6e9; };

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
  Run const joint{"joint-distribution.yaml"}, alone{"joint-distribution.yaml", {"lanes.Gate>Joint.refuses=a b c"}};
  auto const spent = [](Run const& run) { return accounts_of(run.scenario, run.results).value(); };
  auto const hours = [](Run const& run, std::size_t carrier) { return run.results.by_class.at(carrier).full_course.mean_us() / 3.6e9; };

  CHECK(joint.fill() == doctest::Approx(0.75).epsilon(0.02));
  CHECK(alone.fill() == doctest::Approx(0.375).epsilon(0.02));
  CHECK(spent(joint).total.km == doctest::Approx(24 * 90));
  CHECK(spent(alone).total.km == doctest::Approx(24 * 180));
  CHECK(spent(joint).total.money == doctest::Approx(24 * 576));
  CHECK(spent(alone).total.money == doctest::Approx(24 * 1152));
  CHECK(hours(joint, 0) == doctest::Approx(14).epsilon(0.03));
  CHECK(hours(joint, 1) == doctest::Approx(14).epsilon(0.03));
  CHECK(hours(alone, 0) == doctest::Approx(14).epsilon(0.03));
  CHECK(hours(alone, 1) == doctest::Approx(26).epsilon(0.03));
}

}  // namespace
}  // namespace tierflow::testing
