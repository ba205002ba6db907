#pragma once

// Moments: how many values a series has, their mean, their spread, and how much one says about the next.
//
// Values are counted as distances from the mean so far (Welford, Technometrics 4, 1962), so that digits survive where
// a sum of squares would lose them all. Two parts are joined by the same step (Chan, Golub and LeVeque, 1979), to
// which the products of neighbours are added here. The same parts joined in the same order give the same bits on any
// machine; a series cut elsewhere may differ from them by rounding.

#include <cstddef>
#include <span>

namespace tierflow {

class Moments {
 public:
  Moments() = default;
  /// Of finite values, in the order of the series.
  explicit Moments(std::span<double const> series);

  void add(double value);
  /// As if the values of `later` had been added after these.
  void append(Moments const& later);

  [[nodiscard]] std::size_t count() const { return count_; }
  /// In the unit of the values; not a number without a value.
  [[nodiscard]] double mean() const;
  /// Sum of the squared distances from the mean; 0 for one value or none.
  [[nodiscard]] double squares() const { return squares_; }
  /// `squares()` / (count - 1), the estimate for what the sample stands for; not a number below two values.
  [[nodiscard]] double variance() const;
  /// Root of the variance, in the unit of the values.
  [[nodiscard]] double deviation() const;
  /// Autocorrelation at lag 1, from -1 to 1: sum of the products of neighbouring distances from the mean / `squares()`
  /// (the definition of NIST's reference data). Not a number where all values are equal.
  [[nodiscard]] double lag_1() const;

 private:
  /// The sum of the products of neighbours, were the mean `shift` larger.
  [[nodiscard]] double products_about(double shift) const;

  std::size_t count_ = 0;
  double mean_ = 0, squares_ = 0, products_ = 0;
  double first_ = 0, last_ = 0;
};

}  // namespace tierflow
