#include "viz/map/signs.hpp"

#include <algorithm>

#include "viz/map/ribbons.hpp"
#include "viz/picture/line.hpp"

namespace tierflow {
namespace {

/// `is_limit`: beyond 1 something is overloaded.
void paint_ring(Brush& brush, Point at, float radius, float width, Shade const& shade, bool is_limit, Style const& style) {
  brush.ring(at, radius, width - 0.6f, style.tiers.ring_track);
  brush.ring(at, radius, width, shade.color, static_cast<float>(std::clamp(shade.value, 0.0, 1.0)));
  if (shade.value <= 1 || !is_limit) return;
  // Two more rings, so that colour is not alone in saying it.
  brush.ring(at, radius + 5, 1.3f, shade.color.with_alpha(150));
  brush.ring(at, radius + 9.5f, 1, shade.color.with_alpha(70));
}

void paint_shape(Brush& brush, Point at, Tier tier, float size, Style const& style) {
  TierStyle const& tiers = style.tiers;
  switch (tier) {
    case Tier::hub:
      brush.fill(regular_polygon(at, 12.5f * size, 6), tiers.rim);
      brush.fill(regular_polygon(at, 9 * size, 6), tiers.hub);
      break;
    case Tier::secondary:
      brush.fill(regular_polygon(at, 8 * size, 4), tiers.rim);
      brush.fill(regular_polygon(at, 5.4f * size, 4), tiers.secondary);
      break;
    case Tier::gateway:
      brush.fill(square(at, 7.5f * size), tiers.rim);
      brush.stroke(closed(square(at, 5.2f * size)), {.color = tiers.gateway, .width = 1.7f * size});
      break;
    case Tier::plain:
      brush.disc(at, 8 * size, tiers.rim);
      brush.disc(at, 5.5f * size, tiers.secondary);
      break;
    case Tier::last_mile:
      brush.disc(at, 3.8f * size, tiers.rim);
      brush.disc(at, 2.6f * size, tiers.last_mile);
      break;
  }
}

}  // namespace

float sign_radius(Tier tier) {
  switch (tier) {
    case Tier::hub: return 19;
    case Tier::secondary: return 13;
    case Tier::plain: return 13;
    case Tier::gateway: return 9;
    case Tier::last_mile: return 6;
  }
  return 6;
}

void paint_sign_lights(Brush& brush, MapView const& view, Scenario const& scenario, Shades const& shades, Layers const& layers,
                       Style const& style) {
  for (std::uint32_t i = 0; i < shades.places.size(); ++i) {
    Tier const tier = scenario.network.places[{i}].tier;
    if (!shows(layers, tier) || tier == Tier::gateway) continue;
    float const radius = (tier == Tier::hub ? 46.0f : tier == Tier::last_mile ? 11.0f : 28.0f) * view.size();
    brush.halo(view.place({i}), radius, shades.places[i].color.with_alpha(tier == Tier::last_mile ? 70 : 96), style.light);
  }
}

void paint_signs(Brush& brush, MapView const& view, Scenario const& scenario, Shades const& shades, Layers const& layers,
                 Style const& style) {
  float const size = view.size();
  for (Tier const tier : {Tier::last_mile, Tier::gateway, Tier::plain, Tier::secondary, Tier::hub}) {
    if (!shows(layers, tier)) continue;
    for (std::uint32_t i = 0; i < shades.places.size(); ++i) {
      if (scenario.network.places[{i}].tier != tier) continue;
      Point const at = view.place({i});
      Shade const& shade = shades.places[i];
      paint_shape(brush, at, tier, size, style);
      if (tier == Tier::hub) paint_ring(brush, at, 16.5f * size, 3.6f * size, shade, !shades.change, style);
      if (tier == Tier::secondary || tier == Tier::plain) paint_ring(brush, at, 11 * size, 2.8f * size, shade, !shades.change, style);
      if (tier == Tier::last_mile) brush.ring(at, 4.8f * size, 1.3f * size, shade.color.with_alpha(215));
    }
  }
}

void paint_chosen(Brush& brush, MapView const& view, FacilityId facility, Tier tier, Color color) {
  float const radius = sign_radius(tier) * view.size() + 6;
  brush.ring(view.place(facility), radius, 1.6f, color);
  brush.halo(view.place(facility), radius + 12, color.with_alpha(60));
}

}  // namespace tierflow
