#pragma once

// Font: one face of one font file, from a character to the coverage of its pixels.
//
// Shapes are unhinted and come in quarters of a pixel across, so that Latin letters keep their distances; up and down they
// stand on whole pixels. What a letter looks like is asked once for each size and kept.

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace tierflow {

/// Coverage 0..255, row by row; left and top are where its corner lies as seen from the pen on the baseline.
struct Glyph {
  int left = 0, top = 0, width = 0, height = 0;
  std::vector<std::uint8_t> coverage;
};

class Font {
 public:
  /// `face` counts the fonts of a collection. Nothing if there is no such font that can be read.
  static std::optional<Font> open(std::filesystem::path const& path, int face);
  Font(Font&&) noexcept;
  Font& operator=(Font&&) noexcept;
  ~Font();

  /// 0 if the font does not have the character.
  [[nodiscard]] int glyph_of(char32_t character) const;
  /// How far the pen moves, in pixels; `size` is that of the em square.
  [[nodiscard]] float advance(int glyph, float size) const;
  /// Height of a capital H above the baseline as a share of the size.
  [[nodiscard]] float cap_height() const { return cap_height_; }

  /// `quarter` 0..3 of a pixel to the right of the pen.
  Glyph const& shape(int glyph, float size, int quarter);
  /// The same, grown by two pixels that fade: to be laid dark beneath it.
  Glyph const& shadow(int glyph, float size, int quarter);

 private:
  struct File;  // the mapped bytes and what stb_truetype knows of them
  using Key = std::tuple<int, float, int>;

  explicit Font(std::unique_ptr<File> file);

  std::unique_ptr<File> file_;
  float cap_height_ = 0;
  std::map<Key, Glyph> shapes_, shadows_;
};

}  // namespace tierflow
