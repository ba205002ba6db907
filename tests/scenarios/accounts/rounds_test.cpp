// Couriers by the hour, deliveries by the piece, failures apart.

#include "scenarios/accounts/accounts.hpp"
#include "tests/scenarios/accounts/costed_world.hpp"

namespace tierflow {
namespace {

using namespace std::chrono_literals;
using doctest::Approx;

/// The only pool of the world, costed.
PoolAccount rounds(Scenario const& scenario) {
  Results const results = testing::results_of(scenario);
  REQUIRE(results.pools.size() == 1);
  return account_of(scenario, results, results.pools.front());
}

TEST_CASE("a courier costs for the time under way, and the kilometres between doors take energy") {
  PoolAccount const account = rounds(testing::costed_world());

  double const hours = 130 / 60.0;  // 90 min of driving, 8 stops of 5 min
  CHECK(account.delivery.labour_h == Approx(hours).epsilon(1e-13));
  CHECK(account.delivery.km == Approx(90 * 60 * 5 / 1e3).epsilon(1e-13));
  CHECK(account.delivery.energy[testing::electricity] == Approx(27 * 0.05).epsilon(1e-13));
  CHECK(account.delivery.co2e_kg == Approx(1.35 * 0.5).epsilon(1e-13));
  CHECK(account.delivery.money == Approx(hours * (3 + 22) + 1.35 * 0.7 + 8 * 0.4).epsilon(1e-13));
  CHECK(account.delivery.pieces == 8);
  CHECK(account.failed.money == 0);
  CHECK(account.failed.pieces == 0);
}

TEST_CASE("a tour of a given time without a speed has hours, and kilometres that nobody knows") {
  Scenario scenario = testing::costed_world();
  scenario.facilities[{1}].rounds[0].speed_m_s = 0;

  PoolAccount const account = rounds(scenario);

  CHECK(account.delivery.km == 0);
  CHECK(account.delivery.labour_h == Approx(130 / 60.0).epsilon(1e-13));
}

TEST_CASE("hours that are paid cost whether a courier is under way or not") {
  Scenario scenario = testing::costed_world();
  scenario.facilities[{1}].rounds[0].rates.paid = 8h;

  CHECK(rounds(scenario).delivery.labour_h == Approx(8).epsilon(1e-13));
}

TEST_CASE("an attempt that fails takes its part of hours and energy, a call and perhaps a way back") {
  Scenario const scenario = testing::costed_world();
  Results const results = testing::results_of(scenario);
  PoolResult pool = results.pools.front();
  pool.attempts = 10;
  pool.delivered = 8;
  pool.returned = 1;

  PoolAccount const account = account_of(scenario, results, pool);

  double const hours = 130 / 60.0, money = hours * 25 + 1.35 * 0.7;
  CHECK(account.delivery.money == Approx(0.8 * money + 8 * 0.4).epsilon(1e-13));
  CHECK(account.failed.labour_h == Approx(0.2 * hours).epsilon(1e-13));
  CHECK(account.failed.money == Approx(0.2 * money + 2 * 1.5 + 1 * 3).epsilon(1e-13));
  CHECK(account.failed.co2e_kg == Approx(0.2 * 1.35 * 0.5).epsilon(1e-13));
  CHECK(account.failed.pieces == 2);
}

TEST_CASE("where nobody can be met, everything is failure") {
  Scenario scenario = testing::costed_world();
  scenario.facilities[{1}].rounds[0].first_attempt = 0;
  scenario.facilities[{1}].rounds[0].attempts = 1;

  PoolAccount const account = rounds(scenario);

  CHECK(account.delivery.money == 0);
  CHECK(account.failed.pieces == 8);
  CHECK(account.failed.money == Approx(130 / 60.0 * 25 + 1.35 * 0.7 + 8 * 1.5 + 8 * 3).epsilon(1e-13));
}

}  // namespace
}  // namespace tierflow
