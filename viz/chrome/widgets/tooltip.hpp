#pragma once

// Tooltip: a few lines beside the mouse, over everything else and never off the screen.

#include <span>
#include <string>

#include "viz/chrome/kit.hpp"

namespace tierflow::chrome {

/// The first line is bright, the others are soft. Once a frame.
void tooltip(Kit const& kit, std::span<std::string const> lines);

}  // namespace tierflow::chrome
