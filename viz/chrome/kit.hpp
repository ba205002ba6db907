#pragma once

// Kit: what every panel is made with.

#include "viz/chrome/fonts.hpp"
#include "viz/chrome/theme.hpp"
#include "viz/chrome/words.hpp"

namespace tierflow::chrome {

struct Kit {
  Fonts const& fonts;
  Theme const& theme;
  Words words{Language::english};
};

}  // namespace tierflow::chrome
