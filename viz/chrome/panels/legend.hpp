#pragma once

// The legend: what the colours, widths and marks of the map mean, and how long a kilometre is.

#include <array>
#include <string>
#include <vector>

#include "viz/chrome/extent.hpp"
#include "viz/chrome/kit.hpp"
#include "viz/style/color_by.hpp"

namespace tierflow::chrome {

struct LegendMark {
  double place = 0;  ///< 0 is the left end of the scale, 1 the right one
  std::string text;
};

struct FlowWidth {
  float width = 1;  ///< pixels
  std::string text;
};

struct LegendModel {
  std::string title;
  std::vector<Color> ramp;  ///< evenly from left to right
  std::vector<LegendMark> marks;
  std::array<FlowWidth, 3> flows{FlowWidth{1.5f, "50"}, FlowWidth{3, "500"}, FlowWidth{6, "2k"}};
  float scale_bar = 100;  ///< pixels
  std::string scale_text = "20 km";
};

/// A legend of no more than this height tells colours only.
inline constexpr float compact_legend = 62;

/// `name` tells legends of one screen apart.
void show_legend(Extent const& where, Kit const& kit, LegendModel const& model, char const* name = "legend");

/// Title, ramp and marks for a way of colouring; flows count against the largest one, in parcels an hour.
[[nodiscard]] LegendModel legend_of(Kit const& kit, ColorBy color_by, double most_per_h);
/// For a map of differences; `reach` is the share at both ends.
[[nodiscard]] LegendModel difference_legend(Kit const& kit, double reach);

}  // namespace tierflow::chrome
