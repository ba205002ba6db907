#include "viz/chrome/panels/layout.hpp"

#include <algorithm>

namespace tierflow::chrome {
namespace {

constexpr float top_bar_height = 58, timeline_height = 116;
constexpr float legend_width = 330, legend_height = 152;
constexpr float minimap_width = 150, minimap_height = 104;
constexpr float wide_screen = 1500;  // pixels; below it panels are narrower and closer

Extent at(float left, float top, float width, float height) { return {left, top, left + width, top + height}; }

}  // namespace

Layout layout_of(int width, int height, LayoutNeeds const& needs) {
  auto const across = static_cast<float>(width), down = static_cast<float>(height);
  bool const is_wide = across >= wide_screen;
  float const margin = is_wide ? 20 : 12, gap = is_wide ? 14 : 10;
  Layout layout;
  layout.top_bar = at(0, 0, across, top_bar_height);
  layout.timeline = at(margin, down - timeline_height - gap, across - 2 * margin, timeline_height);
  float const top = top_bar_height + gap, bottom = layout.timeline.top - gap, room = bottom - top;
  layout.map = {0, top_bar_height, across, layout.timeline.top};

  float const controls_width = is_wide ? 250 : 232;
  if (needs.controls_height > 0)
    layout.controls = at(margin, top, controls_width, std::min(needs.controls_height, room));
  bool const legend_below = layout.controls.bottom + gap <= bottom - legend_height;
  float const legend_left = needs.controls_height <= 0 || legend_below ? margin : layout.controls.right + gap;
  layout.legend = at(legend_left, bottom - legend_height, legend_width, legend_height);

  float const right = across - margin;
  if (needs.side_width > 0)
    layout.side = at(right - needs.side_width, top, needs.side_width, std::min(needs.side_height, room));
  bool const minimap_below = layout.side.bottom + gap <= bottom - minimap_height;
  float const minimap_right = needs.side_width <= 0 || minimap_below ? right : layout.side.left - gap;
  layout.minimap = at(minimap_right - minimap_width, bottom - minimap_height, minimap_width, minimap_height);
  return layout;
}

}  // namespace tierflow::chrome
