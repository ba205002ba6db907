#pragma once

// Interval chart: one figure of several runs below one another, each a point with its interval; the first is the reference.

#include <string>
#include <vector>

#include "scenarios/html/text.hpp"
#include "scenarios/statistics/intervals.hpp"

namespace tierflow::html {

struct IntervalRow {
  std::string name;   ///< short, such as a letter
  Estimate value;
};

struct IntervalChart {
  double width = 270;
  std::string unit;   ///< of the values, as of main figures
  std::vector<IntervalRow> rows;
  std::string described_by;
};

std::string drawn(IntervalChart const& chart, Tongue tongue);

}  // namespace tierflow::html
