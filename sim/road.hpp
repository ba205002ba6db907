#pragma once

// Roads: what is under way on a lane, and the only thing that two facilities share.
//
// The place where the lane begins writes trips and conveyed parcels; the place where it ends writes the vehicles that
// go back. Each takes what the other wrote between two windows, so nobody ever waits for a lock.

#include <cstdint>
#include <vector>

#include "sim/book.hpp"
#include "sim/parcel.hpp"

namespace tierflow {

/// A vehicle and its load, in boarding order.
struct Trip {
  Instant arrives;
  LaneId lane;
  std::uint32_t number = 0;  ///< of the trip on its lane
  std::int32_t fleet = -1;
  std::uint16_t turned_back = 0;  ///< thousandths of the way made when it turned, at least 1, to arrive where it began; 0: it did not
  std::vector<Parcel> load;
};

/// A parcel on a lane without vehicles.
struct Conveyed {
  Instant arrives;
  LaneId lane;
  std::uint32_t number = 0;  ///< of the parcel on its lane
  Parcel parcel;
};

struct VehicleBack {
  Instant at;
  std::int32_t fleet = -1;
};

struct Road {
  bool inside = false;  ///< both ends belong to one cluster
  std::vector<Trip> trips;
  std::vector<Trip> turned;  ///< on their way back to where the lane begins, which takes them itself
  std::vector<Conveyed> conveyed;
  std::vector<VehicleBack> back;
  Content sent;      ///< written where the lane begins, also of trips that turned back
  Content received;  ///< written where it ends; counts down

  /// Integral of the number under way over the measured time.
  [[nodiscard]] Int128 area(World const& world, Instant until) const {
    return static_cast<std::int64_t>(sent.wrapped_area(world, until) + received.wrapped_area(world, until));
  }
};

using Roads = IdVector<LaneId, Road>;

}  // namespace tierflow
