#include "network/elementary.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace tierflow {
namespace {

constexpr double ln2_high = 6.93147180369123816490e-01;  // 33 bits of ln 2, so k * ln2_high is exact
constexpr double ln2_low = 1.90821492927058770002e-10;   // the rest
constexpr double quarter_high = 1.57079632673412561417;      // 33 bits of pi / 2
constexpr double quarter_low = 6.07710050650619224932e-11;   // the rest

double power_of_two(int exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

/// The polynomial of N terms in halves (Estrin): short chains of additions, so that a processor can work on several
/// at once. `powers` holds x, x^2, x^4, x^8.
template <std::size_t N>
[[gnu::always_inline]] inline double in_halves(double const* terms, double const* powers) {
  if constexpr (N == 1) {
    return terms[0];
  } else {
    constexpr std::size_t half = std::bit_floor(N - 1);
    return in_halves<half>(terms, powers) +
           in_halves<N - half>(terms + half, powers) * powers[std::countr_zero(half)];
  }
}

template <std::size_t N>
[[gnu::always_inline]] inline double polynomial(double const (&terms)[N], double x) {
  double const square = x * x;
  double const fourth = square * square;
  double const powers[] = {x, square, fourth, fourth * fourth};
  return in_halves<N>(terms, powers);
}

/// Sine, |r| <= pi/4.
double sin_near_zero(double r) {
  constexpr double terms[] = {1.0,          -1.0 / 6,         1.0 / 120,           -1.0 / 5040,        1.0 / 362880,
                              -1.0 / 39916800, 1.0 / 6227020800.0, -1.0 / 1307674368000.0, 1.0 / 355687428096000.0};
  return r * polynomial(terms, r * r);
}

/// Cosine, |r| <= pi/4.
double cos_near_zero(double r) {
  constexpr double terms[] = {1.0, -1.0 / 2, 1.0 / 24, -1.0 / 720, 1.0 / 40320, -1.0 / 3628800, 1.0 / 479001600,
                              -1.0 / 87178291200.0, 1.0 / 20922789888000.0};
  return polynomial(terms, r * r);
}

/// The sine of x and `further` quarter turns.
double sin_turned(double x, int further) {
  double const k = whole_below(x * 0.63661977236758134308 + 0.5);  // 2 / pi
  double const r = (x - k * quarter_high) - k * quarter_low;
  switch ((static_cast<int>(k) + further) & 3) {
    case 0: return sin_near_zero(r);
    case 1: return cos_near_zero(r);
    case 2: return -sin_near_zero(r);
    default: return -cos_near_zero(r);
  }
}

}  // namespace

double exp_of(double x) {
  if (x > 709.0) return std::numeric_limits<double>::infinity();
  if (x < -708.0) return 0;
  double const k = whole_below(x * 1.44269504088896340736 + 0.5);
  double const r = (x - k * ln2_high) - k * ln2_low;  // |r| <= ln 2 / 2
  constexpr double terms[] = {1.0, 1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040,
                              1.0 / 40320, 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800,
                              1.0 / 479001600, 1.0 / 6227020800.0};
  return polynomial(terms, r) * power_of_two(static_cast<int>(k));
}

double log_of(double x) {
  auto bits = std::bit_cast<std::uint64_t>(x);
  int exponent = static_cast<int>(bits >> 52) - 1023;
  double m = std::bit_cast<double>((bits & 0xFFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
  if (m > 1.41421356237309504880) {
    m /= 2;
    ++exponent;
  }
  double const s = (m - 1) / (m + 1);  // log m = 2 artanh s, |s| <= 0.172
  double const z = s * s;
  constexpr double terms[] = {1.0, 1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15,
                              1.0 / 17, 1.0 / 19, 1.0 / 21};
  return exponent * ln2_high + (2 * s * polynomial(terms, z) + exponent * ln2_low);
}

double normal_quantile(double p) {
  constexpr double a[] = {3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
                          1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                          3.3430575583588128105e+4, 2.5090809287301226727e+3};
  constexpr double b[] = {1.0,                      4.2313330701600911252e+1, 6.8718700749205790830e+2,
                          5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4,
                          2.8729085735721942674e+4, 5.2264952788528545610e+3};
  constexpr double c[] = {1.42343711074968357734e0,  4.63033784615654529590e0,  5.76949722146069140550e0,
                          3.64784832476320460504e0,  1.27045825245236838258e0,  2.41780725177450611770e-1,
                          2.27238449892691845833e-2, 7.74545014278341407640e-4};
  constexpr double d[] = {1.0,                       2.05319162663775882187e0,  1.67638483018380384940e0,
                          6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2,
                          5.47593808499534494600e-4, 1.05075007164441684324e-9};
  constexpr double e[] = {6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                          2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                          2.71155556874348757815e-5, 2.01033439929228813265e-7};
  constexpr double f[] = {1.0,                       5.99832206555887937690e-1, 1.36929880922735805310e-1,
                          1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5,
                          1.42151175831644588870e-7, 2.04426310338993978564e-15};
  double const q = p - 0.5;
  if (std::fabs(q) <= 0.425) {
    double const r = 0.180625 - q * q;
    return q * polynomial(a, r) / polynomial(b, r);
  }
  double const tail = std::sqrt(-log_of(q < 0 ? p : 1 - p));
  double const x = tail <= 5 ? polynomial(c, tail - 1.6) / polynomial(d, tail - 1.6)
                             : polynomial(e, tail - 5) / polynomial(f, tail - 5);
  return q < 0 ? -x : x;
}

double gamma_of(double x) {
  constexpr double c[] = {0.99999999999980993,  676.5203681218851,     -1259.1392167224028,
                          771.32342877765313,   -176.61502916214059,   12.507343278686905,
                          -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
  double const t = x + 6.5;
  double sum = c[0];
  for (int i = 1; i < 9; ++i) sum += c[i] / (x - 1 + i);
  return 2.5066282746310005024 * exp_of((x - 0.5) * log_of(t) - t) * sum;
}

double sin_of(double x) { return sin_turned(x, 0); }
double cos_of(double x) { return sin_turned(x, 1); }

double asin_of(double x) {
  // The angle is eight times one whose tangent is below 0.2; from the tangent of an angle comes that of half of it.
  double tangent = x / (1 + std::sqrt((1 - x) * (1 + x)));
  for (int i = 0; i < 2; ++i) tangent /= 1 + std::sqrt(1 + tangent * tangent);
  constexpr double terms[] = {1.0,      -1.0 / 3,  1.0 / 5,  -1.0 / 7,  1.0 / 9,  -1.0 / 11, 1.0 / 13,
                              -1.0 / 15, 1.0 / 17, -1.0 / 19, 1.0 / 21, -1.0 / 23, 1.0 / 25};
  return 8 * tangent * polynomial(terms, tangent * tangent);
}

}  // namespace tierflow
