#include "scenarios/statistics/selection.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "scenarios/statistics/distributions.hpp"

namespace tierflow {

SelectionConstants selection_constants(SelectionPlan const& plan) {
  auto const freedom = static_cast<double>(plan.first - 1);
  double const error_each = plan.error / static_cast<double>(plan.systems - 1);
  // F of 2 and n degrees exceeds x with chance (1 + 2 x / n)^(-n / 2), so its quantile is the root that eta asks for.
  double const eta = fisher_exceeded(2 * error_each, 2, freedom) / freedom;
  return {eta, 2 * eta * freedom};
}

Selection::Selection(SelectionPlan const& plan)
    : plan_{plan}, h2_{selection_constants(plan).h2}, means_(plan.systems), begun_(plan.systems), dropped_after_(plan.systems) {
  assert(plan.systems >= 2 && plan.zone > 0 && plan.first >= 2);
}

void Selection::take(std::span<double const> values) {
  assert(values.size() == plan_.systems);
  ++observations_;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!is_in(i)) continue;
    if (!std::isfinite(values[i])) {
      dropped_after_[i] = observations_;
      continue;
    }
    means_[i].add(values[i]);
    if (observations_ <= plan_.first) begun_[i].push_back(values[i]);
  }
  if (observations_ == plan_.first) estimate_spreads();
  if (observations_ >= plan_.first) look();
}

void Selection::estimate_spreads() {
  variances_.assign(plan_.systems, std::vector<double>(plan_.systems, 0));
  for (std::size_t i = 0; i < plan_.systems; ++i)
    for (std::size_t l = 0; l < i; ++l) {
      if (!is_in(i) || !is_in(l)) continue;
      Moments differences;
      for (std::size_t r = 0; r < plan_.first; ++r) differences.add(begun_[i][r] - begun_[l][r]);
      variances_[i][l] = variances_[l][i] = differences.variance();
    }
}

double Selection::needed(std::size_t one, std::size_t other) const {
  return h2_ * variances_[one][other] / (plan_.zone * plan_.zone);
}

void Selection::look() {
  auto const r = static_cast<double>(observations_);
  auto const is_beaten_by = [&](std::size_t i, std::size_t l) {
    double const uncertain = std::max(0.0, plan_.zone / (2 * r) * (needed(i, l) - r));
    double const behind = means_[l].mean() - means_[i].mean();
    bool const is_tie = uncertain == 0 && behind == 0;
    return is_tie ? l < i : behind > uncertain;
  };
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < plan_.systems; ++i)
    for (std::size_t l = 0; is_in(i) && l < plan_.systems; ++l)
      if (l != i && is_in(l) && is_beaten_by(i, l)) {
        out.push_back(i);
        break;
      }
  for (std::size_t const i : out) dropped_after_[i] = observations_;
}

bool Selection::decided() const { return std::ranges::count(dropped_after_, std::size_t{0}) <= 1; }

std::optional<std::size_t> Selection::best() const {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < plan_.systems; ++i)
    if (is_in(i) && (!best || means_[i].mean() > means_[*best].mean())) best = i;
  return best;
}

std::size_t Selection::most() const {
  assert(observations_ >= plan_.first);
  double most = static_cast<double>(observations_);
  for (std::size_t i = 0; i < plan_.systems; ++i)
    for (std::size_t l = 0; l < i; ++l)
      if (is_in(i) && is_in(l)) most = std::max(most, std::floor(needed(i, l)) + 1);
  return static_cast<std::size_t>(std::min(most, 1e15));
}

}  // namespace tierflow
