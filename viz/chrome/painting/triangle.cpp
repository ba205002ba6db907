#include "viz/chrome/painting/triangle.hpp"

#include <algorithm>
#include <cmath>

#include "viz/chrome/painting/scan.hpp"
#include "viz/chrome/painting/span.hpp"

namespace tierflow::chrome {
namespace {

/// A value that changes evenly over a triangle.
class Slope {
 public:
  Slope() = default;
  Slope(Corner const& a, Corner const& b, Corner const& c, double at_a, double at_b, double at_c) {
    double const bx = b.x - a.x, by = b.y - a.y, cx = c.x - a.x, cy = c.y - a.y;
    double const area = bx * cy - cx * by;
    across_ = ((at_b - at_a) * cy - (at_c - at_a) * by) / area;
    down_ = ((at_c - at_a) * bx - (at_b - at_a) * cx) / area;
    origin_ = at_a - across_ * a.x - down_ * a.y;
  }
  /// In the middle of a pixel.
  [[nodiscard]] double at(int column, int row) const {
    return origin_ + across_ * (column * 256.0 + 128) + down_ * (row * 256.0 + 128);
  }

 private:
  double across_ = 0, down_ = 0, origin_ = 0;
};

/// A channel along one row in 1/65536, kept within 0..255 at both ends and so between them.
class Ramp {
 public:
  Ramp(Slope const& slope, int row, int left, int right) : value_{fixed(slope.at(left, row))} {
    if (right - left > 1) step_ = (fixed(slope.at(right - 1, row)) - value_) / (right - left - 1);
  }
  [[nodiscard]] std::uint32_t take() {
    auto const value = static_cast<std::uint32_t>(value_ + 0x8000) >> 16;
    value_ += step_;
    return value;
  }

 private:
  static std::int32_t fixed(double value) { return static_cast<std::int32_t>(std::clamp(value, 0.0, 255.0) * 65536); }
  std::int32_t value_, step_ = 0;
};

constexpr double channel(std::uint32_t color, int shift) { return color >> shift & 255; }

Slope slope_of(Corner const& a, Corner const& b, Corner const& c, int shift) {
  return {a, b, c, channel(a.color, shift), channel(b.color, shift), channel(c.color, shift)};
}

/// One colour that fades: the soft rim of a shape.
void paint_fading(Picture& picture, Box const& clip, Corner const& a, Corner const& b, Corner const& c) {
  Slope const alpha = slope_of(a, b, c, 24);
  scan(a, b, c, clip, [&](int y, int left, int right) {
    std::uint32_t* const row = picture.row(y);
    Ramp ramp{alpha, y, left, right};
    for (int x = left; x < right; ++x) row[x] = blended_over(row[x], a.color, ramp.take());
  });
}

/// Calls `shade(pixel, column, row, color)` with the colour between those of the corners.
template <class Shade>
void paint_blended(Picture& picture, Box const& clip, Corner const& a, Corner const& b, Corner const& c, Shade const& shade) {
  Slope const red = slope_of(a, b, c, 0), green = slope_of(a, b, c, 8), blue = slope_of(a, b, c, 16),
              alpha = slope_of(a, b, c, 24);
  scan(a, b, c, clip, [&](int y, int left, int right) {
    std::uint32_t* const row = picture.row(y);
    Ramp r{red, y, left, right}, g{green, y, left, right}, bl{blue, y, left, right}, al{alpha, y, left, right};
    for (int x = left; x < right; ++x) {
      std::uint32_t const color = r.take() | g.take() << 8 | bl.take() << 16 | al.take() << 24;
      shade(row[x], x, y, color);
    }
  });
}

bool has_area(Corner const& a, Corner const& b, Corner const& c) {
  return std::int64_t{b.x - a.x} * (c.y - a.y) != std::int64_t{c.x - a.x} * (b.y - a.y);
}

}  // namespace

std::int32_t rounded_coordinate(float pixels) {
  constexpr double limit = 1 << 15;
  double const inside = pixels > -limit && pixels < limit ? static_cast<double>(pixels) : (pixels > 0 ? limit : -limit);
  return static_cast<std::int32_t>((inside + limit) * 256 + 0.5) - (1 << 23);
}

void paint_triangle(Picture& picture, Box const& clip, Corner const& a, Corner const& b, Corner const& c) {
  if (((a.color | b.color | c.color) >> 24) == 0 || !has_area(a, b, c)) return;
  std::uint32_t const differences = (a.color ^ b.color) | (a.color ^ c.color);
  if (differences == 0)
    scan(a, b, c, clip, [&](int y, int left, int right) { cover(picture.row(y), left, right, a.color); });
  else if ((differences & 0x00FFFFFF) == 0)
    paint_fading(picture, clip, a, b, c);
  else
    paint_blended(picture, clip, a, b, c,
                  [](std::uint32_t& pixel, int, int, std::uint32_t color) { blend(pixel, color, 255); });
}

void paint_triangle(Picture& picture, Box const& clip, Corner const& a, Corner const& b, Corner const& c,
                    Texture const& texture) {
  if (!has_area(a, b, c)) return;
  Slope const u{a, b, c, a.u, b.u, c.u}, v{a, b, c, a.v, b.v, c.v};
  auto const place = [](Slope const& slope, int x, int y) {
    return static_cast<std::int64_t>(std::floor((slope.at(x, y) - 0.5) * 65536 + 0.5));
  };
  paint_blended(picture, clip, a, b, c, [&](std::uint32_t& pixel, int x, int y, std::uint32_t color) {
    blend(pixel, multiplied(color, texture.between(place(u, x, y), place(v, x, y))), 255);
  });
}

}  // namespace tierflow::chrome
