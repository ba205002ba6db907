// The elementary functions: near to the truth, and the same bits whatever compiler made them.

#include "network/elementary.hpp"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <initializer_list>

namespace tierflow {
namespace {

constexpr std::uint32_t inputs = 1 << 16;

/// Distance in units in the last place of the true value.
double ulps(double got, long double truth) {
  return static_cast<double>(std::fabs(got - truth) / std::ldexp(1.0L, std::ilogb(truth) - 52));
}

/// The quantile that is right to long double, by one step of Newton from a good guess. The area is taken from
/// the nearest of 0, 1/2 and 1, so that nothing cancels.
long double refined_quantile(double p, double guess) {
  long double const x = guess;
  long double const root_two = std::sqrt(2.0L);
  long double const density = std::exp(-x * x / 2) / std::sqrt(2 * std::acos(-1.0L));
  if (std::fabs(p - 0.5) < 0.25) return x - (std::erf(x / root_two) / 2 - (p - 0.5L)) / density;
  if (p < 0.5) return x - (std::erfc(-x / root_two) / 2 - p) / density;
  return x + (std::erfc(x / root_two) / 2 - (1 - p)) / density;
}

// Inputs are exact in binary, so that they are the same everywhere as well.
double exponent_of(std::uint32_t i) { return (static_cast<double>(i) - 32768) * 0x1p-6 + 0x1p-30 * i; }
double share_of(std::uint32_t i) { return (i + 0.5) / inputs; }
/// From 2^-1000 to 2^1000, with mantissas spread by a multiplication.
double positive_of(std::uint32_t i) {
  std::uint64_t const mantissa = (i * 0x9E3779B97F4A7C15ULL) >> 12;
  std::uint64_t const exponent = 23 + i % 2001;
  return std::bit_cast<double>(exponent << 52 | mantissa);
}

/// Angles on both sides of 0, a little more than a whole turn.
double angle_of(std::uint32_t i) { return (static_cast<double>(i) - 32768) * 0x1.9p-13 + 0x1p-40 * i; }
/// From -1 to 1, both included.
double sine_of(std::uint32_t i) { return i == 0 ? -1 : (static_cast<double>(i) + 1 - 32768) / 32768; }

template <class Function, class Input>
std::uint64_t bits_of_all(Function function, Input input) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (std::uint32_t i = 0; i < inputs; ++i) {
    hash = (hash ^ std::bit_cast<std::uint64_t>(function(input(i)))) * 0x100000001B3ULL;
    hash ^= hash >> 29;
  }
  return hash;
}

template <class Function, class Input, class Truth>
double largest_error(Function function, Input input, Truth truth) {
  double largest = 0;
  for (std::uint32_t i = 0; i < inputs; ++i) {
    double const x = input(i), got = function(x);
    largest = std::fmax(largest, ulps(got, truth(x, got)));
  }
  return largest;
}

TEST_CASE("exp, log and the quantile of the normal are within a few units in the last place") {
  auto const exp_l = [](double x, double) { return std::exp(static_cast<long double>(x)); };
  auto const log_l = [](double x, double) { return std::log(static_cast<long double>(x)); };
  auto const near_one = [](std::uint32_t i) { return 0.5 + static_cast<double>(i) * 0x1p-16 + 0x1p-40; };
  auto const tail = [](std::uint32_t i) { return std::ldexp(1.0, -1 - static_cast<int>(i % 1000)); };

  CHECK(largest_error(exp_of, exponent_of, exp_l) < 2);
  CHECK(largest_error(log_of, positive_of, log_l) < 4);
  CHECK(largest_error(log_of, near_one, log_l) < 4);
  CHECK(largest_error(normal_quantile, share_of, refined_quantile) < 6);
  CHECK(largest_error(
            normal_quantile, [&](std::uint32_t i) { return i % 1000 == 0 ? 0.25 : tail(i); },
            refined_quantile) < 6);
}

TEST_CASE("the gamma function meets factorials and the root of pi") {
  CHECK(gamma_of(0.5) == doctest::Approx(std::sqrt(std::acos(-1.0))).epsilon(1e-13));
  double factorial = 1;
  for (int n = 1; n <= 20; factorial *= n++) CHECK(gamma_of(n) == doctest::Approx(factorial).epsilon(1e-12));
}

TEST_CASE("sine, cosine and arcsine are within a few units in the last place of 1 or of a small angle") {
  auto const sin_l = [](double x, double) { return std::sin(static_cast<long double>(x)); };
  auto const asin_l = [](double x, double) { return std::asin(static_cast<long double>(x)); };
  auto const small = [](std::uint32_t i) { return (i + 1) * 0x1.9p-17; };  // to pi / 4
  auto const tiny = [](std::uint32_t i) { return std::ldexp(1.0 + i * 0x1p-16, -1 - static_cast<int>(i % 1000)); };

  for (std::uint32_t i = 0; i < inputs; ++i)
    for (double const x : {angle_of(i), 100 * angle_of(i)}) {
      if (std::fabs(sin_of(x) - std::sin(static_cast<long double>(x))) > 3e-16L) FAIL_CHECK(x);
      if (std::fabs(cos_of(x) - std::cos(static_cast<long double>(x))) > 3e-16L) FAIL_CHECK(x);
    }
  CHECK(largest_error(sin_of, small, sin_l) < 2);
  CHECK(largest_error(sin_of, tiny, sin_l) < 2);
  CHECK(largest_error(asin_of, [](std::uint32_t i) { return sine_of(i == 32767 ? 0 : i); }, asin_l) < 6);
  CHECK(largest_error(asin_of, tiny, asin_l) < 6);
  CHECK(asin_of(0) == 0);
}

// These hashes are the history of every run that draws from a law: where one differs, so do all fingerprints.
// If it differs on a new compiler or machine, that build must not be used (look for contraction to fused
// multiply-add, or -ffast-math). If a function was changed on purpose, put the new hash here and name it in
// CHANGELOG.md.
TEST_CASE("exp, log and the quantile of the normal have the same bits on every machine") {
  CHECK(bits_of_all(exp_of, exponent_of) == 0xF118DB1600EC6F8A);
  CHECK(bits_of_all(log_of, positive_of) == 0x85452DB52C1AE8EC);
  CHECK(bits_of_all(normal_quantile, share_of) == 0xF40D00A4C46A484D);
}

// These are the length of every lane between two places on the globe.
TEST_CASE("sine, cosine and arcsine have the same bits on every machine") {
  CHECK(bits_of_all(sin_of, angle_of) == 0xE5CAE5146AEB938A);
  CHECK(bits_of_all(cos_of, angle_of) == 0x23F972097EAC4A97);
  CHECK(bits_of_all(asin_of, sine_of) == 0x7589094642C6AE18);
}

TEST_CASE("exp ends in 0 and in infinity instead of wrapping round") {
  CHECK(exp_of(-1e9) == 0);
  CHECK(std::isinf(exp_of(1e9)));
  CHECK(exp_of(0) == 1);
  CHECK(log_of(1) == 0);
}

TEST_CASE("the largest whole number below is what std::floor says") {
  for (std::uint32_t i = 0; i < inputs; ++i) {
    double const x = (static_cast<double>(i) - 32768) * 0x1p-3;
    if (whole_below(x) != std::floor(x)) FAIL_CHECK(x);
    double const far = x * 0x1p43 + x, beside = std::nextafter(x, -1e9);
    if (whole_below(far) != std::floor(far)) FAIL_CHECK(far);
    if (whole_below(beside) != std::floor(beside)) FAIL_CHECK(beside);
  }
}

}  // namespace
}  // namespace tierflow
