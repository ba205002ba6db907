#pragma once

// Intervals: how far a mean over independent runs can be trusted, and whether two scenarios differ.
//
// All are Student's intervals, mean +- half width, which cover the truth in `level` of all cases when the values are
// independent and roughly normal, as means over runs are. Runs of two scenarios that share their draws belong together
// run by run: `paired_difference` uses that, `welch_difference` does not. A value that is not finite stands for a run
// that has no such figure and is left out. Formulas: Law, Simulation Modeling and Analysis, 5th ed., sections 4.5, 10.2.

#include <limits>
#include <optional>
#include <span>

#include "scenarios/statistics/moments.hpp"

namespace tierflow {

/// A mean with half the width of its interval, in the unit of the values.
struct Estimate {
  double mean = std::numeric_limits<double>::quiet_NaN();  ///< stays so without a value
  std::optional<double> half_width;                        ///< from two values on
};

/// 0 < level < 1 here and below.
Estimate estimate(std::span<double const> values, double level = 0.95);
Estimate estimate(Moments const& moments, double level = 0.95);

struct PairedDifference {
  Estimate difference;  ///< second - first
  double deviation = std::numeric_limits<double>::quiet_NaN();  ///< of the differences; from two pairs on, as below
  double students_t = std::numeric_limits<double>::quiet_NaN();  ///< difference / standard error
  double p_value = std::numeric_limits<double>::quiet_NaN();     ///< two-sided, of no difference
};
/// Value i of both spans comes from the same draws; the spans are of one length. A pair that lacks a value is left out.
/// Where all pairs differ alike, the p value is 1 for a difference of 0 and 0 for any other.
PairedDifference paired_difference(std::span<double const> first, std::span<double const> second,
                                   double level = 0.95);

struct WelchDifference {
  Estimate difference;  ///< second - first; its half width from two values on each side
  double freedom = std::numeric_limits<double>::quiet_NaN();  ///< degrees, not whole (Welch, Biometrika 34, 1947)
  /// Two-sided, of no difference; where neither side has a spread, as for pairs.
  double p_value = std::numeric_limits<double>::quiet_NaN();
};
/// For runs that share nothing; spreads and lengths may differ.
WelchDifference welch_difference(std::span<double const> first, std::span<double const> second,
                                 double level = 0.95);

}  // namespace tierflow
