#pragma once

// Dispatcher: gives vehicles to the lanes of one place that share fleets; the longest wanted departure comes first
// (docs/model.md, rules 35 and 39). A lane that shares none has a dispatcher of its own.

#include <algorithm>
#include <map>
#include <memory>
#include <queue>
#include <vector>

#include "sim/exits/vehicle_lane.hpp"

namespace tierflow {

class Dispatcher {
 public:
  /// `lanes` by name; `fleets`: the finite fleets that they use.
  Dispatcher(World const& world, std::vector<VehicleLane*> lanes, std::vector<std::int32_t> const& fleets);

  void takes_back(VehicleBack const& vehicle) { back_.push(vehicle); }
  [[nodiscard]] bool serves(VehicleLane const& lane) const {
    return std::ranges::any_of(lanes_, [&](Lane const& one) { return one.lane == &lane; });
  }
  [[nodiscard]] bool owns(std::int32_t fleet) const { return at_home_.contains(fleet); }
  void advance(Instant until);
  [[nodiscard]] Instant next();

 private:
  struct Later {
    bool operator()(VehicleBack const& a, VehicleBack const& b) const { return a.at > b.at; }
  };
  struct Lane {
    VehicleLane* lane;
    Instant next = never;
    bool touched = false;  ///< in this instant
  };
  void step_three(Instant t);
  void serve(Instant t);
  [[nodiscard]] bool has_vehicle(std::int32_t fleet) const;

  std::vector<Lane> lanes_;
  std::map<std::int32_t, std::int64_t> at_home_;  // finite fleets
  std::priority_queue<VehicleBack, std::vector<VehicleBack>, Later> back_;
};

/// Lanes that share finite fleets, directly or by others, together.
std::vector<std::unique_ptr<Dispatcher>> make_dispatchers(World const& world, std::vector<VehicleLane*> const& lanes);

}  // namespace tierflow
