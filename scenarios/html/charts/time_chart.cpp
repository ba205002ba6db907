#include "scenarios/html/charts/time_chart.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/html/charts/time_axis.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

double highest(TimeChart const& chart) {
  double most = 0;
  for (auto const& curve : chart.curves)
    for (std::size_t i = 0; i < curve.mean.size(); ++i) {
      double const value = curve.mean[i] + (curve.half_width.empty() ? 0 : curve.half_width[i]);
      if (std::isfinite(value)) most = std::max(most, value);
    }
  return most;
}

/// Every value in the middle of its bin.
std::vector<Point> points(TimeCurve const& curve, double by, Scale const& x, Scale const& y) {
  std::vector<Point> line;
  for (std::size_t i = 0; i < curve.mean.size(); ++i) {
    double const at = std::min((static_cast<double>(i) + 0.5) * curve.step_h, x.most());
    double const value = curve.mean[i] + (by == 0 || curve.half_width.empty() ? 0 : by * curve.half_width[i]);
    line.push_back({x(at), y(std::max(y.least(), value))});
  }
  return line;
}

/// Labels of closures that begin close together stand below one another.
void draw_shades(Svg& svg, TimeChart const& chart, Scale const& x, Scale const& y) {
  std::vector<double> taken;
  for (Shade const& shade : chart.shades) {
    if (shade.from_h >= x.most() || shade.until_h <= x.least()) continue;
    double const from = x(std::max(x.least(), shade.from_h)), until = x(std::min(x.most(), shade.until_h));
    svg.rect(from, y.to(), std::max(1.5, until - from), y.from() - y.to(), "incident", svg.tongue().single(shade.label));
    double const wide = width_at(shade.label, 12) + 10;
    bool const to_the_left = from + wide > x.to();
    double const left = to_the_left ? from - wide : from;
    std::size_t row = 0;
    while (row < taken.size() && taken[row] > left) ++row;
    if (row >= 3) continue;  // the mark itself still says it
    if (row == taken.size()) taken.push_back(0);
    taken[row] = left + wide;
    svg.text(to_the_left ? from - 4 : from + 4, y.to() + 13 + 16 * static_cast<double>(row), shade.label,
             to_the_left ? "t incident-label end" : "t incident-label");
  }
}

}  // namespace

std::string drawn(TimeChart const& chart, Tongue tongue) {
  Scale const x{0, chart.length_h, 52, chart.width - 20};
  Scale const y = Scale::rounded(0, highest(chart), chart.height - 30, 14, 5);

  Svg svg{chart.width, chart.height, tongue, chart.described_by};
  if (chart.warm_up_h > 0) {
    svg.rect(x.from(), y.to(), x(chart.warm_up_h) - x.from(), y.from() - y.to(), "warm-up");
    if (x(chart.warm_up_h) - x.from() > width_at(say(Word::warm_up), 12) + 12)
      svg.text(x.from() + 6, y.to() + 13, say(Word::warm_up), "t");
  }
  draw_days(svg, x, y.to(), y.from(), chart.first_day);
  for (double const value : y.ticks(5)) {
    svg.line(x.from(), y(value), x.to(), y(value), value == 0 ? "axis" : "grid");
    svg.text(x.from() - 8, y(value) + 4, tick_text(value), "t end");
  }
  for (auto const& curve : chart.curves)
    if (!curve.half_width.empty())
      svg.path(band_path(points(curve, 1, x, y), points(curve, -1, x, y)), "band " + curve.style);
  for (auto const& curve : chart.curves) svg.path(line_path(points(curve, 0, x, y)), "curve " + curve.style);
  draw_shades(svg, chart, x, y);
  return svg.str();
}

}  // namespace tierflow::html
