#pragma once

// Forest chart: the difference of every figure as a share of A, with its interval, on one axis of per cents.
//
// A figure that moves far more than the others would press them all onto zero, so the axis ends at five times the usual
// extent and what goes beyond ends in an arrow; the figures beside it say how far.

#include <string>
#include <vector>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

struct ForestRow {
  Text name;
  double relative = 0;                 ///< share of A; not a number: no mark
  double least = 0, most = 0;          ///< ends of the interval; not a number: none
  std::string style;                   ///< "good", "bad", "same"
  Text difference, interval, finding;  ///< in words, right of the marks
};

struct ForestChart {
  double width = 1160;
  std::vector<ForestRow> rows;
  std::string described_by;
};

std::string drawn(ForestChart const& chart, Tongue tongue);

}  // namespace tierflow::html
