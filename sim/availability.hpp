#pragma once

// Availability: how many lines (or doors) of a stage are open and how many stand still, over the whole run.
//
// Calendars, planned stops and calendar-clock outages do not depend on the work, so they are laid out once as one list of
// steps. A stage reads it with a cursor.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "sim/results.hpp"
#include "sim/world.hpp"

namespace tierflow {

using Interval = std::pair<Instant, Instant>;  ///< [first, second)

class Availability {
 public:
  /// From `at` until the next step.
  struct Step {
    Instant at;
    std::int64_t soft = 0;     ///< lines by the calendar
    std::int64_t stopped = 0;  ///< lines out by stops and calendar-clock outages
    int shift = -1;            ///< index of the shift; -1: none
  };

  /// `all`: lines without any calendar. `entity`, `b`: whom the outages belong to (docs/model.md, rule 30). The plan is looked at
  /// later as well.
  Availability(World const& world, std::int64_t all, std::vector<Change> const& calendar,
               std::vector<Stop> const& stops, std::optional<Outages> const& outages, std::uint64_t entity,
               std::uint16_t b);

  [[nodiscard]] Step const& now() const { return steps_[cursor_]; }
  /// Instant of the next step; `never` behind the last one.
  [[nodiscard]] Instant next() const {
    return cursor_ + 1 < steps_.size() ? steps_[cursor_ + 1].at : never;
  }
  void work_until(Instant t) {
    while (next() <= t) ++cursor_;
  }
  /// Whether nothing ever stands still by a stop or an outage.
  [[nodiscard]] bool never_stops() const;
  /// How long the open lines take from `t` on for `work`, in ticks of one line, as somebody foresees it who knows calendar and planned
  /// stops, and of outages those that have begun by `t`, with their ends. `out` lines more stand still before `out_until`. At most
  /// `longest_delay`.
  [[nodiscard]] Duration work_off(Instant t, Int128 work, std::int64_t out, Instant out_until) const;
  /// Calendar-clock outages that began in the measured time, up to `until`.
  [[nodiscard]] std::uint64_t failures(World const& world, Instant until) const;
  /// Lines by the calendar, integrated over the measured time; of all shifts, or of one.
  [[nodiscard]] Int128 line_time(World const& world, Instant until, std::optional<int> shift = {}) const;

 private:
  std::vector<Step> steps_;        // strictly ascending, the first at 0
  std::size_t cursor_ = 0;
  std::int64_t all_;
  std::vector<Change> const& calendar_;
  std::vector<Stop> const& stops_;
  std::vector<Interval> outages_;  // of a calendar clock
  std::int64_t lines_of_outage_ = 0;
};

/// Calendar-clock outages of the whole run; empty for other clocks.
std::vector<Interval> calendar_outages(World const& world, std::optional<Outages> const& outages,
                                       std::uint64_t entity, std::uint16_t b);

/// When a lane is closed: its stops and outages, and the weather, united, in time order.
std::vector<Interval> closures(World const& world, LaneId lane);

}  // namespace tierflow
