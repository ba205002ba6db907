#pragma once

// Warm-up: how much of a run's start to leave out, so that its mean is that of the steady state.
//
// MSER-m: the series is cut into batches of m values, and the d first batches are dropped for which the rest gives its
// mean with the smallest squared standard error, sum of (batch mean - mean)^2 / (number of batches left)^2. m = 5 is
// the usual choice, m = 1 takes the values as they are (White, Simulation 69, 1997; Franklin and White, Winter
// Simulation Conference 2008). The series is best the mean over runs, value by value.

#include <cstddef>
#include <limits>
#include <span>

namespace tierflow {

struct WarmUp {
  std::size_t dropped_batches = 0;  ///< d*, the smallest in a tie
  std::size_t dropped_values = 0;   ///< d* x batch size
  double statistic = std::numeric_limits<double>::quiet_NaN();       ///< at d*, in the unit of the values, squared
  double truncated_mean = std::numeric_limits<double>::quiet_NaN();  ///< of the batches that are left
  /// The rest of the result must not be used: d* lies in the last half. The search ends there, for of a few last
  /// batches the statistic is small by chance; so d* is then the last one searched. True as well without a batch.
  bool too_short = true;
};

/// `batch_size` >= 1; values at the end that fill no batch are left out. Values must be finite.
WarmUp warm_up(std::span<double const> series, std::size_t batch_size = 5);

}  // namespace tierflow
