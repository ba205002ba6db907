#include "viz/chrome/painting/texture.hpp"

#include <algorithm>

namespace tierflow::chrome {
namespace {

/// `from` at share 0, `to` at share 256, two channels at once; the channels stand in the even bytes.
constexpr std::uint32_t lanes_between(std::uint32_t from, std::uint32_t to, std::uint32_t share) {
  return ((from & 0x00FF00FF) * (256 - share) + (to & 0x00FF00FF) * share + 0x00800080) >> 8 & 0x00FF00FF;
}

constexpr std::uint32_t mean(std::uint32_t from, std::uint32_t to, std::uint32_t share) {
  if (share == 0) return from;
  return lanes_between(from, to, share) | lanes_between(from >> 8, to >> 8, share) << 8;
}

}  // namespace

std::uint32_t Texture::at(int x, int y) const {
  auto const column = static_cast<std::size_t>(std::clamp(x, 0, width - 1));
  auto const row = static_cast<std::size_t>(std::clamp(y, 0, height - 1));
  std::size_t const place = row * static_cast<std::size_t>(width) + column;
  return coverage != nullptr ? 0x00FFFFFFU | std::uint32_t{coverage[place]} << 24 : colors[place];
}

std::uint32_t Texture::between(std::int64_t x, std::int64_t y) const {
  auto const column = static_cast<int>(x >> 16), row = static_cast<int>(y >> 16);
  auto const across = static_cast<std::uint32_t>(x >> 8 & 255), down = static_cast<std::uint32_t>(y >> 8 & 255);
  std::uint32_t const above = mean(at(column, row), at(column + 1, row), across);
  if (down == 0) return above;
  return mean(above, mean(at(column, row + 1), at(column + 1, row + 1), across), down);
}

}  // namespace tierflow::chrome
