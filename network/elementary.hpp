#pragma once

// Elementary functions whose result is the same bits on every machine.
//
// The library's exp, log and sine may differ in the last bit between versions and processors; these use only
// + - x /, sqrt and the bits of the number. Errors are below 6 units in the last place in the ranges where laws and
// distances use them.

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
/// Sine and cosine of an angle in radians, |x| <= 1000. Beyond pi/4 the error is 3e-16 of 1, not of the value.
double sin_of(double x);
double cos_of(double x);
/// The angle from -pi/2 to pi/2 whose sine is x, |x| <= 1.
double asin_of(double x);

}  // namespace tierflow
