// Rounds: couriers by the hour, deliveries by the piece. An attempt that failed took the same ways and the same time
// at the door as one that succeeded, so hours and energy are shared out by attempts.

#include <algorithm>

#include "scenarios/accounts/energy.hpp"

namespace tierflow {

PoolAccount account_of(Scenario const& scenario, Results const& results, PoolResult const& pool) {
  auto const& pools = scenario.facilities[pool.facility].rounds;
  auto const plan = std::ranges::find(pools, pool.pool, &RoundsPool::name);
  if (plan == pools.end()) return {};
  Accounts const& accounts = *scenario.accounts;
  PoolRates const& rates = plan->rates;
  double const days = static_cast<double>((results.until - results.measured_from).count()) / (24 * hour_us);
  double const paid_h = static_cast<double>(rates.paid.count()) / hour_us;
  double const hours = rates.paid > Duration{0} ? static_cast<double>(pool.crew) * days * paid_h
                                                : static_cast<double>(pool.out_time) / hour_us;
  double const km = static_cast<double>(pool.drive_time) / 1e9 * plan->speed_m_s;

  std::uint64_t const failed = pool.attempts - std::min(pool.delivered, pool.attempts);
  double const failed_part =
      pool.attempts == 0 ? 0 : static_cast<double>(failed) / static_cast<double>(pool.attempts);
  PoolAccount account;
  auto const book = [&](Spent& spent, double part) {
    spent.labour_h = hours * part;
    spent.money = spent.labour_h * (rates.per_hour + accounts.delivery_wage);
    spent.km = km * part;
    burn(accounts, rates.energy, spent.km * rates.energy_per_km, spent);
  };
  book(account.delivery, 1 - failed_part);
  book(account.failed, failed_part);
  account.delivery.pieces = pool.delivered;
  account.delivery.money += static_cast<double>(pool.delivered) * rates.per_parcel;
  account.failed.pieces = failed;
  account.failed.money += static_cast<double>(failed) * accounts.failed_attempt +
                          static_cast<double>(pool.returned) * accounts.returned;
  return account;
}

}  // namespace tierflow
