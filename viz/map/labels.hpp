#pragma once

// Labels: names beside their signs, none over another. Hubs choose their place first, then gateways, nodes and stations; who finds no
// room stays without a name until the planner zooms in.

#include <string>
#include <vector>

#include "sim/scenario.hpp"
#include "viz/map/look.hpp"
#include "viz/map/map_view.hpp"
#include "viz/style/language.hpp"
#include "viz/style/style.hpp"
#include "viz/picture/type.hpp"

namespace tierflow {

struct Label {
  FacilityId facility;
  std::string text;
  Point at;          ///< left end of the baseline
  TextLook look;
};

/// What people call a place in a language: its label, or its name.
std::string name_in(Place const& place, Language language);

/// `taken`: parts of the map that panels cover.
std::vector<Label> place_labels(Type const& type, MapView const& view, Scenario const& scenario, Layers const& layers,
                                Language language, std::vector<Box> taken, Style const& style);
void paint_labels(Brush& brush, Type& type, std::vector<Label> const& labels);

}  // namespace tierflow
