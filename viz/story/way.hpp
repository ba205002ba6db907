#pragma once

// Way: where on its lane somebody is who may have turned back.

#include <cmath>

namespace tierflow {

/// Share of the lane, from 0 to 1, when this share of the time between departure and arrival has passed. `turned`: the share of the
/// lane at which it turned, half-way in time; 0: it did not turn.
inline float place_on_way(float time, float turned) { return turned > 0 ? turned * (1 - std::abs(2 * time - 1)) : time; }

}  // namespace tierflow
