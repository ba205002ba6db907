#pragma once

// ColorBy: what the colours of lanes, rings and areas tell.

#include <cstdint>

namespace tierflow {

enum class ColorBy : std::uint8_t { utilisation, lateness, backlog, flow };

/// Where shares of late parcels stand on the scale of utilisation: a quarter late is as bad as a lane loaded to 110 %.
inline constexpr double shade_of_late = 4.4;
/// Likewise for what waits: so many hours of usual flow are as bad as a full lane.
inline constexpr double full_backlog_h = 6;

}  // namespace tierflow
