// Brush, round things: discs, halos, rings, rounded boxes. Each is a distance, asked of the middles of a few pixels.

#include <algorithm>
#include <cmath>
#include <numbers>

#include "network/elementary.hpp"
#include "viz/picture/brush.hpp"

namespace tierflow {
namespace {

float soft_edge(float inside) { return std::clamp(inside + 0.5f, 0.0f, 1.0f); }

/// Calls `coverage(dx, dy)` for the middle of every pixel that lies within `reach` of the centre, and lays the answer, 0..1.
template <class Coverage>
void around(Brush& brush, Point centre, float reach, Color color, Blend how, Coverage const& coverage) {
  Box const& clip = brush.clip();
  auto const low = [](float value, int limit) { return static_cast<int>(std::max(value, static_cast<float>(limit))); };
  auto const high = [](float value, int limit) { return static_cast<int>(std::min(value, static_cast<float>(limit))); };
  if (centre.x + reach < 0 || centre.y + reach < 0) return;
  int const left = low(centre.x - reach - 1, clip.left), right = high(centre.x + reach + 2, clip.right);
  int const top = low(centre.y - reach - 1, clip.top), bottom = high(centre.y + reach + 2, clip.bottom);
  for (int y = top; y < bottom; ++y) {
    std::uint32_t* const pixels = brush.picture().row(y);
    for (int x = left; x < right; ++x) {
      float const share = coverage(static_cast<float>(x) + 0.5f - centre.x, static_cast<float>(y) + 0.5f - centre.y);
      if (share > 0) blend(pixels[x], color.packed(), static_cast<std::uint32_t>(share * 255 + 0.5f), how);
    }
  }
}

/// How deep a point lies in a box with round corners, in pixels; negative outside. The box is centred on the point's origin.
float depth_in_rounded(float dx, float dy, float half_width, float half_height, float radius) {
  float const x = std::abs(dx) - (half_width - radius), y = std::abs(dy) - (half_height - radius);
  if (x > 0 && y > 0) return radius - std::sqrt(x * x + y * y);
  return radius - std::max(x, y);
}

/// A box with round corners: `share(depth)` of each pixel is covered.
template <class Share>
void lay_rounded(Brush& brush, Box const& box, float radius, Color color, Share const& share) {
  float const half_width = static_cast<float>(box.width()) / 2, half_height = static_cast<float>(box.height()) / 2;
  float const round = std::min({radius, half_width, half_height});
  float const middle_x = static_cast<float>(box.left) + half_width, middle_y = static_cast<float>(box.top) + half_height;
  Box const seen = common(box, brush.clip());
  for (int y = seen.top; y < seen.bottom; ++y) {
    std::uint32_t* const pixels = brush.picture().row(y);
    for (int x = seen.left; x < seen.right; ++x) {
      float const depth = depth_in_rounded(static_cast<float>(x) + 0.5f - middle_x, static_cast<float>(y) + 0.5f - middle_y,
                                           half_width, half_height, round);
      if (float const covered = share(depth); covered > 0)
        blend(pixels[x], color.packed(), static_cast<std::uint32_t>(covered * 255 + 0.5f));
    }
  }
}

}  // namespace

void Brush::disc(Point centre, float radius, Color color) {
  around(*this, centre, radius, color, Blend::over,
         [radius](float dx, float dy) { return soft_edge(radius - std::sqrt(dx * dx + dy * dy)); });
}

void Brush::halo(Point centre, float radius, Color color, Blend how) {
  around(*this, centre, radius, color, how, [squared = radius * radius](float dx, float dy) {
    float const left = std::max(1 - (dx * dx + dy * dy) / squared, 0.0f);
    return left * left;
  });
}

void Brush::ring(Point centre, float radius, float width, Color color, float share) {
  if (share <= 0) return;
  auto const turn = static_cast<double>(std::min(share, 1.0f)) * 2 * std::numbers::pi;
  auto const end_x = static_cast<float>(sin_of(turn)), end_y = -static_cast<float>(cos_of(turn));
  around(*this, centre, radius + width / 2, color, Blend::over, [=](float dx, float dy) {
    float const band = soft_edge(width / 2 - std::abs(std::sqrt(dx * dx + dy * dy) - radius));
    if (share >= 1 || band <= 0) return band;
    // To the right of the hand that points up, and to the left of the hand at the end.
    float const past_start = dx, before_end = dx * end_y - dy * end_x;
    return band * soft_edge(share <= 0.5f ? std::min(past_start, before_end) : std::max(past_start, before_end));
  });
}

void Brush::rounded(Box const& box, float radius, Color color) {
  lay_rounded(*this, box, radius, color, soft_edge);
}

void Brush::rounded_outline(Box const& box, float radius, float width, Color color) {
  lay_rounded(*this, box, radius, color,
              [width](float depth) { return soft_edge(depth) - soft_edge(depth - width); });
}

}  // namespace tierflow
