#pragma once

// Quantiles: of a sample, by nearest rank, and how far they can be trusted.
//
// The quantile is always a value of the sample: whole microseconds stay whole, and no value is made up between two.
// Its interval lies between two ordered values and needs nothing to be known of how the values are spread (David and
// Nagaraja, Order Statistics, 3rd ed., section 7.1). Values must be independent, as those of one run seldom are.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace tierflow {

/// Rank from 1 of the value that at least `share` of `count` values do not exceed; count >= 1, 0 < share <= 1.
std::size_t nearest_rank(std::size_t count, double share);

/// Of finite values in ascending order, at least one.
double quantile_of_sorted(std::span<double const> sorted, double share);
/// Of finite values in any order, at least one; they are taken as a copy and put in order as far as needed.
double quantile_of(std::vector<double> values, double share);

struct QuantileRanks {
  std::optional<std::size_t> lower;  ///< rank from 1; empty: the sample is too small to say "at least"
  std::optional<std::size_t> upper;  ///< rank from 1; empty: too small to say "at most"
  double coverage = 0;               ///< chance that the bounds there are hold the true quantile; >= level
};

/// Ranks of the ordered values between which the true quantile lies, with no more than (1 - level) / 2 outside each.
/// count >= 1, 0 < share < 1, 0 < level < 1.
QuantileRanks quantile_ranks(std::size_t count, double share, double level = 0.95);

}  // namespace tierflow
