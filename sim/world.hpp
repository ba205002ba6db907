#pragma once

// World: what every facility of a run looks up and nobody changes once the run has begun.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "network/routing.hpp"
#include "sim/draws.hpp"
#include "sim/parcel.hpp"
#include "sim/scenario.hpp"
#include "sim/weather.hpp"

namespace tierflow {

inline std::int64_t ticks(Instant t) { return t.time_since_epoch().count(); }
constexpr Duration tick{1};

/// Places that count as the top of a way: hub, gateway and plain are equally high. 1 .. 3.
int height_of(Tier tier);

struct World {
  /// `recorded`, `filmed`: shares of the parcels whose times go into the results, and into the history.
  World(Scenario const& input, std::uint32_t replication, double recorded, std::optional<double> filmed = {});

  Scenario const& scenario;
  Draws draws;
  RouteTable routes;
  Instant warm_up;
  Instant end;
  double recorded_share;
  bool films;                                ///< whether a history is written
  double filmed_share;
  double traced_share;                       ///< the larger one
  std::vector<std::uint64_t> stream_keys;    ///< streams, then stock
  std::vector<std::uint64_t> place_keys;     ///< facilities by id
  std::vector<std::uint64_t> lane_keys;      ///< by id
  std::vector<std::uint32_t> lane_slots;     ///< by id: number among the lanes that begin at the same place
  std::vector<FacilityId> stream_origins;    ///< streams, then stock
  IdVector<LaneId, LaneWeather> weather;     ///< by id
  ClassSet cold_classes = 0;                 ///< those whose warmth is watched
  std::size_t ranks = 1;                     ///< different priorities

  [[nodiscard]] std::uint64_t key(Parcel const& p) const {
    return parcel_key(stream_keys[p.stream], p.serial);
  }
  /// 0 for the most urgent priority in the scenario, then 1, ...
  [[nodiscard]] std::size_t rank(Parcel const& p) const {
    return rank_[p.parcel_class * scenario.services.size() + p.service];
  }
  /// From the end of the unloading until the vehicle is home (rule 39).
  [[nodiscard]] Duration way_back(LaneId lane, std::uint32_t trip, Fleet const& fleet) const;
  /// The part of an area before the measured time does not count.
  [[nodiscard]] std::uint64_t measured(Instant t) const {
    return static_cast<std::uint64_t>(ticks(std::max(t, warm_up)));
  }
  [[nodiscard]] bool counts(Instant t) const { return t >= warm_up; }

 private:
  std::vector<std::uint8_t> rank_;
};

}  // namespace tierflow
