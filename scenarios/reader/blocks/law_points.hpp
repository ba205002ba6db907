#pragma once

// Points of a law: values of equal weight that stand for all of it, where a file is turned into curves.

#include <vector>

#include "sim/law.hpp"

namespace tierflow {

/// 1 024 values of a law of times, in microseconds, spread evenly over its probabilities; one where the law is fixed. A law that is
/// drawn by rejection (gamma) keeps its mean to 3 %.
std::vector<double> law_points(Law const& law);

}  // namespace tierflow
