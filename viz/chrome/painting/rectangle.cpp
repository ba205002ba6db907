#include "viz/chrome/painting/rectangle.hpp"

#include <algorithm>
#include <cmath>

#include "viz/chrome/painting/span.hpp"

namespace tierflow::chrome {
namespace {

constexpr float coordinate_limit = 32768;  // pixels; no window is larger, and an int holds it

/// The first column whose middle is at x or to its right.
int first_middle(float x) {
  return static_cast<int>(std::ceil(std::clamp(x, -coordinate_limit, coordinate_limit) - 0.5f));
}

bool is_whole(float length, float texels) { return std::fabs(length - texels) < 1 / 64.0f; }

/// Coverage of `texels` laid on the same number of pixels, the first one at (left, top).
void lay_letter(Picture& picture, Box const& box, int left, int top, std::uint32_t color, Texture const& texture,
                int texel_left, int texel_top) {
  std::uint32_t const alpha = color >> 24;
  for (int y = box.top; y < box.bottom; ++y) {
    std::uint32_t* const row = picture.row(y);
    unsigned char const* const source =
        texture.coverage + std::ptrdiff_t{y - top + texel_top} * texture.width + (texel_left - left);
    for (int x = box.left; x < box.right; ++x) {
      if (source[x] == 0) continue;
      std::uint32_t const opacity = product_255(source[x], alpha);
      row[x] = opacity == 255 ? color : blended_over(row[x], color, opacity);
    }
  }
}

void lay_picture(Picture& picture, Box const& box, int left, int top, std::uint32_t color, Texture const& texture,
                 int texel_left, int texel_top) {
  for (int y = box.top; y < box.bottom; ++y) {
    std::uint32_t* const row = picture.row(y);
    for (int x = box.left; x < box.right; ++x) {
      std::uint32_t const light = multiplied(color, texture.at(x - left + texel_left, y - top + texel_top));
      row[x] = blended_over(row[x], light, light >> 24);
    }
  }
}

/// Texels per pixel and the texel at the middle of the first pixel, in 1/65536.
struct Walk {
  std::int64_t start, step;
  Walk(float from, float to, float texel_from, float texel_to, int first) {
    double const scale = static_cast<double>(texel_to - texel_from) / static_cast<double>(to - from);
    double const place = static_cast<double>(texel_from) + (first + 0.5 - static_cast<double>(from)) * scale - 0.5;
    start = static_cast<std::int64_t>(std::floor(place * 65536 + 0.5));
    step = static_cast<std::int64_t>(std::floor(scale * 65536 + 0.5));
  }
};

void stretch_picture(Picture& picture, Box const& box, Walk const& across, Walk const& down, std::uint32_t color,
                     Texture const& texture) {
  for (int y = box.top; y < box.bottom; ++y) {
    std::uint32_t* const row = picture.row(y);
    std::int64_t const v = down.start + (y - box.top) * down.step;
    std::int64_t u = across.start;
    for (int x = box.left; x < box.right; ++x, u += across.step) {
      std::uint32_t const light = multiplied(color, texture.between(u, v));
      row[x] = blended_over(row[x], light, light >> 24);
    }
  }
}

/// The same for coverage alone: a Latin letter has three texels a pixel across, so that it may stand anywhere.
void stretch_letter(Picture& picture, Box const& box, Walk const& across, Walk const& down, std::uint32_t color,
                    Texture const& texture) {
  std::uint32_t const alpha = color >> 24;
  for (int y = box.top; y < box.bottom; ++y) {
    std::uint32_t* const row = picture.row(y);
    std::int64_t const v = down.start + (y - box.top) * down.step;
    unsigned char const* const above = texture.coverage_row(static_cast<int>(v >> 16));
    unsigned char const* const below = texture.coverage_row(static_cast<int>(v >> 16) + 1);
    auto const share = static_cast<std::uint32_t>(v >> 8 & 255);
    std::int64_t u = across.start;
    for (int x = box.left; x < box.right; ++x, u += across.step) {
      int const left = std::clamp(static_cast<int>(u >> 16), 0, texture.width - 1);
      int const right = std::clamp(static_cast<int>(u >> 16) + 1, 0, texture.width - 1);
      auto const to_right = static_cast<std::uint32_t>(u >> 8 & 255);
      std::uint32_t const upper = above[left] * (256 - to_right) + above[right] * to_right;
      std::uint32_t const lower = below[left] * (256 - to_right) + below[right] * to_right;
      std::uint32_t const coverage = (upper * (256 - share) + lower * share + 0x8000) >> 16;
      if (coverage != 0) row[x] = blended_over(row[x], color, product_255(coverage, alpha));
    }
  }
}

void stretch(Picture& picture, Box const& box, Extent const& where, std::uint32_t color, Texture const& texture,
             Extent const& texels) {
  Walk const across{where.left, where.right, texels.left, texels.right, box.left};
  Walk const down{where.top, where.bottom, texels.top, texels.bottom, box.top};
  auto const fill = texture.coverage != nullptr ? stretch_letter : stretch_picture;
  fill(picture, box, across, down, color, texture);
}

}  // namespace

Box pixels_of(Extent const& extent, Box const& clip) {
  return common({first_middle(extent.left), first_middle(extent.top), first_middle(extent.right), first_middle(extent.bottom)},
                clip);
}

void paint_rectangle(Picture& picture, Box const& clip, Extent const& where, std::uint32_t color) {
  Box const box = pixels_of(where, clip);
  if (box.empty()) return;
  for (int y = box.top; y < box.bottom; ++y) cover(picture.row(y), box.left, box.right, color);
}

void paint_rectangle(Picture& picture, Box const& clip, Extent const& where, std::uint32_t color,
                     Texture const& texture, Extent const& texels) {
  float const width = texels.right - texels.left, height = texels.bottom - texels.top;
  bool const one_to_one = is_whole(where.right - where.left, width) && is_whole(where.bottom - where.top, height) &&
                          is_whole(width, std::round(width)) && is_whole(height, std::round(height));
  if (!one_to_one) {
    if (Box const box = pixels_of(where, clip); !box.empty()) stretch(picture, box, where, color, texture, texels);
    return;
  }
  int const left = first_middle(where.left), top = first_middle(where.top);
  int const texel_left = first_middle(texels.left), texel_top = first_middle(texels.top);
  Box const box = common({left, top, left + first_middle(width), top + first_middle(height)}, clip);
  if (box.empty()) return;
  auto const lay = texture.coverage != nullptr ? lay_letter : lay_picture;
  lay(picture, box, left, top, color, texture, texel_left, texel_top);
}

}  // namespace tierflow::chrome
