#pragma once

// Fonts of the chrome: Inter for Latin and figures, merged with Noto Sans CJK in the shapes of Simplified Chinese.
//
// Sizes are those of the em square, so Chinese characters are exactly as large as they say. Only characters that some text
// really has are drawn into the atlas: place names use characters that no list of common ones holds.

#include <array>
#include <span>
#include <string_view>

struct ImFont;
struct ImFontAtlas;

namespace tierflow::chrome {

struct Fonts {
  ImFont* small = nullptr;   ///< 12.5 px, nearly everything
  ImFont* normal = nullptr;  ///< 15 px
  ImFont* bold = nullptr;    ///< 15 px, headings of panels
  ImFont* title = nullptr;   ///< 18 px, key figures
  ImFont* clock = nullptr;   ///< 26 px, figures and Latin only
};

/// Builds the atlas for Latin text and every character of `texts`. Throws NoFont (viz/picture/type.hpp), naming the package.
Fonts load_fonts(ImFontAtlas& atlas, std::span<std::string_view const> texts);

}  // namespace tierflow::chrome
