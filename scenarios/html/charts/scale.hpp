#pragma once

// Scale: from the values of an axis to its pixels, with round ticks.

#include <vector>

namespace tierflow::html {

class Scale {
 public:
  /// Values `least`..`most` onto pixels `from`..`to`; an empty range is widened.
  Scale(double least, double most, double from, double to);
  /// The same with its ends moved outwards to round ticks.
  static Scale rounded(double least, double most, double from, double to, int about);

  [[nodiscard]] double operator()(double value) const { return from_ + (value - least_) / (most_ - least_) * (to_ - from_); }
  [[nodiscard]] double least() const { return least_; }
  [[nodiscard]] double most() const { return most_; }
  [[nodiscard]] double from() const { return from_; }
  [[nodiscard]] double to() const { return to_; }
  /// Multiples of 1, 2 or 5 times a power of ten within the range, about so many.
  [[nodiscard]] std::vector<double> ticks(int about) const;
  /// Multiples of a step that divides days well (1, 2, 3, 4, 6, 12, 24, 48 ... h), at most `most` of them.
  [[nodiscard]] std::vector<double> hour_ticks(int at_most) const;

 private:
  double least_, most_, from_, to_;
};

}  // namespace tierflow::html
