#include "scenarios/statistics/elementary_effects.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace tierflow {
namespace {

/// Two levels further, in the one direction that there is.
constexpr int moved(int level) { return (level + effect_levels / 2) % effect_levels; }

}  // namespace

Trajectory trajectory_of(std::span<std::uint64_t const> levels, std::span<std::uint64_t const> order) {
  assert(levels.size() == order.size());
  Trajectory trajectory;
  for (std::uint64_t const bits : levels) trajectory.start.push_back(static_cast<int>(bits >> 62));
  trajectory.order.resize(order.size());
  std::iota(trajectory.order.begin(), trajectory.order.end(), std::size_t{0});
  std::ranges::stable_sort(trajectory.order, {}, [&](std::size_t factor) { return order[factor]; });
  return trajectory;
}

std::vector<std::vector<int>> points_of(Trajectory const& trajectory) {
  std::vector<std::vector<int>> points{trajectory.start};
  for (std::size_t const factor : trajectory.order) {
    points.push_back(points.back());
    points.back()[factor] = moved(points.back()[factor]);
  }
  return points;
}

std::vector<double> effects_of(Trajectory const& trajectory, std::span<double const> results,
                               std::span<std::vector<double> const> places) {
  assert(results.size() == trajectory.order.size() + 1);
  std::vector<double> effects(trajectory.order.size());
  for (std::size_t step = 0; step < trajectory.order.size(); ++step) {
    std::size_t const factor = trajectory.order[step];
    int const from = trajectory.start[factor];
    auto const place = [&](int level) { return places[factor][static_cast<std::size_t>(level)]; };
    double const length = place(moved(from)) - place(from);
    effects[factor] = length == 0 ? std::numeric_limits<double>::quiet_NaN() : (results[step + 1] - results[step]) / length;
  }
  return effects;
}

FactorEffect factor_effect(std::span<double const> effects, double level) {
  std::vector<double> sizes;
  Moments moments;
  for (double const effect : effects) {
    if (!std::isfinite(effect)) continue;
    sizes.push_back(std::fabs(effect));
    moments.add(effect);
  }
  return {estimate(sizes, level), estimate(moments, level), moments.deviation()};
}

}  // namespace tierflow
