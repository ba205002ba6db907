#pragma once

// Clock times, spans, dates, weekdays and time zones, as a planner writes them.

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "network/units.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow {

/// "06:30" or "06:30:15", "00:00" to "24:00": time since midnight.
Outcome<Duration> parse_clock(std::string_view text);

/// "17:00-01:00": begin in [0, 24 h), end after begin, at most 24 h later; past 24 h when it crosses midnight.
struct ClockSpan {
  Duration begin{};
  Duration end{};
};
Outcome<ClockSpan> parse_span(std::string_view text);

/// "2025-05-18": days since 1970-01-01. Years 1900 to 2999.
Outcome<std::int64_t> parse_date(std::string_view text);

/// "2025-05-18 19:30", "2025-05-18" or a time since the start ("36 h"). Dates need the scenario's first day.
Outcome<Instant> parse_instant(std::string_view text, std::optional<std::int64_t> first_day);

/// Weekdays as bits, 1 is Monday, 64 is Sunday.
using Weekdays = unsigned;
constexpr Weekdays daily = 127, workdays = 31, weekend = 96;
/// `daily`, `workdays`, `weekend`, or names such as `mon tue`.
Outcome<Weekdays> parse_weekdays(std::string_view text);
/// 0 for `mon` to 6 for `sun`.
std::optional<int> weekday_of(std::string_view name);
/// 0 is Monday. `day` counts days since 1970-01-01, which was a Thursday.
constexpr int weekday_of_date(std::int64_t day) {
  return static_cast<int>(((day + 3) % 7 + 7) % 7);
}

/// "+08:00" or "-03:30": minutes east of UTC, within 14 hours.
Outcome<int> parse_offset(std::string_view text);

}  // namespace tierflow
