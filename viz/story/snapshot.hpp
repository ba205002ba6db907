#pragma once

// Snapshot: how the network stands at an instant, in the plain numbers that a picture needs.

#include <cstdint>
#include <vector>

#include "network/ids.hpp"
#include "network/units.hpp"

namespace tierflow {

struct PlaceNow {
  double pressure = 0;          ///< work of the last hour at its busiest stage, over what the open lines can do; above 1 a queue grows
  std::uint32_t waiting = 0;    ///< parcels before its sorters, in its staging and at its desks
  std::uint32_t in_system = 0;  ///< parcels
  double arrived_per_day = 0;   ///< parcels over lanes in the last 24 hours
  double late_share = 0;        ///< of the parcels delivered here in the last six hours
  double delivered_per_h = 0;   ///< in the last six hours
  bool down = false;            ///< some line stands still by a stop or an outage
  friend bool operator==(PlaceNow const&, PlaceNow const&) = default;
};

struct LaneNow {
  double parcels_per_h = 0;     ///< that left in the last 24 hours, and pass the filter
  double fill = 0;              ///< mean of the largest used share of the vehicles that left in that time
  double late_share = 0;        ///< of those parcels, when they left
  std::uint32_t staged = 0;     ///< parcels
  bool vehicles = false;        ///< whether `fill` means anything
  friend bool operator==(LaneNow const&, LaneNow const&) = default;
};

struct Snapshot {
  Instant at;                   ///< end of a chapter; everything before it has happened
  std::vector<PlaceNow> places; ///< by facility
  std::vector<LaneNow> lanes;   ///< by lane
};

/// The network's figures at an instant, for the line on top.
struct Totals {
  std::uint64_t created = 0, delivered = 0, late = 0, gone = 0;  ///< so far, of the classes that are shown
  double delivered_per_h = 0;   ///< in the last hour
  std::uint64_t in_system = 0;
  std::uint64_t waiting = 0;    ///< before sorters, in stagings and at desks
  double on_time = 1;           ///< share of the parcels delivered in the last 24 hours
};

}  // namespace tierflow
