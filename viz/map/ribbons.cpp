#include "viz/map/ribbons.hpp"

#include <algorithm>

namespace tierflow {
namespace {

struct Ribbon {
  std::uint32_t lane;
  Shade shade;
  double flow;
};

std::uint8_t alpha(float value) { return static_cast<std::uint8_t>(std::clamp(value, 0.0f, 255.0f)); }

}  // namespace

bool shows(Layers const& layers, Tier tier) {
  switch (tier) {
    case Tier::gateway: return layers.gateways;
    case Tier::secondary: return layers.secondary;
    case Tier::last_mile: return layers.stations;
    case Tier::hub:
    case Tier::plain: return layers.hubs;
  }
  return true;
}

void paint_ribbons(Brush& brush, MapView const& view, Scenario const& scenario, Snapshot const& now, Shades const& shades,
                   Layers const& layers, double least_flow, double most_per_h, Style const& style) {
  std::vector<Ribbon> ribbons;
  for (std::uint32_t i = 0; i < now.lanes.size(); ++i) {
    Lane const& lane = scenario.network.lanes[{i}];
    if (!shows(layers, scenario.network.places[lane.from].tier) || !shows(layers, scenario.network.places[lane.to].tier))
      continue;
    if (now.lanes[i].parcels_per_h < least_flow) continue;
    ribbons.push_back({i, shades.lanes[i], now.lanes[i].parcels_per_h});
  }
  // The fullest lie on top; idle lanes are a breath.
  std::ranges::stable_sort(ribbons, {}, [](Ribbon const& one) { return one.flow > 0 ? one.shade.value : -1; });
  float const size = view.size();
  for (Ribbon const& ribbon : ribbons) {
    Arc const& arc = view.arc({ribbon.lane});
    std::vector<Point> const line = arc.line();
    if (ribbon.flow <= 0) {
      brush.stroke(line, {.color = style.utilisation.at(0).with_alpha(70), .width = 0.9f * size});
      continue;
    }
    float const width = ribbon_width(ribbon.flow, most_per_h) * size;
    Color const color = ribbon.shade.color;
    float const strength = 0.5f + 0.8f * static_cast<float>(std::min(ribbon.shade.value, 1.1));
    brush.glow(line, {.color = Along<Color>{[=](float at) { return color.with_alpha(alpha((9 + 27 * at) * strength)); }},
                      .width = 3.2f * width + 5,
                      .how = style.light});
    brush.stroke(line, {.color = Along<Color>{[=](float at) { return color.with_alpha(alpha(48 + 140 * at * at)); }},
                        .width = Along<float>{[=](float at) { return width * (0.55f + 0.45f * at); }}});
  }
}

}  // namespace tierflow
