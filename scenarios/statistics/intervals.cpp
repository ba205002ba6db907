#include "scenarios/statistics/intervals.hpp"

#include <cassert>
#include <cmath>

#include "scenarios/statistics/distributions.hpp"

namespace tierflow {
namespace {

Moments of_finite(std::span<double const> values) {
  Moments moments;
  for (double const value : values)
    if (std::isfinite(value)) moments.add(value);
  return moments;
}

/// The standard error is the root of this; needs two values.
double mean_variance(Moments const& moments) {
  return moments.variance() / static_cast<double>(moments.count());
}

/// Chance of a mean so far from 0, for its variance; without any spread 1 at 0 and 0 elsewhere.
double two_sided(double mean, double variance, double freedom) {
  double const students_t = variance == 0 && mean == 0 ? 0 : mean / std::sqrt(variance);
  return std::isfinite(students_t) ? student_two_sided(students_t, freedom) : 0;
}

double half_width(double variance, double freedom, double level) {
  assert(level > 0 && level < 1);
  return student_quantile((1 + level) / 2, freedom) * std::sqrt(variance);
}

}  // namespace

Estimate estimate(std::span<double const> values, double level) {
  return estimate(of_finite(values), level);
}

Estimate estimate(Moments const& moments, double level) {
  Estimate result{moments.mean(), {}};
  if (moments.count() >= 2)
    result.half_width = half_width(mean_variance(moments), static_cast<double>(moments.count() - 1), level);
  return result;
}

PairedDifference paired_difference(std::span<double const> first, std::span<double const> second,
                                   double level) {
  assert(first.size() == second.size());
  Moments differences;
  for (std::size_t i = 0; i < first.size(); ++i)
    if (std::isfinite(first[i]) && std::isfinite(second[i])) differences.add(second[i] - first[i]);

  PairedDifference result;
  result.difference = estimate(differences, level);
  result.deviation = differences.deviation();
  if (differences.count() < 2) return result;
  double const variance = mean_variance(differences), mean = differences.mean();
  result.students_t = variance == 0 && mean == 0 ? 0 : mean / std::sqrt(variance);
  result.p_value = two_sided(mean, variance, static_cast<double>(differences.count() - 1));
  return result;
}

WelchDifference welch_difference(std::span<double const> first, std::span<double const> second,
                                 double level) {
  Moments const a = of_finite(first), b = of_finite(second);
  WelchDifference result;
  result.difference.mean = b.mean() - a.mean();
  if (a.count() < 2 || b.count() < 2) return result;

  auto const a_freedom = static_cast<double>(a.count() - 1), b_freedom = static_cast<double>(b.count() - 1);
  double const va = mean_variance(a), vb = mean_variance(b), variance = va + vb;
  result.freedom = variance > 0 ? variance * variance / (va * va / a_freedom + vb * vb / b_freedom)
                                : a_freedom + b_freedom;
  result.difference.half_width = half_width(variance, result.freedom, level);
  result.p_value = two_sided(result.difference.mean, variance, result.freedom);
  return result;
}

}  // namespace tierflow
