#pragma once

// Vehicles: their types, and the fleets that they form at one place.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const vehicle_type_section, containers_section, fleet_section;

/// Index 0 of the scenario's vehicles is "any", without limits; `vehicle_names` leaves it out.
void read_vehicle_types(Cursor const& types, Draft& draft);
/// After the places.
void read_fleets(Cursor const& fleets, Draft& draft);

/// Vehicle type and fleet that a lane or a departure names; a fleet brings its type with it.
struct Ride {
  std::uint32_t vehicle = 0;  ///< 0: any, without limits
  std::int32_t fleet = -1;    ///< -1: unlimited
};
/// `standard` counts where the keys `vehicle` and `fleet` are absent. A fleet must have its home at `from`.
Ride read_ride(Cursor const& at, Ride standard, FacilityId from, Draft const& draft);

}  // namespace tierflow
