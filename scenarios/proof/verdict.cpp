#include "scenarios/proof/verdict.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow {
namespace {

constexpr double last_digits = 1e-12;  ///< of a quotient of exact integers, relative

/// Mean and four standard errors, by Welford's recursion.
Verdict spread(std::span<double const> values) {
  double mean = 0, squares = 0, n = 0;
  for (double const value : values) {
    double const step = value - mean;
    mean += step / ++n;
    squares += step * (value - mean);
  }
  return {mean, n > 1 ? 4 * std::sqrt(squares / (n - 1) / n) : std::nan(""), false};
}

}  // namespace

Verdict judge(Claim const& claim, std::span<double const> values) {
  Verdict verdict = spread(values);
  if (claim.rule == Rule::by_chance) {
    verdict.kept = std::abs(verdict.mean - claim.theory) <= verdict.four_errors && verdict.four_errors <= claim.tolerance;
    return verdict;
  }
  double const room = claim.rule == Rule::exact ? last_digits * std::abs(claim.theory) : claim.tolerance;
  verdict.four_errors = 0;
  verdict.kept = !values.empty() && std::ranges::all_of(
      values, [&](double value) { return std::abs(value - claim.theory) <= room; });
  return verdict;
}

}  // namespace tierflow
