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
  std::string_view label, chinese;
  std::string_view unit;   ///< parcels, h, min, share, departures, CNY, g
  Wanted wanted = Wanted::neither;
  bool of_groups = false;    ///< of one service level or parcel class as well
  bool of_accounts = false;  ///< only of a scenario with accounts
  bool of_cold = false;      ///< only of a scenario with a cold class; of one such class as well
};

// A busy sorter and a full vehicle are money well spent or the next bottleneck, so nobody wants them either way.
inline constexpr FigureKind figure_kinds[] = {
    {"delivered", "delivered", "妥投件数", "parcels", Wanted::higher, true},
    {"on_time_share", "on time", "准点率", "share", Wanted::higher, true},
    {"full_course_mean_h", "full course, mean", "全程时限均值", "h", Wanted::lower, true},
    {"full_course_p50_h", "full course, half within", "全程时限中位数", "h", Wanted::lower, true},
    {"full_course_p95_h", "full course, 95 % within", "全程时限 P95", "h", Wanted::lower, true},
    {"within_72_h_share", "within 72 h", "72 小时妥投率", "share", Wanted::higher, true},
    {"busiest_sorter_utilisation_share", "busiest sorter", "最忙分拣利用率", "share"},
    {"vehicle_fill_mean_share", "fill of vehicles", "车辆装载率", "share"},
    {"left_behind_parcels", "left behind at departures", "发车留件", "parcels", Wanted::lower},
    {"missed_departures", "missed departures", "脱班", "departures", Wanted::lower},
    {"first_attempt_success_share", "delivered at first attempt", "首投成功率", "share", Wanted::higher},
    {"in_system_at_end", "in the system at the end", "期末在网件数", "parcels", Wanted::lower},
    {"spoiled_share", "cold chain, spoiled", "冷链变质率", "share", Wanted::lower, false, false, true},
    {"excursion_mean_min", "cold chain, out of its band", "冷链超温时长", "min", Wanted::lower, false, false, true},
    {"life_left_mean_share", "cold chain, life left", "冷链剩余货架期", "share", Wanted::higher, false, false, true},
    {"cost_per_parcel", "cost of a parcel", "单票成本", "CNY", Wanted::lower, false, true},
    {"co2e_per_parcel_g", "CO2e of a parcel", "单票碳排放", "g", Wanted::lower, false, true},
};

/// Null for a key that is none.
constexpr FigureKind const* figure_kind(std::string_view key) {
  for (FigureKind const& kind : figure_kinds)
    if (kind.key == key) return &kind;
  return nullptr;
}

}  // namespace tierflow
