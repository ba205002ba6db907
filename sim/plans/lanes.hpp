#pragma once

// Lanes: when vehicles leave, whose they are, in which order they are loaded, and the weather on the way.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/plans/stages.hpp"

namespace tierflow {

enum class Dispatch : std::uint8_t { immediate, timetable, headway, fill_or_timeout, timetable_or_full };

/// Who boards first: by priority, by order of staging alone, or whose promise is due first; ties by order of staging.
enum class Loading : std::uint8_t { priority, fifo, earliest_promise };

/// Vehicles of one type: a common pool at the facility where their lanes begin, or unlimited.
struct Fleet {
  std::string name;
  FacilityId home;
  std::uint32_t vehicle = 0;             ///< index of the vehicle type
  std::int64_t size = unlimited;
  std::optional<Law> returns;            ///< time from empty to back home; empty: the lane's travel time
};

struct Departure {
  Instant at;
  std::uint32_t vehicle = 0;  ///< index of the vehicle type
  std::uint32_t count = 1;    ///< vehicles that leave together, filled one after another
  std::int32_t fleet = -1;    ///< index of the fleet; -1: unlimited
};

/// Once so many parcels are staged for a lane, who comes takes another lane of the same place.
struct Overflow {
  std::int64_t from = unlimited;  ///< parcels staged, at least 1
  LaneId to;
};

/// What becomes of vehicles under way when their lane closes: they go on, stand until it opens, or turn back if that is nearer.
enum class WhenClosed : std::uint8_t { finish, stand, turn_back };

struct LanePlan {
  Dispatch dispatch = Dispatch::immediate;
  Law travel;                        ///< microseconds; least() > 0 gives the engine its lookahead
  std::vector<Departure> timetable;  ///< in time order
  Law headway;                       ///< between departures, microseconds
  Instant offset{};                  ///< first headway departure
  std::uint32_t vehicle = 0;         ///< for dispatch without a timetable row
  std::int32_t fleet = -1;
  std::int64_t full_parcels = unlimited;  ///< any of the three makes the lane full
  std::int64_t full_grams = unlimited;
  std::int64_t full_cm3 = unlimited;
  Duration timeout{unlimited};
  std::vector<std::pair<Instant, Instant>> opens;  ///< timetable-or-full: when "full" may trigger; empty: always
  Duration ready_after{};            ///< from the last stage until a parcel may board (staging + cut-off)
  Loading loading = Loading::priority;
  bool skip_misfits = false;         ///< go on with the next parcel when one does not fit
  bool run_empty = false;
  bool cancel_without_vehicle = false;  ///< else the departure waits for one
  std::vector<Stop> stops;           ///< planned closures: no departure in [from, until)
  std::optional<Outages> outages;    ///< random closures, calendar clock
  WhenClosed when_closed = WhenClosed::finish;  ///< turn_back: with vehicles only
  std::optional<Overflow> overflow = {};
  EmptyBack empty_back = {};
  int climate = outside_air;         ///< immediate: on the way
};

/// What slows or closes several lanes at once: fog, snow, a typhoon, a flooded road.
struct Weather {
  std::string name;                                  ///< keys its draws
  std::vector<std::pair<Instant, Instant>> planned;  ///< [from, until)
  std::optional<Law> gap;                            ///< random spells: from the end of one to the next, microseconds
  std::optional<Law> length;                         ///< of a random one, microseconds
  std::vector<std::pair<Instant, Instant>> season;   ///< in which a random one may begin; empty: always
  double speed = 1;                                  ///< share of their usual way that vehicles make meanwhile; 0: they stand
  bool closes = false;                               ///< nothing departs meanwhile
  std::vector<LaneId> lanes;
};

}  // namespace tierflow
