#include "scenarios/statistics/moments.hpp"

#include <cmath>
#include <limits>

namespace tierflow {
namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

}  // namespace

Moments::Moments(std::span<double const> series) {
  for (double const value : series) add(value);
}

void Moments::add(double value) {
  Moments one;
  one.count_ = 1;
  one.mean_ = one.first_ = one.last_ = value;
  append(one);
}

void Moments::append(Moments const& later) {
  if (later.count_ == 0) return;
  if (count_ == 0) {
    *this = later;
    return;
  }
  auto const here = static_cast<double>(count_), there = static_cast<double>(later.count_);
  double const apart = later.mean_ - mean_;
  double const shift = apart * there / (here + there), centre = mean_ + shift;
  products_ = products_about(shift) + later.products_about(shift - apart) +
              (last_ - centre) * (later.first_ - centre);
  squares_ += later.squares_ + apart * apart * here * there / (here + there);
  mean_ = centre;
  last_ = later.last_;
  count_ += later.count_;
}

double Moments::products_about(double shift) const {
  // All distances from the mean add up to 0, so those of all values but the last (first) to the opposite of its own.
  double const ends = (first_ - mean_) + (last_ - mean_);
  return products_ + shift * ends + static_cast<double>(count_ - 1) * shift * shift;
}

double Moments::mean() const { return count_ == 0 ? nothing : mean_; }
double Moments::variance() const { return count_ < 2 ? nothing : squares_ / static_cast<double>(count_ - 1); }
double Moments::deviation() const { return std::sqrt(variance()); }
double Moments::lag_1() const { return squares_ > 0 ? products_ / squares_ : nothing; }

}  // namespace tierflow
