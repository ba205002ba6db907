#pragma once

// The plan of days: what happens every day, or on some days, written out as instants of the whole horizon.
//
// Day 0 is the scenario's first day. A span of the day before may reach over midnight into it, so spans are
// written out from day -1 on. Without a date, day 0 counts as a Monday.

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "network/units.hpp"
#include "scenarios/reader/clock_text.hpp"

namespace tierflow {

struct PlanOfDays {
  Instant end;                 ///< the last instant of the run
  bool has_date = false;
  std::int64_t first_day = 0;  ///< days since 1970-01-01

  /// 0 Monday .. 6 Sunday
  [[nodiscard]] int weekday(std::int64_t day) const;
  [[nodiscard]] bool is_on(std::int64_t day, Weekdays days) const {
    return ((days >> weekday(day)) & 1) != 0;
  }
  /// The last day on which anything can happen.
  [[nodiscard]] std::int64_t last_day() const;
};

using Span = std::pair<Instant, Instant>;

inline Instant on_day(std::int64_t day, Duration clock) {
  return Instant{std::chrono::hours{24} * day} + clock;
}

/// A clock span on one day; it may reach into the next.
inline Span span_on(std::int64_t day, ClockSpan const& clock) {
  return {on_day(day, clock.begin), on_day(day, clock.end)};
}

/// The clock times of every day of the run, in time order.
std::vector<Instant> every_day(PlanOfDays const& plan, std::vector<Duration> clocks);

/// The clock span of every day of the run, from the day before on; what touches is united.
std::vector<Span> every_day(PlanOfDays const& plan, ClockSpan const& clock);

/// Unites spans that overlap or touch; the result is in time order.
std::vector<Span> united(std::vector<Span> spans);

}  // namespace tierflow
