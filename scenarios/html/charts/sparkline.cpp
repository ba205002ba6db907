#include "scenarios/html/charts/sparkline.hpp"

#include <algorithm>
#include <cmath>

#include "scenarios/html/charts/scale.hpp"
#include "scenarios/html/charts/svg.hpp"

namespace tierflow::html {

std::string sparkline(std::vector<double> const& values, std::vector<double> const& before, Tongue tongue) {
  constexpr double width = 160, height = 34, edge = 4;
  if (values.size() < 2) return {};
  std::vector<double> all = values;
  all.insert(all.end(), before.begin(), before.end());
  std::erase_if(all, [](double v) { return !std::isfinite(v); });
  if (all.size() < 2) return {};
  auto const [least, most] = std::minmax_element(all.begin(), all.end());
  Scale const x{0, static_cast<double>(values.size() - 1), edge, width - edge};
  Scale const y{*least, *most, height - edge, edge};
  auto const points = [&](std::vector<double> const& series) {
    std::vector<Point> line;
    for (std::size_t i = 0; i < series.size(); ++i) line.push_back({x(static_cast<double>(i)), y(series[i])});
    return line;
  };

  Svg svg{width, height, tongue};
  std::vector<Point> const line = points(values), floor{{line.front().x, height}, {line.back().x, height}};
  svg.path(band_path(line, floor), "spark-area");
  if (before.size() > 1) svg.path(line_path(points(before)), "curve a thin");
  svg.path(line_path(line), "curve b thin");
  svg.circle(line.back().x, line.back().y, 2.4, "dot b");
  return svg.str();
}

}  // namespace tierflow::html
