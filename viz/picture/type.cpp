#include "viz/picture/type.hpp"

#include <algorithm>

#include "network/elementary.hpp"

namespace tierflow {
namespace {

struct FontFile {
  char const* path;
  int face;
  char const* package;
  Weight weight;
};

/// In the order in which they are asked for a character. Face 2 of the collection has the shapes of Simplified Chinese.
constexpr FontFile font_files[]{
    {"usr/share/fonts/opentype/inter/Inter-Regular.otf", 0, "fonts-inter", Weight::regular},
    {"usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2, "fonts-noto-cjk", Weight::regular},
    {"usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 0, "fonts-dejavu-core", Weight::regular},
    {"usr/share/fonts/opentype/inter/Inter-SemiBold.otf", 0, "fonts-inter", Weight::semibold},
    {"usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", 2, "fonts-noto-cjk", Weight::semibold},
    {"usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf", 0, "fonts-dejavu-core", Weight::semibold},
};

constexpr bool is_wide(char32_t character) { return character >= 0x2E80; }

int whole(float x) { return static_cast<int>(whole_below(static_cast<double>(x))); }

/// Raises what a glyph covers, as far as the mask reaches.
void raise(Mask& mask, Glyph const& glyph, int x, int y) {
  Box const place{x + glyph.left, y + glyph.top, x + glyph.left + glyph.width, y + glyph.top + glyph.height};
  Box const seen = common(place, mask.box());
  if (seen.empty()) return;
  for (int row = seen.top; row < seen.bottom; ++row) {
    std::uint16_t* const pixels = mask.touch(row, seen.left, seen.right);
    std::uint8_t const* const coverage = glyph.coverage.data() + (row - place.top) * glyph.width + (seen.left - place.left);
    for (int i = 0; i < seen.width(); ++i) Mask::raise(pixels[i], coverage[i]);
  }
}

}  // namespace

char32_t take_character(std::string_view& text) {
  auto const first = static_cast<unsigned char>(text.front());
  text.remove_prefix(1);
  if (first < 0x80) return first;
  std::size_t const more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  if (first < 0xC2 || first > 0xF4 || text.size() < more) return 0xFFFD;
  char32_t character = first & (0x3F >> more);
  for (std::size_t i = 0; i < more; ++i) {
    auto const next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0) != 0x80) return 0xFFFD;
    character = character << 6 | (next & 0x3F);
  }
  text.remove_prefix(more);
  return character;
}

Type::Type(std::filesystem::path const& root) {
  for (FontFile const& file : font_files) {
    if (auto font = Font::open(root / file.path, file.face)) fonts_[static_cast<int>(file.weight)].push_back(std::move(*font));
    else if (std::find(missing_packages_.begin(), missing_packages_.end(), file.package) == missing_packages_.end())
      missing_packages_.emplace_back(file.package);
  }
  if (fonts_[0].empty() || fonts_[1].empty())
    throw NoFont{"no font found for the text of the map; install the Debian packages fonts-inter and fonts-noto-cjk"};
}

Type::Setting Type::set(std::string_view text, TextLook const& look) const {
  auto const& fonts = fonts_[static_cast<int>(look.weight)];
  Setting setting;
  while (!text.empty()) {
    char32_t const character = take_character(text);
    Letter letter{.font = 0, .glyph = 0, .pen = setting.width};
    for (std::size_t font = 0; font < fonts.size() && letter.glyph == 0; ++font)
      letter = {.font = font, .glyph = fonts[font].glyph_of(character), .pen = letter.pen};
    if (letter.glyph == 0) letter.font = 0;  // the box that the first font has for what it lacks
    if (is_wide(character)) letter.pen = static_cast<float>(whole(letter.pen + 0.5f));
    setting.width = letter.pen + fonts[letter.font].advance(letter.glyph, look.size) + look.spacing;
    setting.letters.push_back(letter);
  }
  if (!setting.letters.empty()) setting.width -= look.spacing;
  return setting;
}

float Type::width(std::string_view text, TextLook const& look) const { return set(text, look).width; }

float Type::cap_height(TextLook const& look) const {
  return fonts_[static_cast<int>(look.weight)].front().cap_height() * look.size;
}

void Type::draw(Brush& brush, Point at, std::string_view text, TextLook const& look) {
  auto& fonts = fonts_[static_cast<int>(look.weight)];
  Setting const setting = set(text, look);
  int const x = whole(at.x + 0.5f), y = whole(at.y + 0.5f);
  auto const lay = [&](Color color, auto const& glyph_of) {
    for (Letter const& letter : setting.letters) {
      int const quarters = whole(letter.pen * 4 + 0.5f);
      raise(brush.mask(), glyph_of(fonts[letter.font], letter.glyph, quarters & 3), x + (quarters >> 2), y);
    }
    brush.mask().lay(brush.picture(), Ink{color}, Blend::over);
  };
  if (look.halo.alpha > 0)
    lay(look.halo, [&](Font& font, int glyph, int quarter) -> Glyph const& { return font.shadow(glyph, look.size, quarter); });
  lay(look.color, [&](Font& font, int glyph, int quarter) -> Glyph const& { return font.shape(glyph, look.size, quarter); });
}

void Type::draw_centred(Brush& brush, Point at, std::string_view text, TextLook const& look) {
  draw(brush, {at.x - width(text, look) / 2, at.y}, text, look);
}

void Type::draw_right(Brush& brush, Point at, std::string_view text, TextLook const& look) {
  draw(brush, {at.x - width(text, look), at.y}, text, look);
}

}  // namespace tierflow
