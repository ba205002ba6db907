#include "scenarios/html/charts/distribution_chart.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/html/charts/scale.hpp"
#include "scenarios/html/charts/svg.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

/// Where nearly all parcels are there; the few that took longer would press the rest to the left.
double end_of(DistributionCurve const& curve) {
  for (std::size_t i = 0; i < curve.share.size(); ++i)
    if (curve.share[i] >= 0.995) return curve.upto_h[i];
  return curve.upto_h.empty() ? 0 : curve.upto_h.back();
}

/// A staircase: nothing is there between two edges until the upper one. With many edges a step is finer than a pixel, and the curve rises
/// within it; where edges are missing nobody arrived, and it is flat up to the last step.
std::vector<Point> steps(DistributionCurve const& curve, Scale const& x, Scale const& y) {
  bool const fine = curve.upto_h.size() >= 60;
  double step = x.most();
  for (std::size_t i = 1; fine && i < curve.upto_h.size(); ++i) step = std::min(step, curve.upto_h[i] - curve.upto_h[i - 1]);
  std::vector<Point> points{{x(0), y(0)}};
  double edge = 0;
  for (std::size_t i = 0; i < curve.upto_h.size() && curve.upto_h[i] <= x.most(); edge = curve.upto_h[i++]) {
    double const rises_from = fine ? curve.upto_h[i] - step : curve.upto_h[i];
    if (rises_from > edge) points.push_back({x(rises_from), points.back().y});
    points.push_back({x(curve.upto_h[i]), y(curve.share[i])});
  }
  points.push_back({x.to(), points.back().y});
  return points;
}

/// Services of one promise share a line, and labels that would meet stand one above the other.
void draw_promises(Svg& svg, std::vector<PromiseMark> promises, Scale const& x, Scale const& y) {
  std::stable_sort(promises.begin(), promises.end(), [](auto const& a, auto const& b) { return a.hours < b.hours; });
  std::vector<double> taken;  // right end of the last label of every row
  for (std::size_t i = 0; i < promises.size(); ++i) {
    if (promises[i].hours > x.most()) break;
    double const at = x(promises[i].hours);
    svg.line(at, y.to(), at, y.from(), "promise");
    double const wide = width_at(promises[i].label, 12) + 12;
    bool const to_the_left = at + wide > x.to();
    double const left = to_the_left ? at - wide : at;
    std::size_t row = 0;
    while (row < taken.size() && taken[row] > left) ++row;
    if (row == taken.size()) taken.push_back(0);
    taken[row] = left + wide;
    double const above = y.from() - 10 - 17 * static_cast<double>(row);
    svg.text(to_the_left ? at - 6 : at + 6, above, promises[i].label, to_the_left ? "t promise-label end" : "t promise-label");
  }
}

}  // namespace

std::string drawn(DistributionChart const& chart, Tongue tongue) {
  double longest = 1;
  for (auto const& curve : chart.curves) longest = std::max(longest, end_of(curve));
  for (auto const& promise : chart.promises)
    if (promise.hours < longest * 1.3) longest = std::max(longest, promise.hours * 1.04);
  Scale const x{0, longest, 48, chart.width - 16};
  Scale const y{0, 1, chart.height - 44, 14};

  Svg svg{chart.width, chart.height, tongue, chart.described_by};
  for (double const share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
    svg.line(x.from(), y(share), x.to(), y(share), share == 0 ? "axis" : "grid");
    svg.text(x.from() - 8, y(share) + 4, fmt::format("{:.0f} %", share * 100), "t end");
  }
  for (double const hour : x.hour_ticks(9)) {
    svg.line(x(hour), y.from(), x(hour), y.from() + 4, "axis");
    svg.text(x(hour), y.from() + 18, fmt::format("{:.0f}", hour), "t middle");
  }
  svg.text((x.from() + x.to()) / 2, chart.height - 6, say(Word::lead_time_axis), "t middle");
  for (auto const& curve : chart.curves) svg.path(line_path(steps(curve, x, y)), "curve " + curve.style);
  draw_promises(svg, chart.promises, x, y);
  return svg.str();
}

}  // namespace tierflow::html
