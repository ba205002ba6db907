#include "scenarios/html/charts/interval_chart.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/html/charts/scale.hpp"
#include "scenarios/html/charts/svg.hpp"
#include "scenarios/html/numbers.hpp"

namespace tierflow::html {

std::string drawn(IntervalChart const& chart, Tongue tongue) {
  constexpr double row_height = 22, top = 6;
  double least = INFINITY, most = -INFINITY;
  for (auto const& row : chart.rows) {
    if (!std::isfinite(row.value.mean)) continue;
    double const half = row.value.half_width.value_or(0);
    least = std::min(least, row.value.mean - half), most = std::max(most, row.value.mean + half);
  }
  double const margin = most > least ? (most - least) * 0.06 : std::max(1e-6, std::abs(most) * 0.05);
  Scale const x{least - margin, most + margin, 26, chart.width - 84};
  double const bottom = top + row_height * static_cast<double>(chart.rows.size());

  Svg svg{chart.width, bottom, tongue, chart.described_by};
  if (!chart.rows.empty() && std::isfinite(chart.rows.front().value.mean))
    svg.line(x(chart.rows.front().value.mean), top, x(chart.rows.front().value.mean), bottom, "reference");
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    auto const& row = chart.rows[i];
    double const y = top + row_height * (static_cast<double>(i) + 0.5);
    std::string const style = i == 0 ? "a" : "b";
    svg.text(0, y + 4, row.name, "n strong");
    svg.text(chart.width, y + 4, figure_text(row.value.mean, chart.unit), "n end");
    if (!std::isfinite(row.value.mean)) continue;
    double const half = row.value.half_width.value_or(0);
    if (half > 0) svg.line(x(row.value.mean - half), y, x(row.value.mean + half), y, "whisker " + style);
    svg.circle(x(row.value.mean), y, 4.2, "dot " + style);
  }
  return svg.str();
}

}  // namespace tierflow::html
