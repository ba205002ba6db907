#pragma once

// The table of differences beside two maps: the figures of both runs over all their replications, as `tierflow compare` tells them.

#include "viz/app/recording.hpp"
#include "viz/chrome/panels/compare_table.hpp"

namespace tierflow {

/// Empty where a run has no folder. With fewer than two replications that share their draws there are no intervals.
chrome::CompareModel compare_model(Recording const& first, Recording const& second, Language language);

/// The names of figures in Chinese, for the fonts.
std::vector<std::string_view> figure_labels();

}  // namespace tierflow
