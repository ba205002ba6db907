#pragma once

// Units: the quantities a planner speaks in, one type each, stored as exact integers.
//
// Everything that is summed is counted in the smallest unit that matters (microseconds, grams,
// cubic centimetres, metres), so a sum does not depend on its order and "nothing was lost" can
// be tested with ==. Two quantities of different kinds do not mix; rates and ratios are computed
// in double, at the edge, for a report.

#include <chrono>
#include <compare>
#include <cstdint>

namespace tierflow {

/// The simulated clock. It has no now(): only the engine says what time it is.
struct SimClock {
  using rep = std::int64_t;
  using period = std::micro;
  using duration = std::chrono::duration<rep, period>;
  using time_point = std::chrono::time_point<SimClock>;
  static constexpr bool is_steady = true;
};

using Duration = SimClock::duration;   ///< a span of simulated time, whole microseconds
using Instant = SimClock::time_point;  ///< microseconds since midnight of the scenario's first day

/// Later than everything that can happen; far enough from the end of the type to be added to.
constexpr Instant never{Duration{INT64_MAX / 4}};

/// An exact amount of one kind of thing. Kind is a tag; it is never instantiated.
template <class Kind>
struct Quantity {
  std::int64_t count = 0;  ///< in the kind's smallest unit; may be negative in differences

  friend constexpr auto operator<=>(Quantity, Quantity) = default;
  friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.count + b.count}; }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.count - b.count}; }
  friend constexpr Quantity operator*(std::int64_t n, Quantity q) { return {n * q.count}; }
  constexpr Quantity& operator+=(Quantity other) { return *this = *this + other; }
  constexpr Quantity& operator-=(Quantity other) { return *this = *this - other; }
};

using Mass = Quantity<struct MassKind>;          ///< grams
using Volume = Quantity<struct VolumeKind>;      ///< cubic centimetres
using Distance = Quantity<struct DistanceKind>;  ///< metres

inline namespace literals {
using namespace std::chrono_literals;
consteval Mass operator""_kg(unsigned long long n) {
  return {static_cast<std::int64_t>(n) * 1'000};
}
consteval Volume operator""_m3(unsigned long long n) {
  return {static_cast<std::int64_t>(n) * 1'000'000};
}
consteval Distance operator""_km(unsigned long long n) {
  return {static_cast<std::int64_t>(n) * 1'000};
}
}  // namespace literals

}  // namespace tierflow
