#include "viz/map/swarm.hpp"

#include <algorithm>
#include <cmath>

#include "network/elementary.hpp"
#include "viz/picture/splat.hpp"

namespace tierflow {
namespace {

/// Two numbers of [0, 1) for one parcel of one trip.
struct Scatter {
  float along, across;
};
Scatter scatter(std::uint32_t trip, std::uint32_t parcel) {
  std::uint64_t x = (static_cast<std::uint64_t>(trip) << 32 | parcel) * 0x9E3779B97F4A7C15ULL;
  x = (x ^ x >> 29) * 0xBF58476D1CE4E5B9ULL;
  x ^= x >> 32;
  return {static_cast<float>(x & 0xFFFF) / 65536, static_cast<float>(x >> 16 & 0xFFFF) / 65536};
}

/// So many dots of this brightness fill a space without turning it white. Where even the faintest dots are too many, some stand
/// for several parcels each: single parcels become a ribbon of light.
struct Crowd {
  Crowd(std::uint32_t parcels, float pixels) {
    constexpr float light_a_pixel = 60, faintest = 24, brightest = 205;
    float const each = light_a_pixel * pixels / static_cast<float>(std::max(parcels, 1U));
    brightness = std::clamp(each, faintest, brightest);
    step = each >= faintest ? 1 : static_cast<std::uint32_t>(faintest / each) + 1;
  }
  float brightness = 0;
  std::uint32_t step = 1;
};

Color mixed_color(Color a, Color b, float share) {
  auto const one = [share](std::uint8_t x, std::uint8_t y) {
    return static_cast<std::uint8_t>(static_cast<float>(x) + (static_cast<float>(y) - static_cast<float>(x)) * share);
  };
  return {one(a.red, b.red), one(a.green, b.green), one(a.blue, b.blue), 255};
}

/// The loop of a courier: out from the place and round, back to it.
class Loop {
 public:
  Loop(Point place, float size, std::uint32_t tour) : place_{place}, size_{size} {
    double const turn = 6.283185307179586 * scatter(tour, 7).along;
    x_ = static_cast<float>(cos_of(turn));
    y_ = static_cast<float>(sin_of(turn));
  }
  [[nodiscard]] Point at(float share) const {
    double const angle = 6.283185307179586 * std::clamp(share, 0.0f, 1.0f);
    auto const out = static_cast<float>((1 - cos_of(angle)) / 2) * size_;
    auto const side = static_cast<float>(sin_of(angle)) * size_ * 0.36f;
    return {place_.x + x_ * out - y_ * side, place_.y + y_ * out + x_ * side};
  }

 private:
  Point place_;
  float size_;
  float x_ = 1, y_ = 0;
};

class Swarm {
 public:
  Swarm(Picture& picture, MapView const& view, SwarmLook const& look, Style const& style)
      : picture_{picture}, view_{view}, look_{look}, style_{style} {}

  /// Late ones are drawn in a second pass, above all others.
  std::uint64_t trip(Mover const& mover, bool late_ones) {
    if (look_.hidden[mover.where]) return 0;
    Arc const& arc = view_.arc({mover.where});
    float const chord = std::max(arc.chord(), 1.0f);
    float const many = std::sqrt(std::sqrt(static_cast<float>(mover.parcels)));  // a lorry of 10 000 is ten times one of 1
    float const length = std::min(0.3f, look_.trail * (14 + 26 * many) / chord);
    float const spread = (0.3f + 0.2f * many) * view_.size();
    Crowd const crowd{mover.parcels, length * chord * spread};
    Color const tint = mixed_color(style_.parcel, look_.lane_tints[mover.where], 0.42f);
    // Seen from afar, each step-th dot stands for its neighbours; it is late if it would be by itself.
    std::uint32_t const first = late_ones ? 0 : mover.late, last = late_ones ? mover.late : mover.parcels;
    for (std::uint32_t i = first; i < last; i += crowd.step) {
      Scatter const s = scatter(mover.number, i);
      float const behind = s.along * s.along, share = mover.share + (mover.comes_back ? behind : -behind) * length;
      if (share < 0 || share > 1) continue;
      Point p = arc.at(share);
      Point const way = arc.direction(share);
      float const aside = (s.across - 0.5f) * 2 * spread * (1 - 0.75f * behind);
      p = {p.x - way.y * aside, p.y + way.x * aside};
      if (late_ones)
        splat(picture_, view_.box(), p, style_.late.with_alpha(210), i % 4 == 0 ? Dot::large : Dot::small, Blend::over);
      else
        splat(picture_, view_.box(), p, tint.with_alpha(static_cast<std::uint8_t>(crowd.brightness * (1 - 0.5f * behind))), Dot::small, style_.light);
    }
    if (!late_ones) splat(picture_, view_.box(), arc.at(mover.share), tint.with_alpha(235), Dot::large, style_.light);
    return last - first;
  }

  std::uint64_t tour(Mover const& mover) {
    Loop const loop{view_.place({mover.where}), std::clamp(view_.room({mover.where}) * 0.62f, 8.0f, 90.0f), mover.number};
    Color const tint = mixed_color(style_.parcel, style_.tiers.last_mile, 0.5f);
    Crowd const crowd{mover.parcels, 14};
    for (std::uint32_t i = 0; i < mover.parcels; i += crowd.step) {
      Scatter const s = scatter(mover.number, i);
      Point p = loop.at(mover.share - 0.05f * s.along);
      p = {p.x + (s.across - 0.5f) * 3, p.y + (s.along - 0.5f) * 3};
      splat(picture_, view_.box(), p, tint.with_alpha(static_cast<std::uint8_t>(crowd.brightness)), Dot::small, style_.light);
    }
    splat(picture_, view_.box(), loop.at(mover.share), style_.tiers.last_mile.with_alpha(230), Dot::small, Blend::over);
    return mover.parcels;
  }

 private:
  Picture& picture_;
  MapView const& view_;
  SwarmLook const& look_;
  Style const& style_;
};

}  // namespace

std::uint64_t paint_swarm(Picture& picture, MapView const& view, std::vector<Mover> const& movers, SwarmLook const& look,
                          Style const& style) {
  Swarm swarm{picture, view, look, style};
  std::uint64_t parcels = 0;
  for (Mover const& mover : movers) {
    if (mover.kind == Mover::Kind::trip) parcels += swarm.trip(mover, false);
    else if (look.tours) parcels += swarm.tour(mover);
  }
  for (Mover const& mover : movers)
    if (mover.kind == Mover::Kind::trip && mover.late > 0) parcels += swarm.trip(mover, true);
  return parcels;
}

}  // namespace tierflow
