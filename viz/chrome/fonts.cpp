#include "viz/chrome/fonts.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <string>

#include "viz/picture/mapped_file.hpp"
#include "viz/picture/type.hpp"  // NoFont

namespace tierflow::chrome {
namespace {

/// What a font says of itself, in its own units: Dear ImGui sizes fonts by ascent and descent, we by the em square.
struct FontFile {
  char const* path;
  char const* package;
  int face;
  float height_of_em;  // (ascent + descent) / em
};

constexpr FontFile inter{"/usr/share/fonts/opentype/inter/Inter-Regular.otf", "fonts-inter", 0, 3408.0f / 2816};
constexpr FontFile inter_semibold{"/usr/share/fonts/opentype/inter/Inter-SemiBold.otf", "fonts-inter", 0, 3408.0f / 2816};
constexpr FontFile noto{"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk", 2, 1448.0f / 1000};
constexpr FontFile noto_bold{"/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", "fonts-noto-cjk", 2, 1448.0f / 1000};

/// What figures and units are written with, in any language.
constexpr std::string_view always =
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    "·×°±–—…€¥£→←↔−≈≤≥▲▼▶●²³";

/// The fonts of the system are mapped once and stay: atlases come and go with scenarios, the files do not.
MappedFile const& mapped(FontFile const& file) {
  struct Entry {
    char const* path;
    MappedFile bytes;
  };
  static std::vector<Entry> entries;
  for (Entry const& entry : entries)
    if (entry.path == file.path) return entry.bytes;
  auto bytes = MappedFile::open(file.path);
  if (!bytes)
    throw NoFont{std::string{"cannot read the font "} + file.path + ": install the Debian package " + file.package};
  entries.push_back({file.path, std::move(*bytes)});
  return entries.back().bytes;
}

ImFont* add(ImFontAtlas& atlas, FontFile const& file, float size, ImWchar const* ranges, bool merge) {
  auto const bytes = mapped(file).bytes();
  ImFontConfig config;
  config.FontNo = file.face;
  config.MergeMode = merge;
  config.OversampleH = merge ? 1 : 3;
  config.OversampleV = 1;
  // The atlas only reads, but its interface does not say so.
  auto* const data = const_cast<unsigned char*>(bytes.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  ImFont* const font =
      atlas.AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), size * file.height_of_em, &config, ranges);
  // Said only now: an atlas that is told beforehand copies all 19 MB.
  atlas.ConfigData.back().FontDataOwnedByAtlas = false;
  return font;
}

/// Gives all figures the width of the widest, so that clocks and columns do not tremble.
void even_out_figures(ImFont& font) {
  float widest = 0;
  for (ImWchar figure = '0'; figure <= '9'; ++figure) widest = std::max(widest, font.FindGlyph(figure)->AdvanceX);
  for (ImFontGlyph& glyph : font.Glyphs) {
    if (glyph.Codepoint < '0' || glyph.Codepoint > '9') continue;
    float const room = (widest - glyph.AdvanceX) / 2;
    glyph.X0 += room;
    glyph.X1 += room;
    glyph.AdvanceX = widest;
  }
  font.BuildLookupTable();
}

/// Pairs of first and last characters, for those of `texts` and of the ranges before.
ImVector<ImWchar> ranges_of(std::span<std::string_view const> texts, ImWchar const* before = nullptr) {
  ImFontGlyphRangesBuilder builder;
  if (before != nullptr) builder.AddRanges(before);
  for (std::string_view const text : texts)
    if (!text.empty()) builder.AddText(text.data(), text.data() + text.size());
  ImVector<ImWchar> ranges;
  builder.BuildRanges(&ranges);
  return ranges;
}

}  // namespace

Fonts load_fonts(ImFontAtlas& atlas, std::span<std::string_view const> texts) {
  std::array const always_only{always};
  ImVector<ImWchar> const figures = ranges_of(always_only), all = ranges_of(texts, figures.Data);
  atlas.TexDesiredWidth = 4096;
  auto const merged = [&](FontFile const& letters, FontFile const& characters, float size) {
    ImFont* const font = add(atlas, letters, size, all.Data, false);
    add(atlas, characters, size, all.Data, true);
    return font;
  };
  Fonts fonts;
  fonts.small = merged(inter, noto, 12.5f);
  fonts.normal = merged(inter, noto, 15);
  fonts.bold = merged(inter_semibold, noto_bold, 15);
  fonts.title = merged(inter_semibold, noto_bold, 18);
  fonts.clock = add(atlas, inter_semibold, 26, figures.Data, false);
  if (!atlas.Build()) throw NoFont{"the fonts of the window cannot be drawn"};
  for (ImFont* const font : {fonts.small, fonts.normal, fonts.bold, fonts.title, fonts.clock}) even_out_figures(*font);
  return fonts;
}

}  // namespace tierflow::chrome
