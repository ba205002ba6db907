#include "scenarios/statistics/quantiles.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "scenarios/statistics/distributions.hpp"

namespace tierflow {
namespace {

/// The smallest number of successes, 0 .. trials, for which `reached` holds of the chance of so many or fewer.
template <class Reached>
std::size_t fewest(std::size_t trials, double p, Reached reached) {
  std::size_t low = 0, high = trials;
  while (low < high) {
    std::size_t const middle = low + (high - low) / 2;
    if (reached(binomial_at_most(middle, trials, p))) high = middle;
    else low = middle + 1;
  }
  return low;
}

}  // namespace

std::size_t nearest_rank(std::size_t count, double share) {
  assert(count >= 1 && share > 0 && share <= 1);
  auto const n = static_cast<double>(count);
  auto const rank = std::clamp<std::size_t>(static_cast<std::size_t>(std::ceil(share * n)), 1, count);
  // 0.07 x 100 is rounded to a little more than 7: the seventh value has its share already.
  return rank > 1 && static_cast<double>(rank - 1) / n >= share ? rank - 1 : rank;
}

double quantile_of_sorted(std::span<double const> sorted, double share) {
  return sorted[nearest_rank(sorted.size(), share) - 1];
}

double quantile_of(std::vector<double> values, double share) {
  auto const at = values.begin() + static_cast<std::ptrdiff_t>(nearest_rank(values.size(), share) - 1);
  std::nth_element(values.begin(), at, values.end());
  return *at;
}

QuantileRanks quantile_ranks(std::size_t count, double share, double level) {
  assert(count >= 1 && share > 0 && share < 1 && level > 0 && level < 1);
  // How many values lie below the true quantile is binomial. The value of rank r is above it when fewer than r do.
  double const outside = (1 - level) / 2;
  std::size_t const lower = fewest(count, share, [&](double chance) { return chance > outside; });
  std::size_t const upper = 1 + fewest(count, share, [&](double chance) { return chance >= 1 - outside; });

  QuantileRanks ranks;
  double below = 0, upto = 1;
  if (lower >= 1) {
    ranks.lower = lower;
    below = binomial_at_most(lower - 1, count, share);
  }
  if (upper <= count) {
    ranks.upper = upper;
    upto = binomial_at_most(upper - 1, count, share);
  }
  ranks.coverage = upto - below;
  return ranks;
}

}  // namespace tierflow
