#include "scenarios/statistics/warm_up.hpp"

#include <vector>

#include "scenarios/statistics/batch_means.hpp"

namespace tierflow {

WarmUp warm_up(std::span<double const> series, std::size_t batch_size) {
  std::vector<double> const means = means_of_batches(series, batch_size);
  WarmUp best;
  if (means.empty()) return best;

  std::size_t const half = means.size() / 2;
  Moments left;  // grows from the end, so that every d costs one step
  for (std::size_t d = means.size(); d-- > 0;) {
    left.add(means[d]);
    auto const count = static_cast<double>(left.count());
    double const statistic = left.squares() / (count * count);
    if (d > half || statistic > best.statistic) continue;
    best.dropped_batches = d;
    best.statistic = statistic;
    best.truncated_mean = left.mean();
  }
  best.dropped_values = best.dropped_batches * batch_size;
  best.too_short = best.dropped_batches == half;
  return best;
}

}  // namespace tierflow
