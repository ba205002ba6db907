#pragma once

// Points of a law: values of equal weight that stand for all of it, where a file is turned into curves.

#include <vector>

#include "sim/law.hpp"

namespace tierflow {

/// 1 024 values of a law of times, in microseconds, spread evenly over its probabilities (erlang and gamma: by
/// chance, the same every time); one where the law is fixed.
std::vector<double> law_points(Law const& law);

}  // namespace tierflow
