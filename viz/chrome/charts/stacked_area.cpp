#include "viz/chrome/charts/stacked_area.hpp"

#include <algorithm>
#include <vector>

#include "viz/chrome/charts/area.hpp"
#include "viz/chrome/charts/sampling.hpp"

namespace tierflow::chrome {
namespace {

constexpr float pixels_per_point = 3;

/// Each layer added to those below it.
std::vector<std::vector<float>> sums_of(std::span<AreaLayer const> layers, std::size_t count) {
  std::vector<std::vector<float>> sums;
  for (AreaLayer const& layer : layers) {
    std::vector<float> sum = mean_of(layer.values, count);
    if (!sums.empty()) std::ranges::transform(sum, sums.back(), sum.begin(), std::plus{});
    sums.push_back(std::move(sum));
  }
  return sums;
}

}  // namespace

std::optional<double> stacked_area(Canvas const& canvas, std::span<AreaLayer const> layers, StackedAreaStyle const& style) {
  Extent const& area = canvas.area;
  if (layers.empty() || layers.front().values.size() < 2) return std::nullopt;
  auto const sums = sums_of(layers, static_cast<std::size_t>(std::max(2.0f, area.width() / pixels_per_point)));
  float const highest = style.highest > 0 ? style.highest : *std::ranges::max_element(sums.back());
  std::vector<std::vector<Point>> curves{std::vector<Point>(sums.front().size())};
  for (auto const& sum : sums) curves.push_back(curve_of(sum, area, highest));
  for (std::size_t i = 0; i < curves[0].size(); ++i) curves[0][i] = {curves[1][i].x, area.bottom};

  auto const draw = [&](float light) {
    for (std::size_t i = 0; i < layers.size(); ++i)
      fill_between(canvas, curves[i + 1], curves[i], faded(layers[i].color, style.opacity * light));
    draw_curve(canvas, curves.back(), faded(style.crest, 0.9f * light), 1.3f);
  };
  float const now = area.across(std::clamp(style.played, 0.0, 1.0));
  {
    Clip const bright{canvas, {area.left, area.top - 2, now, area.bottom}};
    draw(1);
  }
  if (now < area.right) {
    Clip const dim{canvas, {now, area.top - 2, area.right, area.bottom}};
    draw(style.dim);
  }
  if (!canvas.hovered()) return std::nullopt;
  return area.share_at(canvas.mouse->x);
}

}  // namespace tierflow::chrome
