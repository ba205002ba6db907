#pragma once

// Movers: everything on its way at an instant, ready to be drawn: vehicles with their parcels, parcels by themselves, couriers.

#include <vector>

#include "scenarios/history/under_way.hpp"
#include "viz/story/story.hpp"

namespace tierflow {

struct Mover {
  enum class Kind : std::uint8_t { trip, tour } kind = Kind::trip;
  std::uint32_t number = 0;   ///< of the trip or tour: the seed of where its parcels swarm
  std::uint32_t where = 0;    ///< lane, or facility
  float share = 0;            ///< of the way, 0 to 1
  bool comes_back = false;    ///< of a trip: it has turned, and `share` shrinks
  std::uint32_t parcels = 0;  ///< aboard that pass the filter; of a courier: not yet tried
  std::uint32_t late = 0;     ///< of them, past their promise
};

/// All of them in order of kind and number. A trip of which the filter takes nothing is left out.
/// Couriers are left out with a filter by ends: whose parcels they carry is not told.
std::vector<Mover> movers_at(Story const& story, UnderWay const& under_way, Instant t, Filter const& filter);

}  // namespace tierflow
