#pragma once

// Style: every colour of the map, in two themes; the panels take their scales from here (viz/chrome/theme.hpp).
//
// Dark is for screens and walls, light for slides and paper. Colour never stands alone: tiers differ in shape, overload in
// the filling of a ring, late parcels in size. The scale of utilisation is the same on links, rings, cells and the timeline.

#include <array>

#include "viz/style/color_scale.hpp"
#include "viz/picture/blend.hpp"

namespace tierflow {

struct GroundStyle {
  Color sea;
  std::array<Color, 4> shelf;  ///< bands outward from the coast, the nearest first
  Color land, home, lake;
  Color plain;  ///< where nothing is known of the ground
  Color coast, coast_glow, border, river, graticule;
  Color sea_name, sea_name_english;
};

struct TierStyle {
  Color gateway, hub, secondary, last_mile;
  Color rim;         ///< beneath a sign, so that it stands off the links
  Color ring_track;  ///< the unfilled part of a ring
};

struct Style {
  GroundStyle ground;
  TierStyle tiers;
  ColorScale utilisation;  ///< of a share: 1 is 100 %
  ColorScale difference;   ///< from -1, lower, over 0 to 1, higher
  Color parcel, late;
  Color label, label_halo;
  Blend light;  ///< how glows meet the ground: light adds to a dark one, and covers a light one
};

Style dark_style();
Style light_style();

}  // namespace tierflow
