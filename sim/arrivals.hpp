#pragma once

// Arrivals: which lane reaches a destination first, by timetable (docs/model.md, rule 14b).
//
// For every place and destination the answer is a list of steps over time, worked out before the run: whoever leaves the last stage
// up to then takes this lane. Most lists are one step long, since most places have one way; a search in a few rows is all that a
// parcel pays. Only plans count here: no queue, no room on board, no closure.

#include <cstdint>
#include <optional>
#include <vector>

#include "network/routing.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

class Arrivals {
 public:
  /// Of a scenario with `routing: earliest_arrival`; of others nothing.
  explicit Arrivals(Scenario const& scenario);

  [[nodiscard]] bool empty() const { return steps_.empty(); }
  /// The lane on which a parcel that leaves the last stage of `here` at `t` begins the way of the earliest planned arrival. Empty
  /// where no way arrives any more by timetable, and where `here` is the destination.
  [[nodiscard]] std::optional<LaneId> next(FacilityId here, FacilityId destination, std::size_t parcel_class, Instant t) const;
  /// Of all lists together.
  [[nodiscard]] std::size_t steps() const { return steps_.size(); }

 private:
  friend class ArrivalSearch;
  struct Step {
    Instant until;  ///< who leaves then still takes it
    LaneId lane;
  };
  std::size_t places_ = 0;
  std::vector<std::size_t> plane_of_class_;
  std::vector<std::uint32_t> first_;  // [plane][destination][here], and one behind the last
  std::vector<Step> steps_;
};

/// What a lane takes in a plan from when a parcel may board until its vehicle leaves, without timetable: half a headway or a timeout
/// on average, nothing where each leaves by itself. Not of lanes with a timetable.
Duration planned_wait(LanePlan const& plan);

/// Lanes whose departures a plan knows one by one.
bool has_timetable(LanePlan const& plan);

}  // namespace tierflow
