#pragma once

// Weather: what slows or closes several lanes at once, planned or by chance.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const weather_section;

/// After lanes.
void read_weather(Cursor const& weather, Draft& draft);

}  // namespace tierflow
