#pragma once

// Expected loads: what passes a sorter or the vehicles of a lane, or asks a store for a piece, beside what they can do over the run.
//
// A load of 1 means that there is just as much work as lines by the calendar, less planned stops and the mean of outages. The
// hours at which parcels come are not in it: a sorter that is idle in the morning and overrun at night has one load.

#include <optional>
#include <string>
#include <vector>

#include "scenarios/forecast/expected_flows.hpp"

namespace tierflow {

struct ExpectedLoad {
  enum class Kind : unsigned char { sorter, lane, store } kind = Kind::sorter;
  std::string name;         ///< "H4 sort up", "N1>H4", "H1 store wine"
  double load = 0;          ///< work / what can be done; infinite where nothing can
  double per_day = 0;       ///< parcels
  double room_per_day = 0;  ///< parcels of this kind that could pass
  /// Hours, for a sorter that never closes and whose service is a fixed pace or exponential, if parcels come at random all
  /// the time: an approximation (Allen and Cunneen), exact for one line or exponential service.
  std::optional<double> wait_h;
};

/// Sorters, lanes with a timetable or headway, and articles that are not ordered anew, through which anything goes; the fullest first, equals
/// in this order.
std::vector<ExpectedLoad> expected_loads(World const& world, ExpectedFlows const& flows);

}  // namespace tierflow
