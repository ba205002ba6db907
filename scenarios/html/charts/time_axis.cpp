#include "scenarios/html/charts/time_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/html/days.hpp"

namespace tierflow::html {
namespace {

/// Under a run of at most two days the hours matter more than the date.
void draw_hours(Svg& svg, Scale const& x, double top, double bottom) {
  for (double const hour : x.hour_ticks(13)) {
    svg.line(x(hour), top, x(hour), bottom + 4, "grid");
    svg.text(x(hour), bottom + 18, fmt::format("{:02.0f}:00", std::fmod(hour, 24)), "t middle");
  }
}

}  // namespace

void draw_days(Svg& svg, Scale const& x, double top, double bottom, std::string const& first_day) {
  if (x.most() - x.least() <= 48) return draw_hours(svg, x, top, bottom);
  double const day_width = x(24) - x(0);
  int every = 1;
  for (int const days : {1, 2, 5, 7, 14, 28, 56, 112, 364})
    if (day_width * (every = days) >= 70) break;
  int const days = static_cast<int>(std::ceil(x.most() / 24 - 1e-9));
  for (int day = 0; day < days; day += every) {
    double const from = x(day * 24.0), until = std::min(x.to(), x((day + 1) * 24.0));
    svg.line(from, top, from, bottom + 4, "grid");
    if (every == 1 && until - from < 50) continue;  // the rest of a last day
    svg.text(every == 1 ? (from + until) / 2 : from, bottom + 18, day_text(first_day, day),
             every == 1 || day > 0 ? "t middle" : "t");
  }
}

}  // namespace tierflow::html
