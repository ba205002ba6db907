#pragma once

// Scatter: how counts vary, in exact integers until the last division.

#include <cstdint>
#include <span>

namespace tierflow {

/// Variance / mean of counts; 1 for Poisson. Not a number for fewer than two counts, or none above 0.
double variance_over_mean(std::span<std::uint32_t const> counts);
/// Pearson's correlation of two series of one length; not a number where one does not vary.
double correlation(std::span<std::uint32_t const> a, std::span<std::uint32_t const> b);

}  // namespace tierflow
