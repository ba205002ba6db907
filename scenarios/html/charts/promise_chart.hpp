#pragma once

// Promise chart: which share of the parcels of each service was on time, beside the mark from which a promise is kept.

#include <string>
#include <vector>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

struct PromiseBar {
  Text name;
  std::vector<double> shares;  ///< of one run, or of A and B; not a number: nothing was delivered
};

struct PromiseChart {
  double width = 560;
  double mark = 0.95;
  std::vector<PromiseBar> bars;
  std::string described_by;
};

std::string drawn(PromiseChart const& chart, Tongue tongue);

}  // namespace tierflow::html
