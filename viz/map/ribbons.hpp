#pragma once

// Ribbons: lanes as arcs, as wide as their flow, coloured by what the planner asks for, brighter towards their end.

#include "sim/scenario.hpp"
#include "viz/map/look.hpp"
#include "viz/map/map_view.hpp"
#include "viz/map/shades.hpp"
#include "viz/picture/brush.hpp"

namespace tierflow {

/// `most_per_h`: the flow that has the widest ribbon.
void paint_ribbons(Brush& brush, MapView const& view, Scenario const& scenario, Snapshot const& now, Shades const& shades,
                   Layers const& layers, double least_flow, double most_per_h, Style const& style);

/// Whether a layer shows places of this tier.
bool shows(Layers const& layers, Tier tier);

}  // namespace tierflow
