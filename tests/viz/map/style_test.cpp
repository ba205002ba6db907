// Colours: the scale goes through its stops, and both themes keep apart what must be told apart.

#include <doctest/doctest.h>

#include <cmath>

#include "viz/style/style.hpp"

namespace tierflow::testing {
namespace {

bool same(Color a, Color b) { return a.red == b.red && a.green == b.green && a.blue == b.blue; }
int apart(Color a, Color b) { return std::abs(a.red - b.red) + std::abs(a.green - b.green) + std::abs(a.blue - b.blue); }
double luminance(Color color) { return 0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue; }

TEST_CASE("a scale has its stops' colours, mixes between them and goes no further than its ends") {
  ColorScale const scale{{{0, Color::hex(0x000000)}, {1, Color::hex(0x646464)}, {2, Color::hex(0xFFFFFF)}}};
  CHECK(same(scale.at(0), Color::hex(0x000000)));
  CHECK(same(scale.at(1), Color::hex(0x646464)));
  CHECK(same(scale.at(0.5), Color::hex(0x323232)));
  CHECK(same(scale.at(-7), Color::hex(0x000000)));
  CHECK(same(scale.at(9), Color::hex(0xFFFFFF)));
  CHECK(same(scale.at(std::nan("")), Color::hex(0x000000)));
}

TEST_CASE("in both themes neighbouring stops of the scale can be told apart") {
  for (Style const& style : {dark_style(), light_style()}) {
    auto const& stops = style.utilisation.stops();
    REQUIRE(stops.size() == 6);
    for (std::size_t i = 1; i < stops.size(); ++i) CHECK(apart(stops[i - 1].color, stops[i].color) > 60);
  }
}

TEST_CASE("signs and names stand off the ground they lie on") {
  for (Style const& style : {dark_style(), light_style()})
    for (Color const ground : {style.ground.sea, style.ground.land, style.ground.home})
      for (Color const sign : {style.tiers.hub, style.tiers.secondary, style.tiers.last_mile, style.tiers.gateway, style.label, style.late})
        CHECK(std::fabs(luminance(sign) - luminance(ground)) > 50);
}

TEST_CASE("a difference is blue below, orange above and grey between") {
  for (Style const& style : {dark_style(), light_style()}) {
    Color const lower = style.difference.at(-1), none = style.difference.at(0), higher = style.difference.at(1);
    CHECK(lower.blue > lower.red + 80);
    CHECK(higher.red > higher.blue + 80);
    CHECK(std::abs(none.red - none.blue) < 45);
  }
}

}  // namespace
}  // namespace tierflow::testing
