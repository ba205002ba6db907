#pragma once

// The main figures of a run: what each is called, in what unit it is and which way a planner wants it to go.
//
// Reports, comparisons and the promises of a scenario all speak of these and no others.

#include <cstdint>
#include <string_view>

namespace tierflow {

/// Which way a planner wants a figure to go. Neither: what is good for one thing is bad for another, as a full vehicle is.
enum class Wanted : std::uint8_t { higher, lower, neither };

struct FigureKind {
  std::string_view key;    ///< in summary.json
  std::string_view label;
  std::string_view unit;   ///< parcels, h, share, departures
  Wanted wanted = Wanted::neither;
  bool of_groups = false;  ///< of one service level or parcel class as well
};

// A busy sorter and a full vehicle are money well spent or the next bottleneck, so nobody wants them either way.
inline constexpr FigureKind figure_kinds[] = {
    {"delivered", "delivered", "parcels", Wanted::higher, true},
    {"on_time_share", "on time", "share", Wanted::higher, true},
    {"full_course_mean_h", "full course, mean", "h", Wanted::lower, true},
    {"full_course_p50_h", "full course, half within", "h", Wanted::lower, true},
    {"full_course_p95_h", "full course, 95 % within", "h", Wanted::lower, true},
    {"within_72_h_share", "within 72 h", "share", Wanted::higher, true},
    {"busiest_sorter_utilisation_share", "busiest sorter", "share"},
    {"vehicle_fill_mean_share", "fill of vehicles", "share"},
    {"left_behind_parcels", "left behind at departures", "parcels", Wanted::lower},
    {"missed_departures", "missed departures", "departures", Wanted::lower},
    {"first_attempt_success_share", "delivered at first attempt", "share", Wanted::higher},
    {"in_system_at_end", "in the system at the end", "parcels", Wanted::lower},
};

/// Null for a key that is none.
constexpr FigureKind const* figure_kind(std::string_view key) {
  for (FigureKind const& kind : figure_kinds)
    if (kind.key == key) return &kind;
  return nullptr;
}

}  // namespace tierflow
