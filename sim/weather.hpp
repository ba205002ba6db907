#pragma once

// Weather: what slows or closes several lanes at once, laid out over the whole run before it begins.
//
// It depends on no work, so each lane gets two lists: when nothing departs, and how fast who is on the way comes on meanwhile.

#include <utility>
#include <vector>

#include "sim/draws.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// Vehicles make `speed` of their usual way in [from, until), 0 to 1.
struct Slow {
  Instant from, until;
  double speed = 1;
};

struct LaneWeather {
  std::vector<std::pair<Instant, Instant>> closed;  ///< as they come; they may overlap
  std::vector<Slow> slow;                           ///< in time order, not overlapping; where two meet, the slower
};

/// All that befalls the lanes of a replication (docs/model.md, rule 38a).
IdVector<LaneId, LaneWeather> weather_of(Scenario const& scenario, Draws const& draws);

/// When somebody arrives who departs at `t` and is under way for `way` in fair weather.
Instant arrival(std::vector<Slow> const& slow, Instant t, Duration way);

}  // namespace tierflow
