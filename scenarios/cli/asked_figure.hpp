#pragma once

// The figure of --by.

#include <string>

#include "scenarios/cli/tools.hpp"
#include "scenarios/report/figure_kinds.hpp"

namespace tierflow {

/// The main figure with this key; null after saying that there is none, and which was probably meant.
FigureKind const* asked_figure(std::string const& key, Streams const& streams);

/// Whether runs of the scenario have the figure; says so where they have not.
bool counts_in(FigureKind const& kind, Scenario const& scenario, Streams const& streams);

}  // namespace tierflow
