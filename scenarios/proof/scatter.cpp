#include "scenarios/proof/scatter.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "sim/results.hpp"

namespace tierflow {
namespace {

/// n sum(ab) - sum(a) sum(b): n^2 times the covariance.
double scaled_covariance(std::span<std::uint32_t const> a, std::span<std::uint32_t const> b) {
  Int128 sum_a = 0, sum_b = 0, products = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum_a += a[i];
    sum_b += b[i];
    products += static_cast<Int128>(a[i]) * b[i];
  }
  return static_cast<double>(static_cast<Int128>(a.size()) * products - sum_a * sum_b);
}

}  // namespace

double variance_over_mean(std::span<std::uint32_t const> counts) {
  Int128 sum = 0;
  for (std::uint32_t const count : counts) sum += count;
  auto const n = static_cast<double>(counts.size());
  if (n < 2 || sum == 0) return std::numeric_limits<double>::quiet_NaN();
  return scaled_covariance(counts, counts) / (n - 1) / static_cast<double>(sum);
}

double correlation(std::span<std::uint32_t const> a, std::span<std::uint32_t const> b) {
  if (a.size() != b.size()) throw std::invalid_argument{"a correlation needs series of one length"};
  return scaled_covariance(a, b) / std::sqrt(scaled_covariance(a, a)) / std::sqrt(scaled_covariance(b, b));
}

}  // namespace tierflow
