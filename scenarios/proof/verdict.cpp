#include "scenarios/proof/verdict.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/statistics/moments.hpp"

namespace tierflow {
namespace {

constexpr double last_digits = 1e-12;  ///< of a quotient of exact integers, relative

}  // namespace

Verdict judge(Claim const& claim, std::span<double const> values) {
  Moments const moments{values};
  Verdict verdict{.mean = moments.mean()};
  if (claim.rule == Rule::by_chance) {
    verdict.four_errors = 4 * moments.deviation() / std::sqrt(static_cast<double>(moments.count()));
    verdict.kept = std::abs(verdict.mean - claim.theory) <= verdict.four_errors && verdict.four_errors <= claim.tolerance;
    return verdict;
  }
  double const room = claim.rule == Rule::exact ? last_digits * std::abs(claim.theory) : claim.tolerance;
  verdict.kept = !values.empty() && std::ranges::all_of(
      values, [&](double value) { return std::abs(value - claim.theory) <= room; });
  return verdict;
}

}  // namespace tierflow
