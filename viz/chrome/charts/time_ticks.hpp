#pragma once

// Where the marks of a time axis stand, and clock times as text.
//
// Times are seconds since the midnight with which the first day begins. Marks stand on round times (minutes, hours, days),
// as densely as their captions allow.

#include <string>
#include <vector>

#include "viz/chrome/charts/gantt.hpp"  // TimeSpan

namespace tierflow::chrome {

inline constexpr double hour_s = 3600, day_s = 24 * hour_s;

struct TimeTick {
  double time = 0;
  bool is_day = false;  ///< a midnight
};

/// Marks at least `least_gap` pixels apart on an axis that is `width` pixels long.
[[nodiscard]] std::vector<TimeTick> time_ticks(TimeSpan const& shown, float width, float least_gap);

/// 0 for the first day.
[[nodiscard]] int day_of(double time);
/// "14:26" and "14:26:40".
[[nodiscard]] std::string clock_text(double time);
[[nodiscard]] std::string clock_text_with_seconds(double time);

}  // namespace tierflow::chrome
