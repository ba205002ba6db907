#pragma once

// Time chart: means over replications along the whole run, with bands of their intervals; what was closed is shaded.

#include <string>
#include <vector>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

struct TimeCurve {
  std::string style;                        ///< "a" dashed grey, "b" solid blue
  double step_h = 1;                        ///< value i stands for [i, i + 1) steps
  std::vector<double> mean;
  std::vector<double> half_width;           ///< as many, or none: no band
};

struct Shade {
  double from_h = 0, until_h = 0;
  Text label;
};

struct TimeChart {
  double width = 1160, height = 260;
  double length_h = 24, warm_up_h = 0;
  std::string first_day;                    ///< "2025-05-18" or empty
  std::vector<TimeCurve> curves;
  std::vector<Shade> shades;
  std::string described_by;
};

std::string drawn(TimeChart const& chart, Tongue tongue);

}  // namespace tierflow::html
