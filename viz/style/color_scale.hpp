#pragma once

// ColorScale: from a number to a colour, piecewise linear between stops.

#include <vector>

#include "viz/picture/picture.hpp"

namespace tierflow {

class ColorScale {
 public:
  struct Stop {
    double value;
    Color color;
  };
  /// At least one stop, values rising.
  explicit ColorScale(std::vector<Stop> stops) : stops_{std::move(stops)} {}

  /// The colour of the nearest stop below the first and beyond the last.
  [[nodiscard]] Color at(double value) const;
  [[nodiscard]] std::vector<Stop> const& stops() const { return stops_; }

 private:
  std::vector<Stop> stops_;
};

}  // namespace tierflow
