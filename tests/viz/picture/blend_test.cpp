#include "viz/picture/blend.hpp"

#include <doctest/doctest.h>

namespace tierflow {
namespace {

std::uint32_t channel(std::uint32_t pixel, unsigned index) { return pixel >> (8 * index) & 255; }

/// Some pixels with everything in them: ends, middles, neighbours that could carry into each other.
constexpr std::uint32_t pixels[]{0xFF000000, 0xFFFFFFFF, 0xFF00FF00, 0xFFFF00FF, 0xFF7F8081, 0xFF01FE02, 0xFFC0FFEE};

}  // namespace

TEST_CASE("a product of two shares of 255 is the nearest one") {
  for (std::uint32_t a = 0; a <= 255; ++a) {
    for (std::uint32_t b = 0; b <= 255; ++b) CHECK(product_255(a, b) == (2 * a * b + 255) / 510);
  }
}

TEST_CASE("covering rounds every channel to the nearest and leaves the picture opaque") {
  for (std::uint32_t const below : pixels) {
    for (std::uint32_t const color : pixels) {
      for (std::uint32_t opacity = 0; opacity <= 255; opacity += 3) {
        std::uint32_t const result = blended_over(below, color, opacity);
        CHECK((result >> 24) == 255);
        for (unsigned i = 0; i < 3; ++i) {
          std::uint32_t const exact = channel(below, i) * (255 - opacity) + channel(color, i) * opacity;
          CHECK(channel(result, i) == (2 * exact + 255) / 510);
        }
      }
    }
  }
}

TEST_CASE("light adds up channel by channel and stops at white") {
  for (std::uint32_t const a : pixels) {
    for (std::uint32_t const b : pixels) {
      for (unsigned i = 0; i < 4; ++i) CHECK(channel(added(a, b), i) == std::min(channel(a, i) + channel(b, i), 255u));
    }
  }
}

TEST_CASE("a colour's own alpha and the coverage of a pixel multiply") {
  std::uint32_t over = Color::hex(0).packed(), light = over;

  blend(over, Color::hex(0xFFFFFF, 128).packed(), 128);
  blend(light, Color::hex(0xFFFFFF, 128).packed(), 128, Blend::add);

  CHECK(channel(over, 0) == 64);
  CHECK(light == over);
}

TEST_CASE("half way between two colours is their middle") {
  CHECK(mixed(Color::hex(0x000000, 0), Color::hex(0x0A14C8, 100), 0.5f) == Color::hex(0x050A64, 50));
  CHECK(mixed(Color::hex(0x123456), Color::hex(0xABCDEF), 0) == Color::hex(0x123456));
  CHECK(mixed(Color::hex(0x123456), Color::hex(0xABCDEF), 1) == Color::hex(0xABCDEF));
}

}  // namespace tierflow
