#pragma once

// Parcel events: the recorded parcels of one replication as an observer with a scanner would tell them, in the order
// of time.
//
// A record is one parcel at one instant. What happens to several parcels at the same instant, place and stage (a
// vehicle leaves with forty of them) is one event with forty parcels. Trips are known where parcels ride in vehicles:
// a record of a departure names its trip, and what follows until the parcel is off the vehicle belongs to it as well.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/export/stored_run.hpp"

namespace tierflow {

struct ParcelId {
  std::string stream;
  std::int64_t serial = 0;
  friend bool operator==(ParcelId const&, ParcelId const&) = default;
};

struct TripId {
  std::string lane;
  std::int64_t number = 0;
  friend auto operator<=>(TripId const&, TripId const&) = default;
};

struct ParcelEvent {
  enum class Kind : unsigned char {
    record,  ///< of docs/model.md, section 11
    on,      ///< the parcels get on a vehicle, at its departure
    off,     ///< they are off it: unloaded, or free at once where there is no dock
  } kind = Kind::record;
  std::int64_t at_us = 0;     ///< since midnight of the first day
  std::string what;           ///< name of the record; of the one that comes with it for on and off
  std::string place;
  std::string detail;         ///< stage, lane or pool; "" when created
  std::string code;           ///< what others call it; "" where the scenario does not say
  std::optional<TripId> trip;  ///< for on, off, departed, arrived, unloaded; none where no vehicle rides
  std::vector<ParcelId> parcels;
};

/// Every event of replication `number`. Memory grows with the parcels that are in vehicles, not with the run.
/// @throws Unreadable
void each_parcel_event(StoredRun const& run, int number, std::function<void(ParcelEvent const&)> const& on_event);

}  // namespace tierflow
