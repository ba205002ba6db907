#pragma once

// Segment chart: the four segments of the full course one after another, in mean hours; what lies outside the model is
// hatched. A bar a run, and one for the benchmark.

#include <string>
#include <vector>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

struct SegmentBar {
  Text name;
  std::vector<double> inside_h, outside_h;  ///< four each
};

struct SegmentChart {
  double width = 560;
  std::vector<SegmentBar> bars;
  std::string described_by;
};

std::string drawn(SegmentChart const& chart, Tongue tongue);

}  // namespace tierflow::html
