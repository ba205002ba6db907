#pragma once

// Elementary effects: which of many factors move a result, from few runs.
//
// Each factor has four levels. A trajectory starts anywhere on the grid and moves every factor once, in some order, by two
// levels: up from the lower two, down from the upper two. What the result does at a factor's step, over the length of the step as
// a share of the factor's range, is an elementary effect of that factor (Morris, Technometrics 33, 1991). Over several
// trajectories mu* is the mean of the sizes of the effects, how much the factor matters (Campolongo, Cariboni and Saltelli,
// Environmental Modelling and Software 22, 2007); mu is their mean with its sign, and sigma their deviation: large beside mu*
// where the effect depends on where the other factors stand, or on the factor's own level. k factors cost k + 1 runs a trajectory.

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "scenarios/statistics/intervals.hpp"

namespace tierflow {

constexpr int effect_levels = 4;

struct Trajectory {
  std::vector<int> start;          ///< level of each factor at the first point, 0 .. 3
  std::vector<std::size_t> order;  ///< which factor moves on the way to the second point, to the third ...
};

/// The trajectory that some bits make: those of `levels` say where each factor starts, those of `order` when it moves. What a
/// factor gets depends on its own bits and, for the order, on whose come before.
Trajectory trajectory_of(std::span<std::uint64_t const> levels, std::span<std::uint64_t const> order);

/// The levels of all factors at each of the k + 1 points.
std::vector<std::vector<int>> points_of(Trajectory const& trajectory);

/// The effect of each factor on `results`, one a point, in their unit over the whole range of the factor. `places`: where
/// each level of a factor lies between the ends of its range, 0 and 1. Not a number where the two levels of a step are the same.
std::vector<double> effects_of(Trajectory const& trajectory, std::span<double const> results,
                               std::span<std::vector<double> const> places);

struct FactorEffect {
  Estimate strength;  ///< mu*, with its interval over the trajectories
  Estimate mean;      ///< mu
  double deviation = std::numeric_limits<double>::quiet_NaN();  ///< sigma; from two trajectories on
};
/// Of one factor's effects, one a trajectory; those that are not finite are left out. 0 < level < 1.
FactorEffect factor_effect(std::span<double const> effects, double level = 0.95);

}  // namespace tierflow
