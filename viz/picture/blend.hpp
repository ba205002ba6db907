#pragma once

// How a colour meets the pixel below it, in whole numbers.
//
// Two channels are worked at once, each in sixteen bits of its own, and every quotient by 255 is rounded to nearest. The
// picture below is opaque and stays so.

#include <cstdint>

#include "viz/picture/picture.hpp"

namespace tierflow {

enum class Blend {
  over,  ///< covers what is below by its opacity
  add,   ///< light on light: the order of painting does not matter
};

/// a * b / 255 for a and b of 0..255.
constexpr std::uint32_t product_255(std::uint32_t a, std::uint32_t b) {
  std::uint32_t const scaled = a * b + 128;
  return (scaled + (scaled >> 8)) >> 8;
}

/// `below` with `color` over it; opacity 0..255, the alphas of both are not looked at.
constexpr std::uint32_t blended_over(std::uint32_t below, std::uint32_t color, std::uint32_t opacity) {
  std::uint32_t const rest = 255 - opacity, lanes = 0x00FF00FF;
  std::uint32_t even = (below & lanes) * rest + (color & lanes) * opacity + 0x00800080;
  std::uint32_t odd = (below >> 8 & lanes) * rest + ((color >> 8 & lanes) | 0x00FF0000) * opacity + 0x00800080;
  even = (even + (even >> 8 & lanes)) >> 8 & lanes;
  odd = (odd + (odd >> 8 & lanes)) & ~lanes;
  return even | odd;
}

/// Each byte of a plus that of b, at most 255: any number of them give one sum in any order.
constexpr std::uint32_t added(std::uint32_t a, std::uint32_t b) {
  std::uint32_t const top = 0x80808080, sum = (a & ~top) + (b & ~top);
  std::uint32_t const full = ((a & b) | ((a | b) & sum)) & top;
  return (sum ^ ((a ^ b) & top)) | (full >> 7) * 255;
}

/// A colour's light at an opacity of 0..255, to be added.
constexpr std::uint32_t dimmed(std::uint32_t color, std::uint32_t opacity) {
  std::uint32_t const lanes = 0x00FF00FF;
  std::uint32_t even = (color & lanes) * opacity + 0x00800080;
  even = (even + (even >> 8 & lanes)) >> 8 & lanes;
  return even | product_255(color >> 8 & 255, opacity) << 8;
}

/// A colour with its alpha and a coverage of 0..255 meets a pixel.
constexpr void blend(std::uint32_t& pixel, std::uint32_t color, std::uint32_t coverage, Blend how = Blend::over) {
  std::uint32_t const opacity = product_255(color >> 24, coverage);
  pixel = how == Blend::over ? blended_over(pixel, color, opacity) : added(pixel, dimmed(color, opacity));
}

/// Between two colours: `share` 0 gives the first, 1 the second.
constexpr Color mixed(Color from, Color to, float share) {
  auto const one = [share](std::uint8_t a, std::uint8_t b) {
    auto const start = static_cast<float>(a);
    return static_cast<std::uint8_t>(start + (static_cast<float>(b) - start) * share + 0.5f);
  };
  return {one(from.red, to.red), one(from.green, to.green), one(from.blue, to.blue), one(from.alpha, to.alpha)};
}

}  // namespace tierflow
