#pragma once

// Cells: the area around each last-mile station that is nearer to it than to any other, up to some kilometres; tinted where parcels
// were late.

#include "sim/scenario.hpp"
#include "viz/map/map_view.hpp"
#include "viz/style/style.hpp"
#include "viz/picture/brush.hpp"
#include "viz/picture/line.hpp"
#include "viz/story/snapshot.hpp"

namespace tierflow {

/// By facility, in pixels; empty for what is no station.
std::vector<Line> service_cells(MapView const& view, Scenario const& scenario);

/// `tinted`: by lateness; else their outlines alone.
void paint_cells(Brush& brush, std::vector<Line> const& cells, Snapshot const& now, bool tinted, Style const& style);

}  // namespace tierflow
