#include "scenarios/html/charts/heat_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/html/charts/time_axis.hpp"

namespace tierflow::html {
namespace {

constexpr double row_height = 22, top = 4;
constexpr int steps = 23;

void draw_row(Svg& svg, HeatMap const& map, HeatRow const& row, Scale const& x, double y) {
  for (std::size_t c = 0; c < row.values.size(); ++c) {
    double const value = row.values[c], hour = static_cast<double>(c) * map.column_h;
    if (!std::isfinite(value)) continue;
    double const from = x(hour), until = x(std::min(x.most(), hour + map.column_h));
    std::string const when = map.average_day || x.most() <= 24
                                 ? fmt::format("{:02.0f}:00", hour)
                                 : fmt::format("{:.0f} d {:02.0f}:00", std::floor(hour / 24) + 1, std::fmod(hour, 24));
    double const gap = until - from > 6 ? 1 : 0;
    svg.rect(from, y, until - from - gap, row_height - 2, heat_class(value),
             fmt::format("{} · {} · {:.0f} %", row.name.english, when, value * 100));
    if (value > 1) svg.circle((from + until - gap) / 2, y + row_height / 2 - 1, std::min(3.0, (until - from) / 2), "over");
  }
}

}  // namespace

std::string heat_class(double share) {
  int const step = static_cast<int>(std::lround(std::max(0.0, share) * 20));
  return fmt::format("u{}", std::min(step, steps - 1));
}

std::string drawn(HeatMap const& map, Tongue tongue) {
  if (map.rows.empty()) return {};
  double const bottom = top + row_height * static_cast<double>(map.rows.size());
  double const length = static_cast<double>(map.rows.front().values.size()) * map.column_h;
  Scale const x{0, length, map.with_names ? map.name_width : 10, map.width - 20};

  Svg svg{map.width, bottom + 26, tongue, map.described_by};
  for (std::size_t r = 0; r < map.rows.size(); ++r) {
    double const y = top + row_height * static_cast<double>(r);
    if (map.with_names) svg.text(x.from() - 8, y + 14, cut_to(map.rows[r].name, x.from() - 12, 12.5), "n end");
    draw_row(svg, map, map.rows[r], x, y);
  }
  if (!map.average_day) {
    draw_days(svg, x, bottom, bottom, map.first_day);
  } else {
    for (double const hour : x.hour_ticks(9)) {
      svg.line(x(hour), bottom, x(hour), bottom + 4, "axis");
      svg.text(x(hour), bottom + 18, fmt::format("{:02.0f}", hour), "t middle");
    }
  }
  return svg.str();
}

std::string heat_legend(Tongue tongue) {
  constexpr double cell = 11;
  Svg svg{steps * cell + 24, 30, tongue};
  for (int step = 0; step < steps; ++step) svg.rect(8 + step * cell, 2, cell, 10, fmt::format("u{}", step));
  for (int const percent : {0, 35, 60, 80, 110}) svg.text(8 + (percent / 5 + 0.5) * cell, 25, fmt::format("{} %", percent), "t middle");
  return svg.str();
}

}  // namespace tierflow::html
