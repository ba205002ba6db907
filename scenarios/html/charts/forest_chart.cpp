#include "scenarios/html/charts/forest_chart.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/html/charts/scale.hpp"
#include "scenarios/html/charts/svg.hpp"
#include "scenarios/html/numbers.hpp"

namespace tierflow::html {
namespace {

constexpr double row_height = 24, top = 28;

double extent(ForestRow const& row) {
  double most = 0;
  for (double const value : {row.relative, row.least, row.most})
    if (std::isfinite(value)) most = std::max(most, std::abs(value));
  return most;
}

/// Half of the axis: all rows, unless a few go much further than most.
double reach_of(std::vector<ForestRow> const& rows) {
  std::vector<double> extents;
  for (ForestRow const& row : rows)
    if (std::isfinite(row.relative) && extent(row) > 0) extents.push_back(extent(row));
  if (extents.empty()) return 0.01;
  std::sort(extents.begin(), extents.end());
  return std::max(0.001, std::min(extents.back(), 5 * extents[extents.size() / 2]) * 1.06);
}

void draw_mark(Svg& svg, ForestRow const& row, Scale const& x, double y) {
  if (!std::isfinite(row.relative)) return;
  auto const within = [&](double value) { return std::clamp(value, x.least(), x.most()); };
  if (std::isfinite(row.least) && std::isfinite(row.most)) {
    svg.line(x(within(row.least)), y, x(within(row.most)), y, "whisker " + row.style);
    if (row.least < x.least()) svg.path(line_path({{x.from() + 7, y - 5}, {x.from(), y}, {x.from() + 7, y + 5}}), "arrow " + row.style);
    if (row.most > x.most()) svg.path(line_path({{x.to() - 7, y - 5}, {x.to(), y}, {x.to() - 7, y + 5}}), "arrow " + row.style);
  }
  if (row.relative < x.least() || row.relative > x.most()) return;
  double const at = x(row.relative);
  svg.path(line_path({{at - 6, y}, {at, y - 6}, {at + 6, y}, {at, y + 6}}) + "Z", "diamond " + row.style);
}

}  // namespace

std::string drawn(ForestChart const& chart, Tongue tongue) {
  double names = 80;
  for (ForestRow const& row : chart.rows) names = std::max(names, width_at(row.name, 13) + 20);
  double const reach = reach_of(chart.rows), bottom = top + row_height * static_cast<double>(chart.rows.size());
  double const words = chart.width - 330;
  Scale const x{-reach, reach, std::min(names, 260.0), words - 14};

  Svg svg{chart.width, bottom + 6, tongue, chart.described_by};
  for (double const share : x.ticks(6)) {
    bool const zero = std::abs(share) < 1e-12;
    svg.line(x(share), top - 8, x(share), bottom, zero ? "axis" : "grid");
    svg.text(x(share), top - 14, zero ? std::string{"0 %"} : relative_text(share), "t middle");
  }
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    ForestRow const& row = chart.rows[i];
    double const y = top + row_height * (static_cast<double>(i) + 0.5);
    svg.text(0, y + 4.5, cut_to(row.name, x.from() - 8, 13), "n");
    draw_mark(svg, row, x, y);
    svg.text(words + 76, y + 4.5, row.difference, "n strong end " + row.style);
    svg.text(words + 90, y + 4.5, row.interval, "t");
    svg.text(chart.width, y + 4.5, row.finding, "t end " + row.style);
  }
  return svg.str();
}

}  // namespace tierflow::html
