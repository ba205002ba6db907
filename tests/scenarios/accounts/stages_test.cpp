// Open lines by the hour, parcels by the piece.

#include "scenarios/accounts/accounts.hpp"
#include "tests/scenarios/accounts/costed_world.hpp"

namespace tierflow {
namespace {

using namespace std::chrono_literals;
using doctest::Approx;

StageResult of_the_gate(Scenario const& scenario) { return testing::results_of(scenario).stages.front(); }

TEST_CASE("a line costs while it is open, busy or not, and each parcel beside it") {
  Scenario const scenario = testing::costed_world();

  Spent const spent = account_of(scenario, of_the_gate(scenario));

  CHECK(spent.labour_h == Approx(24 * 2).epsilon(1e-13));
  CHECK(spent.energy[testing::electricity] == Approx(8 * 0.05).epsilon(1e-13));
  CHECK(spent.co2e_kg == Approx(0.4 * 0.5).epsilon(1e-13));
  CHECK(spent.money == Approx(24 * 50 + 48 * 25 + 8 * 0.1 + 0.4 * 0.7).epsilon(1e-13));
  CHECK(spent.pieces == 8);
  CHECK(spent.km == 0);
}

TEST_CASE("people on call are paid while their line works, the line all day") {
  Scenario scenario = testing::costed_world();
  scenario.facilities[{0}].stages[0].rates = {.per_line_hour = 50, .people = 2, .on_call = true};

  Spent const spent = account_of(scenario, of_the_gate(scenario));

  CHECK(spent.labour_h == Approx(8 * 2 / 60.0 * 2).epsilon(1e-13));  // eight parcels of two minutes
  CHECK(spent.money == Approx(24 * 50 + 32 / 60.0 * 25).epsilon(1e-13));
}

TEST_CASE("hours before the warm-up are not paid for") {
  Scenario scenario = testing::costed_world();
  scenario.warm_up = Instant{18h};

  Spent const spent = account_of(scenario, of_the_gate(scenario));

  CHECK(spent.labour_h == Approx(6 * 2).epsilon(1e-13));
  CHECK(spent.pieces == 0);
}

TEST_CASE("a dock counts vehicles, so it has hours and no pieces") {
  Scenario scenario = testing::costed_world();
  StagePlan dock;
  dock.name = "unload";
  DockPlan two_doors;
  two_doors.doors = 2;
  dock.plan = two_doors;
  dock.rates = {.per_line_hour = 4, .people = 1};
  auto& stages = scenario.facilities[{1}].stages;
  stages.insert(stages.begin(), dock);
  Results const results = testing::results_of(scenario);
  auto const found = std::find_if(results.stages.begin(), results.stages.end(), [](auto const& s) { return s.kind == "dock"; });
  REQUIRE(found != results.stages.end());

  Spent const spent = account_of(scenario, *found);

  CHECK(found->finished == 3);
  CHECK(spent.pieces == 0);
  CHECK(spent.labour_h == Approx(48).epsilon(1e-13));
  CHECK(spent.money == Approx(48 * 4 + 48 * 25).epsilon(1e-13));
}

}  // namespace
}  // namespace tierflow
