// Elementary effects of functions whose effects are known.

#include "scenarios/statistics/elementary_effects.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <set>

#include "sim/draws.hpp"

namespace tierflow {
namespace {

using Levels = std::vector<int>;
std::vector<double> const evenly{0, 1. / 3, 2. / 3, 1};

Trajectory drawn(std::size_t factors, std::uint32_t number) {
  std::vector<std::uint64_t> levels, order;
  for (std::uint64_t factor = 0; factor < factors; ++factor) {
    Bits const bits = Draws{3, 0}.of(Purpose::travel, factor, number);
    levels.push_back(bits.a);
    order.push_back(bits.b);
  }
  return trajectory_of(levels, order);
}

/// The effects of a function of factors in 0 .. 1, over so many trajectories.
std::vector<FactorEffect> screened(std::size_t factors, std::uint32_t trajectories, std::function<double(std::vector<double> const&)> const& function) {
  std::vector<std::vector<double>> by_factor(factors);
  std::vector<std::vector<double>> const places(factors, evenly);
  for (std::uint32_t t = 0; t < trajectories; ++t) {
    Trajectory const trajectory = drawn(factors, t);
    std::vector<double> results;
    for (Levels const& point : points_of(trajectory)) {
      std::vector<double> x;
      for (int const level : point) x.push_back(evenly[static_cast<std::size_t>(level)]);
      results.push_back(function(x));
    }
    std::vector<double> const effects = effects_of(trajectory, results, places);
    for (std::size_t i = 0; i < factors; ++i) by_factor[i].push_back(effects[i]);
  }
  std::vector<FactorEffect> all;
  for (auto const& effects : by_factor) all.push_back(factor_effect(effects));
  return all;
}

TEST_CASE("a trajectory moves every factor once, by two levels, and stays on the grid") {
  Trajectory const trajectory = trajectory_of(std::vector<std::uint64_t>{0, 1ULL << 62, 3ULL << 62}, std::vector<std::uint64_t>{9, 4, 7});

  CHECK(points_of(trajectory) == std::vector<Levels>{{0, 1, 3}, {0, 3, 3}, {0, 3, 1}, {2, 3, 1}});
}

TEST_CASE("all four levels and all orders come up") {
  std::set<int> levels;
  std::set<std::vector<std::size_t>> orders;
  for (std::uint32_t t = 0; t < 200; ++t) {
    Trajectory const trajectory = drawn(3, t);
    levels.insert(trajectory.start[0]);
    orders.insert(trajectory.order);
  }
  CHECK(levels.size() == 4);
  CHECK(orders.size() == 6);
}

TEST_CASE("the effect of a factor that acts straight is its slope in every trajectory, with its sign") {
  auto const effects = screened(4, 10, [](auto const& x) { return 7 * x[0] - 3 * x[1] + 0.5 * x[2]; });

  double const slopes[] = {7, -3, 0.5, 0};
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(i);
    CHECK(effects[i].strength.mean == doctest::Approx(std::fabs(slopes[i])));
    CHECK(effects[i].mean.mean == doctest::Approx(slopes[i]));
    CHECK(effects[i].deviation < 1e-12);
    CHECK(effects[i].strength.half_width.value() < 1e-12);
  }
}

// b x_0 x_1: the effect of x_0 is b x_1, where x_1 lies on a third of the way with equal chance: b / 2 on average, with a
// deviation of b times root(5 / 36), and likewise for x_1.
TEST_CASE("factors that act through each other have a sigma, and their mean effect is that of the middle") {
  auto const effects = screened(3, 400, [](auto const& x) { return 10 * x[0] * x[1] + 2 * x[2]; });

  for (std::size_t const i : {0UL, 1UL}) {
    CHECK(std::fabs(effects[i].strength.mean - 5) < 1.5 * effects[i].strength.half_width.value());
    CHECK(effects[i].deviation == doctest::Approx(10 * std::sqrt(5.0 / 36)).epsilon(0.06));
  }
  CHECK(effects[2].deviation < 1e-12);
}

// 12 (x - 1/2)^2: from 0 to 2/3 and from 1/3 to 1 the slopes are -4 and 4.
TEST_CASE("what goes down and up again has a size, although its mean is nothing") {
  auto const effects = screened(1, 200, [](auto const& x) { return 12 * (x[0] - 0.5) * (x[0] - 0.5); });

  CHECK(effects[0].strength.mean == doctest::Approx(4));
  CHECK(std::fabs(effects[0].mean.mean) < 1);
  CHECK(effects[0].deviation == doctest::Approx(4).epsilon(0.05));
}

TEST_CASE("levels that were rounded keep the slope, and two levels that are the same say nothing") {
  Trajectory const trajectory{{0}, {0}};
  std::vector<std::vector<double>> const rounded{{0, 0, 1, 1}}, same{{0, 0, 0, 1}};

  CHECK(effects_of(trajectory, std::vector<double>{5, 8}, rounded)[0] == 3);
  CHECK(std::isnan(effects_of(trajectory, std::vector<double>{5, 8}, same)[0]));
  CHECK(factor_effect(std::vector<double>{3, std::nan(""), -1}).strength.mean == 2);
}

}  // namespace
}  // namespace tierflow
