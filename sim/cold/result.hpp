#pragma once

// Cold chain, the results: how parcels of cold classes came to the door, and where their life went.

#include <array>
#include <cstdint>

#include "network/ids.hpp"
#include "network/units.hpp"
#include "sim/cold/plan.hpp"

namespace tierflow {

__extension__ using Int128 = __int128;

/// Where a parcel is: before the first stage, at its sender's, in a stage, in the staging or on the road of a lane, at the
/// desk, on a tour.
enum class ColdSpot : std::uint8_t { door, sender, stage, desk, tour, staging, road };

struct ColdPlace {
  ColdSpot spot = ColdSpot::door;
  FacilityId facility = {};    ///< of a lane: where it begins
  LaneId lane = {};            ///< staging and road
  std::uint32_t index = 0;     ///< of the stage or pool
  friend bool operator==(ColdPlace const&, ColdPlace const&) = default;
};

/// Stays of one class in one place that ended in the measured time, whole; microseconds.
struct ColdPlaceResult {
  ColdPlace place = {};
  std::uint8_t parcel_class = 0;
  Int128 time = 0;
  Int128 life = 0;             ///< used, at shelf_life_at
  Int128 outside = 0;          ///< of the band
};

constexpr std::size_t percents_of_life = 101;

/// Parcels of one class that were delivered in the measured time.
struct ColdResult {
  std::uint8_t parcel_class = 0;
  std::uint64_t delivered = 0;
  std::uint64_t spoiled = 0;         ///< for one reason or both
  std::uint64_t by_life = 0;         ///< the shelf life was used up
  std::uint64_t by_excursion = 0;    ///< longer outside the band than they bear
  std::uint64_t with_excursion = 0;  ///< outside the band at all
  Int128 outside = 0;                ///< microseconds outside the band
  Duration longest_outside{};        ///< of one parcel
  Int128 life = 0;                   ///< microseconds used, at shelf_life_at
  Int128 life_left = 0;              ///< microseconds of shelf life at the door; 0 of a parcel that has none left
  std::array<std::uint64_t, percents_of_life> used{};  ///< parcels by whole percents of shelf life used; the last: all of it

  /// One parcel with `life_used` and `time_outside`, microseconds.
  void add(ColdCargo const& cargo, std::int64_t life_used, std::int64_t time_outside);
  void merge(ColdResult const& other);
};

}  // namespace tierflow
