#pragma once

// Trace: the way of one parcel over the map: the lanes it took, numbered stops with their times, and where it is now.

#include <optional>
#include <string>
#include <vector>

#include "viz/map/map_view.hpp"
#include "viz/picture/type.hpp"
#include "viz/style/style.hpp"

namespace tierflow {

struct TraceLeg {
  LaneId lane;
  float done = 1;              ///< share of it that the parcel has seen
  float at = 1;                ///< where the parcel is on it: at `done`, or on its way back
  float ends = 1;              ///< where it ends: before the end of the lane, if it turns back
  double promise_used = 0;     ///< of the promised time, when it ended: 1 is all of it; colours the leg
};

struct TraceStop {
  FacilityId place;
  std::string title, detail;   ///< "2  N4 10:22 → 14:05", "waited 2 h 51"
  double promise_used = 0;
  bool reached = true;
};

struct Trace {
  std::vector<TraceLeg> legs;
  std::vector<TraceStop> stops;  ///< in the order of the way
  [[nodiscard]] bool empty() const { return stops.empty(); }
};

/// Where the parcel is: at the end of what it has done.
std::optional<Point> end_of(Trace const& trace, MapView const& view);

/// Over a map that is dimmed for it. `taken`: where no stop's label may stand.
void paint_trace(Picture& picture, Type& type, MapView const& view, Trace const& trace, std::vector<Box> taken, Style const& style);

}  // namespace tierflow
