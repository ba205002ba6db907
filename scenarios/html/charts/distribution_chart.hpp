#pragma once

// Distribution chart: which share of the parcels took at most so many hours, and where the promises stand.

#include <string>
#include <vector>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

struct DistributionCurve {
  std::string style;  ///< "a" dashed grey, "b" solid blue
  std::vector<double> upto_h, share;  ///< ascending, share up to 1
};

struct PromiseMark {
  double hours = 0;
  Text label;
};

struct DistributionChart {
  double width = 520, height = 320;
  std::vector<DistributionCurve> curves;
  std::vector<PromiseMark> promises;  ///< in any order; those beyond the axis are left out
  std::string described_by;
};

std::string drawn(DistributionChart const& chart, Tongue tongue);

}  // namespace tierflow::html
