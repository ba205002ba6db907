#pragma once

// The page of keys.

#include "viz/chrome/kit.hpp"

namespace tierflow::chrome {

/// In the middle of a screen of this size, over everything. True when it is to be closed.
bool show_help(int width, int height, Kit const& kit);

}  // namespace tierflow::chrome
