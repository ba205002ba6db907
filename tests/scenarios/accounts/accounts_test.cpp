// The whole of a run: activities, sums, and what stays as it was.

#include "scenarios/accounts/accounts.hpp"

#include "tests/scenarios/accounts/costed_world.hpp"

namespace tierflow {
namespace {

using doctest::Approx;

constexpr double sorting = 24 * 50 + 48 * 25 + 8 * 0.1 + 0.4 * 0.7;
constexpr double trunk = 150 * 4 + 3 * 10 + 3 * 40 + 30.96 * 7;
constexpr double last_mile = 130 / 60.0 * 25 + 1.35 * 0.7 + 8 * 0.4;
constexpr double packing = 4 * 6;

RunAccounts accounts(Scenario const& scenario) {
  auto const found = accounts_of(scenario, testing::results_of(scenario));
  REQUIRE(found);
  return *found;
}
Spent const& of(RunAccounts const& accounts, Activity activity) {
  return accounts.by_activity[static_cast<std::size_t>(activity)];
}

TEST_CASE("a small day costs what it costs on paper") {
  RunAccounts const run = accounts(testing::costed_world());

  CHECK(run.parcels == 8);
  CHECK(of(run, Activity::sorting).money == Approx(sorting).epsilon(1e-13));
  CHECK(of(run, Activity::trunk).money == Approx(trunk).epsilon(1e-13));
  CHECK(of(run, Activity::feeder).money == 0);
  CHECK(of(run, Activity::last_mile).money == Approx(last_mile).epsilon(1e-13));
  CHECK(of(run, Activity::failed).money == 0);
  CHECK(of(run, Activity::cold).money == Approx(packing).epsilon(1e-13));
  CHECK(of(run, Activity::cold).pieces == 4);
  CHECK(run.total.money == Approx(sorting + trunk + last_mile + packing).epsilon(1e-13));
  CHECK(run.total.labour_h == Approx(48 + 3 + 130 / 60.0).epsilon(1e-13));
  CHECK(run.total.co2e_kg == Approx(99.072 + 0.2 + 0.675).epsilon(1e-13));
  CHECK(run.total.energy[testing::diesel] == Approx(30.96).epsilon(1e-13));
  CHECK(run.total.energy[testing::electricity] == Approx(0.4 + 1.35).epsilon(1e-13));
}

TEST_CASE("what is cold is booked as cold, ride or stage") {
  Scenario scenario = testing::costed_world();
  scenario.vehicles[1].rates.cold = true;
  scenario.facilities[{0}].stages[0].rates.cold = true;

  RunAccounts const run = accounts(scenario);

  CHECK(of(run, Activity::sorting).money == 0);
  CHECK(of(run, Activity::trunk).money == 0);
  CHECK(of(run, Activity::cold).money == Approx(sorting + trunk + packing).epsilon(1e-13));
  CHECK(of(run, Activity::cold).pieces == 4);
}

TEST_CASE("stages of a station belong to the last mile, whose pieces are what comes to the door") {
  Scenario scenario = testing::costed_world();
  scenario.facilities[{1}].stages[0].rates.per_parcel = 2;

  RunAccounts const run = accounts(scenario);

  CHECK(of(run, Activity::last_mile).money == Approx(last_mile + 8 * 2).epsilon(1e-13));
  CHECK(of(run, Activity::last_mile).pieces == 8);
}

TEST_CASE("without accounts nothing is costed, whatever vehicles cost for routing") {
  Scenario scenario = testing::costed_world();
  scenario.accounts.reset();

  CHECK_FALSE(accounts_of(scenario, testing::results_of(scenario)));
  CHECK_FALSE(counts_money(scenario));
  CHECK_FALSE(counts_co2e(scenario));
}

TEST_CASE("money and CO2e count only where some rate is given") {
  Scenario scenario = testing::small_world();
  scenario.accounts.emplace();
  CHECK_FALSE(counts_money(scenario));
  CHECK_FALSE(counts_co2e(scenario));

  scenario.facilities[{0}].stages[0].rates.people = 2;
  CHECK_FALSE(counts_money(scenario));
  scenario.accounts->sorting_wage = 25;
  CHECK(counts_money(scenario));
  scenario.vehicles[1].rates.co2e_per_tkm = 0.83;
  CHECK(counts_co2e(scenario));
}

TEST_CASE("prices change nothing that happens") {
  Results const plain = testing::results_of(testing::small_world());
  Scenario priced = testing::costed_world();
  priced.vehicles[1].grams = unlimited;

  CHECK(testing::results_of(priced).fingerprint == plain.fingerprint);
}

}  // namespace
}  // namespace tierflow
