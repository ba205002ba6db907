#include "viz/style/style.hpp"

namespace tierflow {
namespace {

/// Opacity in per cent, as alpha.
constexpr Color at_percent(std::uint32_t rgb, int percent) {
  return Color::hex(rgb, static_cast<std::uint8_t>((percent * 255 + 50) / 100));
}

constexpr Color hex(std::uint32_t rgb) { return Color::hex(rgb); }

}  // namespace

Style dark_style() {
  return {
      .ground = {.sea = hex(0x080E17),
                 .shelf = {hex(0x0F1D2E), hex(0x0D1928), hex(0x0C1622), hex(0x0A121D)},
                 .land = hex(0x151F2D),
                 .home = hex(0x1A2637),
                 .lake = hex(0x10202F),
                 .plain = hex(0x121A26),
                 .coast = at_percent(0x5C9CCB, 75),
                 .coast_glow = at_percent(0x3C78AE, 26),
                 .border = at_percent(0x8FA6C4, 47),
                 .river = at_percent(0x2B5C8C, 55),
                 .graticule = at_percent(0x8FA6C4, 20),
                 .sea_name = at_percent(0x4E7FA8, 70),
                 .sea_name_english = at_percent(0x4E7FA8, 55)},
      .tiers = {.gateway = hex(0x8A93A0),
                .hub = hex(0xE6D6FF),
                .secondary = hex(0x5E9CF5),
                .last_mile = hex(0x5FC7A0),
                .rim = hex(0x0A111B),
                .ring_track = at_percent(0x8FA6C4, 25)},
      // L* rises from 32 to 90 at 80 % and falls to 60: overload turns hot, not bright.
      .utilisation = ColorScale{{{0.00, hex(0x2C4A7C)},
                                 {0.35, hex(0x2E86AB)},
                                 {0.60, hex(0x56C2C0)},
                                 {0.80, hex(0xF6E27A)},
                                 {0.95, hex(0xF79D4B)},
                                 {1.10, hex(0xFF4E6A)}}},
      .difference = ColorScale{{{-1, hex(0x4DA3FF)}, {0, hex(0x8895A7)}, {1, hex(0xFFA24C)}}},
      .parcel = hex(0xF2F8FF),
      .late = hex(0xFF6B81),
      .label = hex(0xDCE6F2),
      .label_halo = at_percent(0x0A111B, 75),
      .light = Blend::add,
  };
}

Style light_style() {
  return {
      .ground = {.sea = hex(0xD3E3F0),
                 .shelf = {hex(0xE6F0F7), hex(0xE1ECF5), hex(0xDCE9F3), hex(0xD8E6F2)},
                 .land = hex(0xF2F2EE),
                 .home = hex(0xFCFCFA),
                 .lake = hex(0xDCE9F3),
                 .plain = hex(0xF6F7F8),
                 .coast = at_percent(0x5B8DB5, 85),
                 .coast_glow = at_percent(0x7FB0D6, 42),
                 .border = at_percent(0x7A8594, 60),
                 .river = at_percent(0x86B4D8, 75),
                 .graticule = at_percent(0x5B7A9E, 28),
                 .sea_name = at_percent(0x4A7BA6, 85),
                 .sea_name_english = at_percent(0x4A7BA6, 75)},
      .tiers = {.gateway = hex(0x4B5563),
                .hub = hex(0x6A3FBF),
                .secondary = hex(0x1F62CC),
                .last_mile = hex(0x12805A),
                .rim = hex(0xFFFFFF),
                .ring_track = at_percent(0x5B6B7E, 25)},
      // The same hues, dark enough for white paper.
      .utilisation = ColorScale{{{0.00, hex(0x9FB3CC)},
                                 {0.35, hex(0x4A90BD)},
                                 {0.60, hex(0x1F9C94)},
                                 {0.80, hex(0xD8A600)},
                                 {0.95, hex(0xE2700F)},
                                 {1.10, hex(0xC4163A)}}},
      .difference = ColorScale{{{-1, hex(0x1F6FD6)}, {0, hex(0x9AA3AE)}, {1, hex(0xCC6A0A)}}},
      .parcel = hex(0x1C2A3A),
      .late = hex(0xD4163C),
      .label = hex(0x1B2735),
      .label_halo = at_percent(0xFFFFFF, 85),
      .light = Blend::over,
  };
}

}  // namespace tierflow
