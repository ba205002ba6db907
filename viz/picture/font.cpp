#include "viz/picture/font.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "viz/picture/mapped_file.hpp"

// Compiled here and not linked from Debian's libstb, so that our own flags decide how it rounds.
#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb/stb_truetype.h>
#pragma GCC diagnostic pop

namespace tierflow {
namespace {

constexpr int shadow_reach = 3;  // pixels

/// How much of a pixel's coverage reaches another so far away: all to 1 pixel, none from 3 on.
float reached(int dx, int dy) {
  float const far = std::sqrt(static_cast<float>(dx * dx + dy * dy));
  return std::clamp((3 - far) / 2, 0.0f, 1.0f);
}

Glyph shadow_of(Glyph const& shape) {
  Glyph shadow{.left = shape.left - shadow_reach,
               .top = shape.top - shadow_reach,
               .width = shape.width + 2 * shadow_reach,
               .height = shape.height + 2 * shadow_reach,
               .coverage = {}};
  auto const index = [](Glyph const& glyph, int x, int y) { return static_cast<std::size_t>(y * glyph.width + x); };
  shadow.coverage.resize(index(shadow, 0, shadow.height));
  for (int dy = -shadow_reach; dy <= shadow_reach; ++dy) {
    for (int dx = -shadow_reach; dx <= shadow_reach; ++dx) {
      float const share = reached(dx, dy);
      if (share <= 0) continue;
      for (int y = 0; y < shape.height; ++y) {
        for (int x = 0; x < shape.width; ++x) {
          auto& pixel = shadow.coverage[index(shadow, x + dx + shadow_reach, y + dy + shadow_reach)];
          pixel = std::max(pixel, static_cast<std::uint8_t>(static_cast<float>(shape.coverage[index(shape, x, y)]) * share));
        }
      }
    }
  }
  return shadow;
}

}  // namespace

struct Font::File {
  MappedFile mapped;
  stbtt_fontinfo info;
};

Font::Font(std::unique_ptr<File> file) : file_{std::move(file)} {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  float const unit = stbtt_ScaleForMappingEmToPixels(&file_->info, 1);
  if (stbtt_GetCodepointBox(&file_->info, 'H', &x0, &y0, &x1, &y1) != 0) cap_height_ = static_cast<float>(y1) * unit;
}

Font::Font(Font&&) noexcept = default;
Font& Font::operator=(Font&&) noexcept = default;
Font::~Font() = default;

std::optional<Font> Font::open(std::filesystem::path const& path, int face) {
  auto mapped = MappedFile::open(path);
  if (!mapped) return std::nullopt;
  auto file = std::make_unique<File>(File{std::move(*mapped), {}});
  unsigned char const* const bytes = file->mapped.bytes().data();
  int const offset = stbtt_GetFontOffsetForIndex(bytes, face);
  if (offset < 0 || stbtt_InitFont(&file->info, bytes, offset) == 0) return std::nullopt;
  return Font{std::move(file)};
}

int Font::glyph_of(char32_t character) const {
  return stbtt_FindGlyphIndex(&file_->info, static_cast<int>(character));
}

float Font::advance(int glyph, float size) const {
  int advance = 0, bearing = 0;
  stbtt_GetGlyphHMetrics(&file_->info, glyph, &advance, &bearing);
  return static_cast<float>(advance) * stbtt_ScaleForMappingEmToPixels(&file_->info, size);
}

Glyph const& Font::shape(int glyph, float size, int quarter) {
  auto const [place, is_new] = shapes_.try_emplace(Key{glyph, size, quarter});
  Glyph& shape = place->second;
  if (!is_new) return shape;
  float const scale = stbtt_ScaleForMappingEmToPixels(&file_->info, size), shift = static_cast<float>(quarter) / 4;
  int right = 0, bottom = 0;
  stbtt_GetGlyphBitmapBoxSubpixel(&file_->info, glyph, scale, scale, shift, 0, &shape.left, &shape.top, &right, &bottom);
  shape.width = right - shape.left;
  shape.height = bottom - shape.top;
  shape.coverage.resize(static_cast<std::size_t>(shape.width) * static_cast<std::size_t>(shape.height));
  if (!shape.coverage.empty())
    stbtt_MakeGlyphBitmapSubpixel(&file_->info, shape.coverage.data(), shape.width, shape.height, shape.width, scale, scale,
                                  shift, 0, glyph);
  return shape;
}

Glyph const& Font::shadow(int glyph, float size, int quarter) {
  auto const [place, is_new] = shadows_.try_emplace(Key{glyph, size, quarter});
  if (is_new) place->second = shadow_of(shape(glyph, size, quarter));
  return place->second;
}

}  // namespace tierflow
