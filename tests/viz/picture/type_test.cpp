#include "viz/picture/type.hpp"

#include <doctest/doctest.h>

#include "../../scenarios/report/on_disk.hpp"
#include "painted.hpp"

namespace tierflow {

using namespace testing;
using doctest::Approx;

namespace {

TextLook const plain{.size = 16, .color = white};

std::vector<char32_t> characters_of(std::string_view text) {
  std::vector<char32_t> characters;
  while (!text.empty()) characters.push_back(take_character(text));
  return characters;
}

}  // namespace

TEST_CASE("UTF-8 of one to four bytes is read, and broken bytes become the sign for them") {
  CHECK(characters_of("a\u00e9\u6d77\U0001F69A") == std::vector<char32_t>{U'a', U'\u00e9', U'\u6d77', U'\U0001F69A'});
  CHECK(characters_of("\xff" "a") == std::vector<char32_t>{0xFFFD, U'a'});
  CHECK(characters_of("\xe6\xb5") == std::vector<char32_t>{0xFFFD, 0xFFFD});
  CHECK(characters_of("\x80").front() == 0xFFFD);
}

TEST_CASE("a Chinese character is as wide as the type is high, and Latin is narrower") {
  Type const type;

  CHECK(type.width("海", plain) == Approx(16));
  CHECK(type.width("连云港", plain) == Approx(48));
  CHECK(type.width("m", plain) < 16);
  CHECK(type.width("", plain) == 0);
}

TEST_CASE("Chinese and Latin in one line are as wide as both, to a pixel for the step between them") {
  Type const type;

  float const apart = type.width("Lianyungang ", plain) + type.width("连云港", plain);

  CHECK(type.width("Lianyungang 连云港", plain) == Approx(apart).epsilon(0.5 / apart));
}

TEST_CASE("width grows with size and by the spacing between characters") {
  Type const type;
  TextLook twice = plain, spaced = plain;
  twice.size = 32;
  spaced.spacing = 5;

  CHECK(type.width("Yellow Sea", twice) == Approx(2 * type.width("Yellow Sea", plain)));
  CHECK(type.width("Yellow Sea", spaced) == Approx(type.width("Yellow Sea", plain) + 9 * 5));
}

TEST_CASE("text stands on its baseline and keeps to its width") {
  Type type;
  Picture picture{200, 60, black};
  Brush brush{picture};

  type.draw(brush, {20, 40}, "HIH海", plain);

  int const right = 20 + static_cast<int>(type.width("HIH海", plain)) + 1;
  CHECK(area_of(picture) > 60);
  CHECK(area_of(picture, {20, 20, right, 44}) == Approx(area_of(picture)));
  int const capitals = 20 + static_cast<int>(type.width("HIH", plain)) - 1;
  CHECK(area_of(picture, {20, 40, capitals, 60}) == 0);  // they do not go below the line
  CHECK(type.cap_height(plain) == Approx(11.6).epsilon(0.05));
}

TEST_CASE("text is moved to whole pixels, so that it looks alike wherever a label comes to lie") {
  Type type;
  Picture one{120, 40, black}, other{120, 40, black};
  Brush first{one}, second{other};

  type.draw(first, {10, 30}, "墟沟 Xugou", plain);
  type.draw(second, {10.4f, 29.7f}, "墟沟 Xugou", plain);

  CHECK(one.pixels() == other.pixels());
}

TEST_CASE("text is centred, set to the right and cut at the clip") {
  Type type;
  Picture picture{200, 40, black};
  Brush brush{picture, {0, 0, 100, 40}};

  type.draw_centred(brush, {100, 30}, "HHHHHHHH", plain);
  double const left_half = area_of(picture);
  type.draw_right(brush, {50, 15}, "HH", plain);

  CHECK(left_half > 50);
  CHECK(area_of(picture, {100, 0, 200, 40}) == 0);
  CHECK(area_of(picture, {50, 0, 200, 16}) == 0);
  CHECK(area_of(picture, {0, 0, 50, 16}) > 20);
}

TEST_CASE("a halo darkens two pixels around the letters and leaves the letters bright") {
  Type type;
  Picture picture{60, 60, Color::hex(0x808080)};
  Brush brush{picture};
  TextLook look{.size = 24, .weight = Weight::semibold, .color = white, .halo = black};

  type.draw(brush, {20, 40}, "I", look);

  CHECK(brightest(picture) == 255);
  int darkest = 255;
  for (int x = 0; x < 60; ++x) darkest = std::min(darkest, red_at(picture, x, 32));
  CHECK(darkest < 24);
  CHECK(red_at(picture, 10, 32) == 0x80);
}

TEST_CASE("a character that no font has shows as a box, not as nothing") {
  Type type;
  Picture picture{60, 60, black};
  Brush brush{picture};

  type.draw(brush, {20, 40}, "\U0010FFFD", plain);

  CHECK(area_of(picture) > 10);
}

TEST_CASE("without any font the error names the packages to install") {
  ScratchFolder const empty;
  std::string message;

  try {
    Type const type{empty.path()};
  } catch (NoFont const& error) {
    message = error.what();
  }

  CHECK_HOLDS(message, "fonts-inter");
  CHECK_HOLDS(message, "fonts-noto-cjk");
}

TEST_CASE("with one font missing the text is set in the others, and the package is named") {
  ScratchFolder const root;
  auto const folder = root / "usr/share/fonts/opentype";
  std::filesystem::create_directories(folder);
  std::filesystem::create_symlink("/usr/share/fonts/opentype/inter", folder / "inter");

  Type const type{root.path()};

  CHECK(type.missing_packages() == std::vector<std::string>{"fonts-noto-cjk", "fonts-dejavu-core"});
  CHECK(type.width("m", plain) > 0);
}

}  // namespace tierflow
