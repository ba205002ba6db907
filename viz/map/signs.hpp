#pragma once

// Signs: each place by the shape of its tier, with a ring that fills as its busiest stage does.

#include "sim/scenario.hpp"
#include "viz/map/look.hpp"
#include "viz/map/map_view.hpp"
#include "viz/map/shades.hpp"
#include "viz/picture/brush.hpp"

namespace tierflow {

/// Pixels from a sign's middle to the outside of its ring, at size 1.
float sign_radius(Tier tier);

void paint_signs(Brush& brush, MapView const& view, Scenario const& scenario, Shades const& shades, Layers const& layers,
                 Style const& style);

/// The soft light beneath a sign, painted before what moves.
void paint_sign_lights(Brush& brush, MapView const& view, Scenario const& scenario, Shades const& shades, Layers const& layers,
                       Style const& style);

/// A frame of two rings around one sign that is pointed at or chosen.
void paint_chosen(Brush& brush, MapView const& view, FacilityId facility, Tier tier, Color color);

}  // namespace tierflow
