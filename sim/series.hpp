#pragma once

// Series: counts per bin of time. One is filled by events that come in order, the other by events in any order.

#include <cstdint>
#include <vector>

#include "network/units.hpp"

namespace tierflow {

class Series {
 public:
  explicit Series(Duration width) : width_{width}, bin_end_{Instant{} + width} {}

  /// `t` must not go back into an earlier bin.
  void add(Instant t, std::uint32_t n = 1) {
    while (t >= bin_end_) {
      bins_.push_back(count_);
      count_ = 0;
      bin_end_ += width_;
    }
    count_ += n;
  }
  /// All bins that have begun by `end`, the last one included.
  [[nodiscard]] std::vector<std::uint32_t> bins(Instant end) const {
    std::vector<std::uint32_t> all = bins_;
    all.push_back(count_);
    all.resize(static_cast<std::size_t>(end.time_since_epoch() / width_) + 1);
    return all;
  }

 private:
  std::vector<std::uint32_t> bins_;
  std::uint32_t count_ = 0;
  Duration width_;
  Instant bin_end_;
};

/// For events in any order, at a division each.
class LooseSeries {
 public:
  explicit LooseSeries(Duration width) : width_{width} {}

  void add(Instant t, std::uint32_t n = 1) {
    auto const bin = static_cast<std::size_t>(t.time_since_epoch() / width_);
    if (bin >= bins_.size()) bins_.resize(bin + 1);
    bins_[bin] += n;
  }
  /// As of Series.
  [[nodiscard]] std::vector<std::uint32_t> bins(Instant end) const {
    std::vector<std::uint32_t> all = bins_;
    all.resize(static_cast<std::size_t>(end.time_since_epoch() / width_) + 1);
    return all;
  }

 private:
  std::vector<std::uint32_t> bins_;
  Duration width_;
};

}  // namespace tierflow
