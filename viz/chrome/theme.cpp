#include "viz/chrome/theme.hpp"

namespace tierflow::chrome {
namespace {

constexpr Color hex(std::uint32_t rgb, std::uint8_t alpha = 255) { return Color::hex(rgb, alpha); }

Theme dark_theme() {
  Style const map = dark_style();
  return {
    .ground = Ground::dark,
    .panel = hex(0x0C131E, 230),
    .bar = hex(0x0A111B, 240),
    .hairline = hex(0x5B7A9E, 51),
    .strong = hex(0xF1F5FB),
    .text = hex(0xDCE6F2),
    .soft = hex(0x8496AD),
    .faint = hex(0x66788F),
    .well = hex(0x131E2C),
    .button = hex(0x1D2B3E),
    .button_on = hex(0x2F5D8C),
    .hovered = hex(0xFFFFFF, 20),
    .accent = hex(0x6FB7FF),
    .on_accent = hex(0x0A111B),
    .track = hex(0xFFFFFF, 24),
    .good = hex(0x4DA3FF),
    .bad = hex(0xFFA24C),
    .neutral = hex(0x8895A7),
    .late = hex(0xFF6B81),
    .incident = hex(0xFF8A9A),
    .promise = hex(0xF6E27A),
    .outbound = hex(0x6FB7FF),
    .inbound = hex(0x8FE3C4),
    .crest = hex(0xA8D4FF),
    .waiting = hex(0x8895A7),
    .moving = hex(0x56C2C0),
    .working = hex(0x5E9CF5),
    .utilisation = map.utilisation,
    .difference = map.difference,
    .tiers = map.tiers,
  };
}

Theme light_theme() {
  Style const map = light_style();
  return {
    .ground = Ground::light,
    .panel = hex(0xFCFDFE, 238),
    .bar = hex(0xFFFFFF, 245),
    .hairline = hex(0x27405E, 46),
    .strong = hex(0x0E1926),
    .text = hex(0x22344A),
    .soft = hex(0x5A6D84),
    .faint = hex(0x7A8BA0),
    .well = hex(0xEEF3F8),
    .button = hex(0xE4EBF3),
    .button_on = hex(0x2F6FB3),
    .hovered = hex(0x0E1926, 18),
    .accent = hex(0x2B78D0),
    .on_accent = hex(0xFFFFFF),
    .track = hex(0x0E1926, 24),
    .good = hex(0x1668C4),
    .bad = hex(0xC05F08),
    .neutral = hex(0x6B7A8D),
    .late = hex(0xDB2B4A),
    .incident = hex(0xC9304C),
    .promise = hex(0x8A7000),
    .outbound = hex(0x4A94DE),
    .inbound = hex(0x3FB08A),
    .crest = hex(0x2B78D0),
    .waiting = hex(0x8895A7),
    .moving = hex(0x2E9C9A),
    .working = hex(0x3F7FDB),
    .utilisation = map.utilisation,
    .difference = map.difference,
    .tiers = map.tiers,
  };
}

}  // namespace

Color Theme::of(Tier tier) const {
  switch (tier) {
    case Tier::hub: return tiers.hub;
    case Tier::secondary: return tiers.secondary;
    case Tier::gateway: return tiers.gateway;
    case Tier::last_mile:
    case Tier::plain: break;
  }
  return tiers.last_mile;
}

Theme const& theme_of(Ground ground) {
  static Theme const dark = dark_theme(), light = light_theme();
  return ground == Ground::dark ? dark : light;
}

}  // namespace tierflow::chrome
