#pragma once

// A histogram of non-negative integers that keeps three significant digits.
//
// HdrHistogram's layout: buckets double in width, each is cut into 1024 equal steps, so a value is
// known to 1 part in 1024. Adding histograms adds integers: the order does not matter.

#include <cstdint>
#include <vector>

namespace tierflow {

class Histogram {
 public:
  void add(std::int64_t value, std::uint64_t times = 1);
  void merge(Histogram const& other);
  /// Nearest-rank quantile, 0 < share <= 1, as the highest value of its step; 0 when empty.
  [[nodiscard]] std::int64_t quantile(double share) const;
  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] std::int64_t longest() const { return longest_; }
  /// Steps with their counts: upper value of the step, number of values in it; only those in use.
  struct Step {
    std::int64_t upto;
    std::uint64_t count;
  };
  [[nodiscard]] std::vector<Step> steps() const;

 private:
  std::vector<std::uint64_t> counts_;
  std::uint64_t count_ = 0;
  std::int64_t longest_ = 0;
};

}  // namespace tierflow
