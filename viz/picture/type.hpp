#pragma once

// Type: text in a picture, Chinese and Latin mixed.
//
// Each character comes from the first font that has it: Inter, then Noto Sans CJK with the shapes of Simplified Chinese,
// then DejaVu. Every text starts on a whole pixel, and so does every Chinese character; Latin letters may stand on
// quarters. No kerning, no other scripts.

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "viz/picture/brush.hpp"
#include "viz/picture/font.hpp"

namespace tierflow {

enum class Weight { regular, semibold };

struct TextLook {
  float size = 12.5f;  ///< pixels of the em square
  Weight weight = Weight::regular;
  Color color = Color::hex(0xFFFFFF);
  Color halo = Color::hex(0, 0);  ///< laid two pixels wide around and beneath the letters; alpha 0 for none
  float spacing = 0;              ///< pixels more after each character
};

/// No font at all was found; the message names the packages.
struct NoFont : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Type {
 public:
  /// With the fonts of this machine, or those below another root (for tests). Throws NoFont.
  explicit Type(std::filesystem::path const& root = "/");

  /// Debian packages without which some text looks different or shows as boxes; empty if all is well.
  [[nodiscard]] std::vector<std::string> const& missing_packages() const { return missing_packages_; }

  /// From the pen's start to its end, in pixels.
  [[nodiscard]] float width(std::string_view text, TextLook const& look) const;
  /// Height of capitals above the baseline: a line of text is centred on y with its baseline at y + cap_height / 2.
  [[nodiscard]] float cap_height(TextLook const& look) const;

  /// `at` is the left end of the baseline; it is moved to the nearest whole pixel.
  void draw(Brush& brush, Point at, std::string_view text, TextLook const& look);
  void draw_centred(Brush& brush, Point at, std::string_view text, TextLook const& look);
  void draw_right(Brush& brush, Point at, std::string_view text, TextLook const& look);

 private:
  struct Letter {
    std::size_t font;
    int glyph;
    float pen;  // from the start of the text
  };
  struct Setting {
    std::vector<Letter> letters;
    float width = 0;
  };

  [[nodiscard]] Setting set(std::string_view text, TextLook const& look) const;

  std::vector<Font> fonts_[2];  // by weight, the first that has a character gives it
  std::vector<std::string> missing_packages_;
};

/// The character that starts `text`, which is taken off it; U+FFFD for bytes that are not UTF-8.
[[nodiscard]] char32_t take_character(std::string_view& text);

}  // namespace tierflow
