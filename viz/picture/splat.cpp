#include "viz/picture/splat.hpp"

#include <array>

#include "viz/picture/blend.hpp"

namespace tierflow {
namespace {

template <int reach>
using Weights = std::array<std::uint32_t, static_cast<std::size_t>(2 * reach + 1)>;

/// What a row or column of pixels gets of a dot whose middle lies `sixteenths` into the middle pixel; 256 is all. A parabola
/// over 1.5 or 2.5 pixels to either side.
template <int reach>
constexpr auto weights_at(int sixteenths) {
  Weights<reach> weights{};
  constexpr int wide = 16 * reach + 8;
  for (int i = 0; i <= 2 * reach; ++i) {
    int const off = 16 * (i - reach) + 8 - sixteenths;
    int const left = wide * wide - off * off;
    weights[static_cast<std::size_t>(i)] = left <= 0 ? 0 : static_cast<std::uint32_t>(left * 256 / (wide * wide));
  }
  return weights;
}

template <int reach>
constexpr std::uint32_t sum_of(Weights<reach> const& weights) {
  std::uint32_t sum = 0;
  for (std::uint32_t const weight : weights) sum += weight;
  return sum;
}

/// Brought to one sum, that of a dot between two pixels, so that a dot does not flicker while it moves.
template <int reach>
constexpr auto all_weights() {
  std::array<Weights<reach>, 16> all{};
  std::uint32_t const sum = sum_of<reach>(weights_at<reach>(0));
  for (int i = 0; i < 16; ++i) {
    auto const weights = weights_at<reach>(i);
    for (std::size_t k = 0; k < weights.size(); ++k) all[static_cast<std::size_t>(i)][k] = weights[k] * sum / sum_of<reach>(weights);
  }
  return all;
}

template <int reach, Blend how>
void lay(Picture& picture, Box const& clip, int x16, int y16, Color color) {
  static constexpr auto weights = all_weights<reach>();
  auto const& across = weights[static_cast<std::size_t>(x16 & 15)];
  auto const& down = weights[static_cast<std::size_t>(y16 & 15)];
  int const left = (x16 >> 4) - reach, top = (y16 >> 4) - reach;
  for (int row = 0; row <= 2 * reach; ++row) {
    int const y = top + row;
    if (y < clip.top || y >= clip.bottom) continue;
    std::uint32_t const strength = down[static_cast<std::size_t>(row)] * color.alpha;
    std::uint32_t* const pixels = picture.row(y);
    for (int column = 0; column <= 2 * reach; ++column) {
      int const x = left + column;
      if (x < clip.left || x >= clip.right) continue;
      std::uint32_t const opacity = (strength * across[static_cast<std::size_t>(column)]) >> 16;
      pixels[x] = how == Blend::add ? added(pixels[x], dimmed(color.packed(), opacity)) : blended_over(pixels[x], color.packed(), opacity);
    }
  }
}

}  // namespace

void splat(Picture& picture, Box const& clip, Point at, Color color, Dot dot, Blend how) {
  // Also keeps the casts below in range.
  if (!(at.x > -8 && at.y > -8 && at.x < 32768 && at.y < 32768)) return;
  int const x16 = static_cast<int>((at.x + 16) * 16 + 0.5f) - 256, y16 = static_cast<int>((at.y + 16) * 16 + 0.5f) - 256;
  bool const adds = how == Blend::add;
  if (dot == Dot::small) return adds ? lay<1, Blend::add>(picture, clip, x16, y16, color) : lay<1, Blend::over>(picture, clip, x16, y16, color);
  return adds ? lay<2, Blend::add>(picture, clip, x16, y16, color) : lay<2, Blend::over>(picture, clip, x16, y16, color);
}

}  // namespace tierflow
