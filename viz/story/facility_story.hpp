#pragma once

// FacilityStory: what a planner asks about one place: who is short, how long the queue was, what comes and goes, how long parcels stay.

#include <string>
#include <vector>

#include "viz/story/story.hpp"

namespace tierflow {

struct ResourceNow {
  std::string name;              ///< stage and side, pool
  double used = 0;               ///< PlaceNow::pressure of the stage; couriers out over the crew
  std::uint32_t waiting = 0;
  std::uint32_t open = 0, down = 0;  ///< lines, doors, couriers
};

struct LaneUse {
  LaneId lane;
  bool leaves = false;           ///< else it comes here
  LaneNow now;
  double trips_per_day = 0;
};

struct OriginShare {
  FacilityId origin;
  std::uint32_t parcels = 0;     ///< of the sample, delivered here so far
  std::uint32_t late = 0;
  Duration lateness{};           ///< mean of what the late ones were late by
};

struct FacilityStory {
  FacilityId facility;
  std::vector<ResourceNow> resources;
  std::vector<double> waiting;   ///< at the ends of the chapters of the last six hours
  std::int64_t capacity = 0;     ///< buffer of its largest sorter; 0: none
  std::vector<LaneUse> lanes;    ///< the fullest first
  std::vector<OriginShare> late_origins;  ///< the worst first
  std::vector<std::uint32_t> here;  ///< parcels of the sample that came in the last 24 hours and are still there, the latest against their promise first
  std::vector<double> dwell;     ///< parcels of the sample that went on in the last 24 hours, by half hours of stay
};

FacilityStory facility_story(Story const& story, FacilityId facility, std::size_t chapters, Snapshot const& now);

}  // namespace tierflow
