#include "scenarios/html/charts/promise_chart.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/html/charts/scale.hpp"
#include "scenarios/html/charts/svg.hpp"
#include "scenarios/html/numbers.hpp"

namespace tierflow::html {

std::string drawn(PromiseChart const& chart, Tongue tongue) {
  constexpr double top = 22, gap = 12, thickness = 16;
  double names = 60;
  for (auto const& bar : chart.bars) names = std::max(names, width_at(bar.name, 12.5) + 14);
  std::size_t const most = chart.bars.empty() ? 1 : chart.bars.front().shares.size();
  double const row = gap + thickness * static_cast<double>(most);
  double const bottom = top + row * static_cast<double>(chart.bars.size());
  Scale const x{0, 1, std::min(names, 200.0), chart.width - 62};

  Svg svg{chart.width, bottom + 2, tongue, chart.described_by};
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    auto const& bar = chart.bars[i];
    double const y = top + row * static_cast<double>(i);
    svg.text(0, y + (row - gap) / 2 + 4.5, cut_to(bar.name, x.from() - 8, 12.5), "n");
    for (std::size_t b = 0; b < bar.shares.size(); ++b) {
      if (!std::isfinite(bar.shares[b])) continue;
      double const at = y + thickness * static_cast<double>(b);
      bool const first_of_two = bar.shares.size() > 1 && b == 0;
      svg.rect(x.from(), at + 1, x.to() - x.from(), thickness - 3, "groove");
      svg.rect(x.from(), at + 1, x(bar.shares[b]) - x.from(), thickness - 3, first_of_two ? "bar a" : "bar b");
      svg.text(chart.width, at + 12, figure_text(bar.shares[b], "share"), first_of_two ? "t end" : "n strong end");
    }
  }
  svg.line(x(chart.mark), top - 4, x(chart.mark), bottom, "mark");
  svg.text(x(chart.mark), top - 8, figure_text(chart.mark, "share"), "t middle");
  return svg.str();
}

}  // namespace tierflow::html
