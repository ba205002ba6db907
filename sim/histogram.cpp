#include "sim/histogram.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace tierflow {
namespace {

constexpr int step_bits = 10;
constexpr std::int64_t steps_per_bucket = std::int64_t{1} << step_bits;

/// Values below 1024 have a step each; above, bucket b holds 1024 steps of width 2^b.
std::size_t step_of(std::int64_t value) {
  if (value < steps_per_bucket) return static_cast<std::size_t>(value);
  int const bucket = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(value))) - step_bits - 1;
  return static_cast<std::size_t>((bucket + 1) * steps_per_bucket + (value >> bucket) - steps_per_bucket);
}

std::int64_t highest_of(std::size_t step) {
  auto const s = static_cast<std::int64_t>(step);
  if (s < steps_per_bucket) return s;
  int const bucket = static_cast<int>(s / steps_per_bucket) - 1;
  return ((s % steps_per_bucket + steps_per_bucket + 1) << bucket) - 1;
}

}  // namespace

void Histogram::add(std::int64_t value, std::uint64_t times) {
  value = std::max<std::int64_t>(value, 0);
  std::size_t const step = step_of(value);
  if (step >= counts_.size()) counts_.resize(step + 1);
  counts_[step] += times;
  count_ += times;
  longest_ = std::max(longest_, value);
}

void Histogram::merge(Histogram const& other) {
  if (other.counts_.size() > counts_.size()) counts_.resize(other.counts_.size());
  for (std::size_t i = 0; i < other.counts_.size(); ++i) counts_[i] += other.counts_[i];
  count_ += other.count_;
  longest_ = std::max(longest_, other.longest_);
}

std::int64_t Histogram::quantile(double share) const {
  if (count_ == 0) return 0;
  auto const rank = std::clamp<std::uint64_t>(
      static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(count_))), 1, count_);
  std::uint64_t seen = 0;
  for (std::size_t i = 0; i < counts_.size(); ++i)
    if ((seen += counts_[i]) >= rank) return std::min(highest_of(i), longest_);
  return longest_;
}

std::vector<Histogram::Step> Histogram::steps() const {
  std::vector<Step> used;
  for (std::size_t i = 0; i < counts_.size(); ++i)
    if (counts_[i] > 0) used.push_back({highest_of(i), counts_[i]});
  return used;
}

}  // namespace tierflow
