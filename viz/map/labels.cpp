#include "viz/map/labels.hpp"

#include <algorithm>

#include "viz/map/ribbons.hpp"
#include "viz/map/signs.hpp"

namespace tierflow {
namespace {

TextLook look_of(Tier tier, Style const& style) {
  TextLook look{.color = style.label, .halo = style.label_halo};
  switch (tier) {
    case Tier::hub: look.size = 15; look.weight = Weight::semibold; break;
    case Tier::plain:
    case Tier::secondary: look.size = 14; break;
    case Tier::gateway: look.size = 13.5f; look.color.alpha = 200; break;
    case Tier::last_mile: look.size = 12; look.color.alpha = 190; break;
  }
  return look;
}

Box box_around(Point at, float left, float right, float half_height) {
  return {static_cast<int>(at.x + left), static_cast<int>(at.y - half_height), static_cast<int>(at.x + right) + 1,
          static_cast<int>(at.y + half_height) + 1};
}

bool hits(Box const& one, std::vector<Box> const& others) {
  return std::ranges::any_of(others, [&](Box const& other) { return !common(one, other).empty(); });
}

}  // namespace

std::string name_in(Place const& place, Language language) {
  return language == Language::chinese && !place.label.empty() ? place.label : place.name;
}

std::vector<Label> place_labels(Type const& type, MapView const& view, Scenario const& scenario, Layers const& layers,
                                Language language, std::vector<Box> taken, Style const& style) {
  std::vector<Label> labels;
  auto const& places = scenario.network.places;
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    if (!shows(layers, places[{i}].tier)) continue;
    float const r = sign_radius(places[{i}].tier) * view.size() * 0.8f;
    taken.push_back(box_around(view.place({i}), -r, r, r));
  }
  for (Tier const tier : {Tier::hub, Tier::gateway, Tier::plain, Tier::secondary, Tier::last_mile}) {
    if (!shows(layers, tier)) continue;
    TextLook const look = look_of(tier, style);
    float const height = type.cap_height(look);
    for (std::uint32_t i = 0; i < places.size(); ++i) {
      if (places[{i}].tier != tier) continue;
      std::string const text = name_in(places[{i}], language);
      float const width = type.width(text, look), away = sign_radius(tier) * view.size() + 4;
      Point const at = view.place({i});
      // Right, left, below, above of the sign; the baseline's left end.
      Point const tries[] = {{at.x + away, at.y + height / 2},
                             {at.x - away - width, at.y + height / 2},
                             {at.x - width / 2, at.y + away + height},
                             {at.x - width / 2, at.y - away}};
      for (Point const& where : tries) {
        Box const box = box_around({where.x, where.y - height / 2}, -3, width + 3, height / 2 + 4);
        if (box != common(box, view.box()) || hits(box, taken)) continue;
        taken.push_back(box);
        labels.push_back({{i}, text, where, look});
        break;
      }
    }
  }
  return labels;
}

void paint_labels(Brush& brush, Type& type, std::vector<Label> const& labels) {
  for (Label const& label : labels) type.draw(brush, label.at, label.text, label.look);
}

}  // namespace tierflow
