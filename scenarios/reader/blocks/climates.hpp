#pragma once

// Climates: the air in which things stand and ride, and what parcels of a cold class are packed in and bear.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const climate_section, cold_section;

/// Before classes, vehicles and places.
void read_climates(Cursor const& climates, Draft& draft);
/// The climate that is named there; `standard` where nothing is.
int read_climate(Cursor const& at, int standard, Draft const& draft);
/// What a class says of itself under `cold`; none without the key.
std::optional<ColdCargo> read_cold(Cursor const& at, Draft const& draft);
/// After the classes: climates that nobody asks about are warned of.
void check_climates(Cursor const& climates, Draft const& draft);

}  // namespace tierflow
