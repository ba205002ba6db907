#pragma once

// Lanes: directed ways between places, how their vehicles leave, and the timetable.

#include "scenarios/reader/blocks/draft.hpp"

namespace tierflow {

extern Section const lane_rules_section, lane_section, overflow_section, timetable_section;

/// Ends, lengths and travel of all lanes, with what their dispatch needs. After places, stages and fleets.
void read_lanes(Cursor const& root, Draft& draft);

/// What every lane of a scenario has in common.
class LaneRules {
 public:
  LaneRules(Cursor const& rules, Draft const& draft);

  [[nodiscard]] double detour() const { return detour_; }
  /// Metres per second, if the rules give one for this mode.
  [[nodiscard]] std::optional<double> speed(Mode mode) const;
  /// The lane with what the rules for its dispatch say underneath.
  [[nodiscard]] Node complete(Cursor const& lane, Problems& problems) const;

 private:
  Cursor rules_;
  double detour_;
  std::map<Mode, double> speed_;
};

/// How vehicles leave: dispatch and its keys, loading, fleets. `rows` are the lane's rows of the timetable.
void read_dispatch(Cursor const& at, std::vector<Cursor> const& rows, LaneId lane, Draft& draft);

/// Where parcels go when too many are staged for a lane. After the ends of all lanes.
void read_overflow(Cursor const& at, LaneId lane, Draft& draft);
/// Whether they get from there where they are bound, when everything is there.
void check_overflow(Draft const& draft);

/// The departures of the lane's rows over the whole horizon, in time order.
std::vector<Departure> departures(std::vector<Cursor> const& rows, LanePlan const& plan, FacilityId from,
                                  Draft const& draft);

}  // namespace tierflow
