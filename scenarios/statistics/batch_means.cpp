#include "scenarios/statistics/batch_means.hpp"

#include <cassert>

namespace tierflow {

BatchMeans batch_means(std::span<double const> series, std::size_t batches, double level) {
  assert(batches >= 2);
  BatchMeans result;
  result.batch_size = series.size() / batches;
  if (result.batch_size == 0) return result;
  std::vector<double> const means =
      means_of_batches(series.last(batches * result.batch_size), result.batch_size);
  Moments const moments{means};
  result.mean = estimate(moments, level);
  result.lag_1 = moments.lag_1();
  return result;
}

std::vector<double> means_of_batches(std::span<double const> series, std::size_t batch_size) {
  assert(batch_size >= 1);
  std::vector<double> means;
  for (std::size_t at = 0; at + batch_size <= series.size(); at += batch_size)
    means.push_back(Moments{series.subspan(at, batch_size)}.mean());
  return means;
}

}  // namespace tierflow
