#pragma once

// Delivery rounds: pools of couriers, their tours, what they collect, and the cells in which they leave parcels.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/plans/cargo.hpp"

namespace tierflow {

/// Lockers or shelves in which couriers leave parcels for their recipients to fetch.
struct CellsPlan {
  std::int64_t count = unlimited;
  Law stay;                      ///< microseconds until the recipient comes
  Duration overdue{unlimited};   ///< who is not fetched by then goes back
};

/// A town, or a part of one, whose parcels go on tours of their own.
struct DeliveryArea {
  std::string name;
  double upto = 1;                     ///< cumulative share of the pool's parcels
  Duration away{};                     ///< from the place to the area, and as long back
  std::optional<Duration> given_tour;  ///< driving inside the area, of a whole tour
  double m2 = 0;                       ///< else from the area that it covers and the pool's speed
};

struct RoundsPool {
  std::string name;
  double upto = 1;                    ///< cumulative share of the parcels delivered here
  int crew = 1;
  std::int64_t capacity = unlimited;  ///< parcels a tour
  std::vector<Instant> waves;         ///< in time order
  std::vector<std::pair<Instant, Instant>> shifts;  ///< reloads only inside; empty: always
  Law stop;                           ///< microseconds with one parcel at the door
  double parcels_per_stop = 1;
  /// Driving of a whole tour: given, or from area and speed (docs/model.md, tour length).
  std::optional<Duration> given_tour;
  double zone_m2 = 0;                 ///< area of the place / crew
  double speed_m_s = 1;               ///< 0: a given tour whose kilometres nobody knows
  double first_attempt = 1;           ///< chance that an attempt succeeds
  int attempts = 3;
  bool retry_next_day = false;        ///< else with the next wave
  bool reload = false;                ///< who is back within the shift takes what is ready
  double collects = 0;                ///< share of the place's new parcels that wait at their senders' for a tour; one pool a place
  Law collect_stop;                   ///< microseconds with one parcel at the sender's
  double collected_per_stop = 1;
  std::optional<CellsPlan> cells = {};  ///< none: parcels are handed over at the door
  std::vector<DeliveryArea> areas = {};  ///< that share the crew; empty: one, of the pool itself. A pool with areas collects nothing
  bool sends_back = false;               ///< what cannot be delivered travels back to where it was made
  PoolRates rates = {};
  int climate = outside_air;          ///< on a tour
};

}  // namespace tierflow
