#pragma once

// Layout: where the panels stand on a screen of a given size, from 1280 x 720 upwards.
//
// The bar on top and the timeline at the bottom take the whole width; controls stand left, what was clicked right. The
// legend stands under the controls if there is room and beside them if not; the small map likewise with the right panel.

#include "viz/chrome/extent.hpp"

namespace tierflow::chrome {

struct LayoutNeeds {
  float controls_height = 0;  ///< what the controls would like to have; 0 for none
  float side_width = 0;       ///< of the right panel; 0 for none
  float side_height = 0;      ///< what it would like to have
};

struct Layout {
  Extent top_bar, timeline, controls, legend, side, minimap;
  Extent map;  ///< what the bars leave free; panels lie over its left and right
};

[[nodiscard]] Layout layout_of(int width, int height, LayoutNeeds const& needs);

}  // namespace tierflow::chrome
