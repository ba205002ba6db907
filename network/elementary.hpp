#pragma once

// Elementary functions whose result is the same bits on every machine.
//
// The library's exp and log may differ in the last bit between versions; these use only + - x /, sqrt and the
// bits of the number. Errors are below 4 units in the last place in the ranges where laws use them.

#include <cstdint>

namespace tierflow {

/// The largest whole number that is not above x; |x| < 2^62. A floor() that compiles to two instructions anywhere.
inline double whole_below(double x) {
  auto const towards_zero = static_cast<double>(static_cast<std::int64_t>(x));
  return towards_zero > x ? towards_zero - 1 : towards_zero;
}

double exp_of(double x);
/// x > 0.
double log_of(double x);
/// Quantile of the standard normal, 0 < p < 1. Wichura, algorithm AS 241 (PPND16), 1988.
double normal_quantile(double p);
/// Gamma function, x >= 0.5. Lanczos approximation with g = 7 and nine terms.
double gamma_of(double x);

}  // namespace tierflow
