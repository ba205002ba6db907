#include "scenarios/html/charts/segment_chart.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/html/charts/scale.hpp"
#include "scenarios/html/charts/svg.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

constexpr double row_height = 50, bar_height = 26, top = 26;
constexpr Word names[] = {Word::origin, Word::transport, Word::destination, Word::delivery};

double length_of(SegmentBar const& bar) {
  double sum = 0;
  for (double const h : bar.inside_h) sum += h;
  for (double const h : bar.outside_h) sum += h;
  return sum;
}

/// Each key as wide as its words, one after another over the bars.
void draw_keys(Svg& svg, double left) {
  for (int s = 0; s < 4; ++s) {
    Text const name = say(names[s]);
    svg.rect(left, 3, 10, 10, fmt::format("segment s{}", s));
    svg.text(left + 15, 12, name, "t");
    left += 34 + width_at(name, 12);
  }
}

void draw_bar(Svg& svg, SegmentBar const& bar, Scale const& x, double y) {
  double hour = 0;
  for (std::size_t s = 0; s < bar.inside_h.size(); ++s) {
    double const whole = bar.inside_h[s] + bar.outside_h[s], from = x(hour), until = x(hour + whole);
    std::string const hours = fmt::format("{:.1f}", whole);
    svg.rect(from, y, until - from - 1, bar_height, fmt::format("segment s{}", s),
             svg.tongue().single(say(names[s])) + " · " + hours + " h");
    if (double const outside = x(hour + whole) - x(hour + bar.inside_h[s]); outside > 1.5)
      svg.rect(until - outside, y, outside - 1, bar_height, "hatched");
    if (until - from > width_at(hours, 12.5) + 8)
      svg.text((from + until - 1) / 2, y + bar_height / 2 + 4.5, hours, fmt::format("n middle on-segment s{}", s));
    hour += whole;
  }
  svg.text(x(hour) + 7, y + bar_height / 2 + 4.5, say(Word::hours_together, {fmt::format("{:.1f}", hour)}), "n strong");
}

}  // namespace

std::string drawn(SegmentChart const& chart, Tongue tongue) {
  double longest = 1;
  for (auto const& bar : chart.bars) longest = std::max(longest, length_of(bar));
  double const bottom = top + row_height * static_cast<double>(chart.bars.size());
  Scale const x{0, longest, 0, chart.width - 84};

  Svg svg{chart.width, bottom, tongue, chart.described_by};
  draw_keys(svg, 0);
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    double const y = top + row_height * static_cast<double>(i);
    svg.text(0, y + 12, cut_to(chart.bars[i].name, chart.width, 12), "t");
    draw_bar(svg, chart.bars[i], x, y + 18);
  }
  return svg.str();
}

}  // namespace tierflow::html
