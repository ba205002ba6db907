#pragma once

// The minimal standard generator, and the series that reference figures are stated for.
//
// Park and Miller, Communications of the ACM 31, 1988: s <- 16807 s mod (2^31 - 1), from s = 1. Anybody can make the
// same series in any language, so that the figures of these tests can be found again elsewhere.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "network/elementary.hpp"

namespace tierflow::testing {

constexpr std::int64_t minimal_modulus = 2147483647;

/// x_1 .. x_count; x_k stands at k - 1.
inline std::vector<std::int64_t> minimal_standard(std::size_t count) {
  std::vector<std::int64_t> values;
  for (std::int64_t s = 1; values.size() < count;) values.push_back(s = 16807 * s % minimal_modulus);
  return values;
}

/// A: ten runs of one scenario.
inline std::vector<double> set_a() {
  std::vector<double> values;
  for (std::int64_t const x : minimal_standard(10)) values.push_back(static_cast<double>(x % 100000) / 1000);
  return values;
}

/// B: the same runs of another scenario, a little longer and with some noise of its own.
inline std::vector<double> set_b() {
  std::vector<double> values = set_a();
  std::vector<std::int64_t> const x = minimal_standard(20);
  for (std::size_t k = 0; k < 10; ++k) values[k] += static_cast<double>(x[10 + k] % 2000) / 1000 - 0.4;
  return values;
}

/// x_k as noise from -0.5 to 0.5, for k = from .. from + count - 1.
inline std::vector<double> noise(std::size_t from, std::size_t count) {
  std::vector<double> values;
  std::vector<std::int64_t> const x = minimal_standard(from + count - 1);
  for (std::size_t k = from; k < from + count; ++k)
    values.push_back(static_cast<double>(x[k - 1]) / minimal_modulus - 0.5);
  return values;
}

/// A run that starts empty: 10 (1 - exp(-k / 40)) + 4 x noise, k = 0 .. 999.
inline std::vector<double> filling_up() {
  std::vector<double> values = noise(101, 1000);
  for (std::size_t k = 0; k < values.size(); ++k)
    values[k] = 10 * (1 - exp_of(-static_cast<double>(k) / 40)) + 4 * values[k];
  return values;
}

/// A steady run with memory: z_k = 0.8 z_{k-1} + noise, k = 0 .. 1999.
inline std::vector<double> with_memory() {
  std::vector<double> values = noise(1201, 2000);
  for (std::size_t k = 1; k < values.size(); ++k) values[k] += 0.8 * values[k - 1];
  return values;
}

}  // namespace tierflow::testing
