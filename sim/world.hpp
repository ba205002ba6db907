#pragma once

// World: what every facility of a run looks up and nobody changes once the run has begun; but for the routes, which a control tower
// may make anew between two windows.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "network/routing.hpp"
#include "sim/arrivals.hpp"
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
  Arrivals arrivals;
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
  /// Where a bag with this parcel is opened: at the node of its station, or at its destination itself; `nowhere` without one.
  [[nodiscard]] std::uint16_t bag_for(Parcel const& p, bool to_node) const {
    return !to_node || p.destination == nowhere ? p.destination : bag_places_[p.destination];
  }
  /// Whether this parcel of a stream, where the pool collects, waits at its sender's for a tour (rule 44a).
  [[nodiscard]] bool waits_for(RoundsPool const& pool, Parcel const& p) const {
    return pool.collects >= 1 || (pool.collects > 0 && uniform(draws.of(Purpose::sender_waits, key(p)).a) < pool.collects);
  }
  /// From the end of the unloading until the vehicle is home (rule 39).
  [[nodiscard]] Duration way_back(LaneId lane, std::uint32_t trip, Fleet const& fleet) const;
  /// The part of an area before the measured time does not count.
  [[nodiscard]] std::uint64_t measured(Instant t) const {
    return static_cast<std::uint64_t>(ticks(std::max(t, warm_up)));
  }
  [[nodiscard]] bool counts(Instant t) const { return t >= warm_up; }
  /// The lane of a parcel with a destination elsewhere that leaves the last stage of `here` at `t` (rules 14 and 14b).
  [[nodiscard]] LaneId next_lane(FacilityId here, Parcel const& p, Instant t) const {
    FacilityId const to{p.destination};
    if (!arrivals.empty())
      if (auto const lane = arrivals.next(here, to, p.parcel_class, t)) return *lane;
    return routes.next(here, to, p.parcel_class).value();
  }
  /// Makes the routes anew, the drive of each lane longer by its delay; when nobody works.
  void reroute(std::span<Duration const> delays);

 private:
  std::vector<std::uint8_t> rank_;
  std::vector<std::uint16_t> bag_places_;  // by destination
};

}  // namespace tierflow
