#pragma once

// Time axis: days and, where there is room, hours under a chart of the whole run.

#include "scenarios/html/charts/scale.hpp"
#include "scenarios/html/charts/svg.hpp"

namespace tierflow::html {

/// Lines between the days from `top` to `bottom`, and the days' names below; every second, fifth ... where they are many.
void draw_days(Svg& svg, Scale const& x, double top, double bottom, std::string const& first_day);

}  // namespace tierflow::html
