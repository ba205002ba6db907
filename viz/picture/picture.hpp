#pragma once

// Picture: a rectangle of pixels in memory, and nothing else.
//
// Everything that is shown is painted here first, by the processor, in integers or in sums and roots that IEEE 754 fixes to
// the last bit: the same picture on every machine, with or without a display. A window only carries it to the screen.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tierflow {

/// Not multiplied by its alpha.
struct Color {
  std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;

  /// 0xRRGGBB, as the style pages write it.
  [[nodiscard]] static constexpr Color hex(std::uint32_t rgb, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8), static_cast<std::uint8_t>(rgb), alpha};
  }
  [[nodiscard]] constexpr Color with_alpha(std::uint8_t a) const { return {red, green, blue, a}; }
  /// The four bytes R, G, B, A in memory, as PNG, SFML, Dear ImGui and ffmpeg ("rgba") take them.
  [[nodiscard]] constexpr std::uint32_t packed() const {
    return static_cast<std::uint32_t>(red) | static_cast<std::uint32_t>(green) << 8 | static_cast<std::uint32_t>(blue) << 16 |
           static_cast<std::uint32_t>(alpha) << 24;
  }
  friend constexpr bool operator==(Color, Color) = default;
};

/// A point of a picture in pixels: x to the right, y down, (0, 0) the upper left corner of the first pixel.
struct Point {
  float x = 0, y = 0;
  friend constexpr bool operator==(Point, Point) = default;
};

class Picture {
 public:
  Picture() = default;
  /// Both sides at least 1.
  Picture(int width, int height, Color color = {}) { reset(width, height, color); }
  void reset(int width, int height, Color color = {}) {
    width_ = width;
    height_ = height;
    pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), color.packed());
  }

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  /// Row by row from the top; see Color::packed.
  [[nodiscard]] std::uint32_t* row(int y) { return pixels_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width_); }
  [[nodiscard]] std::uint32_t const* row(int y) const {
    return pixels_.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width_);
  }
  [[nodiscard]] std::vector<std::uint32_t> const& pixels() const { return pixels_; }

 private:
  int width_ = 0, height_ = 0;
  std::vector<std::uint32_t> pixels_;
};

}  // namespace tierflow
