#include <doctest/doctest.h>

#include <algorithm>
#include <numbers>

#include "painted.hpp"
#include "viz/picture/brush.hpp"

namespace tierflow {

using namespace testing;
using doctest::Approx;

TEST_CASE("a stroke covers its length times its width, and a disc for its two round ends") {
  for (Point const end : {Point{90.5f, 20.5f}, Point{20.5f, 90.5f}, Point{70.3f, 80.9f}, Point{88.1f, 23.4f}}) {
    Picture picture{120, 120, black};
    Point const start{20.5f, 20.5f};

    Brush{picture}.stroke(Line{start, end}, {.color = white, .width = 6.0f});

    double const expected = static_cast<double>(distance(start, end)) * 6 + std::numbers::pi * 9;
    CHECK(area_of(picture) == Approx(expected).epsilon(0.01));
  }
}

TEST_CASE("a line of less than a pixel is as much fainter") {
  Picture full{60, 20, black}, faint{60, 20, black};

  Brush{full}.stroke(Line{{5, 10.5f}, {55, 10.5f}}, {.color = white, .width = 1.0f});
  Brush{faint}.stroke(Line{{5, 10.5f}, {55, 10.5f}}, {.color = white, .width = 0.25f});

  CHECK(red_at(full, 30, 10) == 255);
  CHECK(red_at(faint, 30, 10) == 64);
}

TEST_CASE("a translucent line is no denser where it crosses itself, at its bends, or where two lines of one stroke meet") {
  Picture picture{100, 100, black};
  Lines const lines{{{10, 50}, {90, 50}, {50, 90}, {50, 10}}, {{10, 10}, {50, 50}, {90, 90}, {90, 10}}};

  Brush{picture}.stroke(lines, {.color = white.with_alpha(128), .width = 9.0f});

  CHECK(brightest(picture) == 128);
  CHECK(red_at(picture, 50, 50) == 128);
}

TEST_CASE("a bend has no notch on its outer side") {
  Picture picture{100, 100, black};

  Brush{picture}.stroke(Line{{20, 80}, {50, 20}, {80, 80}}, {.color = white, .width = 20.0f});

  CHECK(red_at(picture, 50, 12) == 255);  // 8 above the bend, 10 is half the width
  CHECK(red_at(picture, 50, 8) == 0);
}

TEST_CASE("many short pieces look like one long piece") {
  Picture one{200, 60, black}, many{200, 60, black};
  Line pieces;
  for (int i = 0; i <= 64; ++i) pieces.push_back({10 + 2.75f * static_cast<float>(i), 10 + 0.5f * static_cast<float>(i)});

  Brush{one}.stroke(Line{pieces.front(), pieces.back()}, {.color = white, .width = 5.0f});
  Brush{many}.stroke(pieces, {.color = white, .width = 5.0f});

  CHECK(area_of(many) == Approx(area_of(one)).epsilon(0.001));
}

TEST_CASE("colour and width change along a line, by the length gone") {
  Picture picture{120, 40, black};
  auto const fade = [](float place) { return white.with_alpha(static_cast<std::uint8_t>(place * 255)); };
  auto const swell = [](float place) { return 2 + 10 * place; };

  Brush{picture}.stroke(Line{{10, 20.5f}, {30, 20.5f}, {110, 20.5f}}, {.color = fade, .width = swell});

  CHECK(red_at(picture, 60, 20) == Approx(255 * 0.5).epsilon(0.03));
  CHECK(red_at(picture, 30, 20) == Approx(255 * 0.2).epsilon(0.05));
  CHECK(red_at(picture, 100, 25) > 200);
  CHECK(red_at(picture, 20, 25) == 0);
}

TEST_CASE("a glow is strongest in its middle and gone at half its width") {
  Picture picture{60, 60, black};

  Brush{picture}.glow(Line{{5, 30.5f}, {55, 30.5f}}, {.color = white.with_alpha(200), .width = 20.0f});

  CHECK(red_at(picture, 30, 30) == 200);
  for (int away = 1; away < 10; ++away) CHECK(red_at(picture, 30, 30 + away) < red_at(picture, 30, 29 + away));
  CHECK(red_at(picture, 30, 35) == red_at(picture, 30, 25));
  CHECK(red_at(picture, 30, 40) == 0);
}

TEST_CASE("glows that add light give one picture in any order") {
  Line const first = bowed({5, 5}, {90, 70}, 0.2f), second = bowed({90, 10}, {10, 80}, 0.2f);
  Glow const red{.color = Color::hex(0xFF5030, 180), .width = 30.0f}, blue{.color = Color::hex(0x3050FF, 220), .width = 16.0f};
  Picture one{100, 100, Color::hex(0x101820)}, other = one;

  Brush brush{one};
  brush.glow(first, red);
  brush.glow(second, blue);
  Brush another{other};
  another.glow(second, blue);
  another.glow(first, red);

  CHECK(one.pixels() == other.pixels());
}

TEST_CASE("a line of one place is a dot, and one without a point is nothing") {
  Picture picture{20, 20, black};

  Brush{picture}.stroke(Line{}, {.color = white});
  Brush{picture}.stroke(Line{{3, 3}}, {.color = white});
  CHECK(area_of(picture) == 0);
  Brush{picture}.stroke(Line{{10, 10}, {10, 10}}, {.color = white, .width = 8.0f});
  CHECK(area_of(picture) == Approx(std::numbers::pi * 16).epsilon(0.02));
}

TEST_CASE("a line that comes from far outside is cut at the clip") {
  Picture picture{60, 60, black};
  Brush brush{picture, {20, 20, 40, 40}};

  brush.stroke(Line{{-9e5f, 30}, {9e5f, 30}}, {.color = white, .width = 4.0f});
  brush.glow(Line{{-5e8f, -5e8f}, {-4e8f, 9e8f}}, {.color = white});

  CHECK(area_of(picture) == Approx(20 * 4));
  CHECK(area_of(picture, brush.clip()) == area_of(picture));
}

TEST_CASE("a brush leaves its scratch paper empty: what is painted next is as with a new one") {
  Picture one{50, 50, black}, other{50, 50, black};
  Brush used{one};
  used.stroke(Line{{5, 5}, {45, 45}}, {.color = black, .width = 9.0f});
  used.fill(Line{{5, 5}, {45, 5}, {25, 45}}, black);

  used.stroke(Line{{5, 40}, {45, 10}}, {.color = white, .width = 3.0f});
  Brush{other}.stroke(Line{{5, 40}, {45, 10}}, {.color = white, .width = 3.0f});

  CHECK(one.pixels() == other.pixels());
}

}  // namespace tierflow
