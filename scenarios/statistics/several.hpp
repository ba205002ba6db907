#pragma once

// Several tests at once: of twenty figures compared one looks significant by chance alone.
//
// Both take the p values of all tests and give adjusted ones, each in its place, to be held against the one level that
// is meant for all. `holm` keeps the chance of even one false alarm below that level, whatever the tests have to do
// with each other; `benjamini_hochberg` keeps the expected share of false alarms among the alarms below it, for tests
// that are independent or agree with each other.

#include <span>
#include <vector>

namespace tierflow {

/// 0 <= p <= 1 for all, in any order; as many come back. Holm, Scandinavian Journal of Statistics 6, 1979.
std::vector<double> holm(std::span<double const> p_values);

/// Likewise. Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995.
std::vector<double> benjamini_hochberg(std::span<double const> p_values);

}  // namespace tierflow
