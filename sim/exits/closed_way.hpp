#pragma once

// Closed way: what becomes of who is under way when the lane closes (docs/model.md, rule 38b).
//
// Closures depend on no work, so where a vehicle ends is known when it leaves.

#include <optional>
#include <vector>

#include "sim/availability.hpp"
#include "sim/weather.hpp"

namespace tierflow {

/// The weather with the closures laid over it, in which nothing comes on. Both in time order and not overlapping, as the result.
std::vector<Slow> with_standing(std::vector<Slow> const& weather, std::vector<Interval> const& closed);

struct Turn {
  Instant home;            ///< when it is back
  std::uint16_t made = 1;  ///< of the way when it turned, in thousandths, at least 1
};

/// What leaves at `t` and would arrive at `arrives`; nothing: it does not turn back.
std::optional<Turn> turn_of(std::vector<Interval> const& closed, Instant t, Instant arrives);

/// When a trip turned that left at `t` and is back at `home`.
inline Instant turned_at(Instant t, Instant home) { return t + (home - t) / 2; }

}  // namespace tierflow
