#pragma once

// Batch means: the interval of a mean from one long run.
//
// Neighbouring values of a run resemble each other, so their own spread says too little about their mean. Means of long
// batches hardly do, and are taken for independent runs; `lag_1` tells whether they may be (Law, Simulation Modeling
// and Analysis, 5th ed., section 9.5.3).

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "scenarios/statistics/intervals.hpp"

namespace tierflow {

struct BatchMeans {
  Estimate mean;               ///< not a number where there are fewer values than batches
  std::size_t batch_size = 0;  ///< values in a batch
  /// Autocorrelation of the batch means; above 0.2 the batches are too short and the interval too narrow.
  double lag_1 = std::numeric_limits<double>::quiet_NaN();
};

/// `batches` >= 2 of one size; what does not fill them is left out at the start, nearest to the warm-up. 0 < level < 1.
BatchMeans batch_means(std::span<double const> series, std::size_t batches = 20, double level = 0.95);

/// Means of batches of `batch_size` >= 1 values, from the start; values at the end that fill no batch are left out.
std::vector<double> means_of_batches(std::span<double const> series, std::size_t batch_size);

}  // namespace tierflow
