// The painter: every pixel where it belongs, once.

#include "viz/chrome/painter.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "tests/viz/chrome/drawing.hpp"
#include "viz/chrome/painting/span.hpp"
#include "viz/chrome/painting/triangle.hpp"

namespace tierflow::chrome {
namespace {

constexpr Color black = Color::hex(0), white = Color::hex(0xFFFFFF), blue = Color::hex(0x2040C0);

/// How many pixels have another colour than the ground.
int count_other(Picture const& picture, Color ground) {
  return static_cast<int>(
      std::ranges::count_if(picture.pixels(), [&](std::uint32_t pixel) { return pixel != ground.packed(); }));
}

/// Triangles fan-wise around a point, as edges that many shapes share.
std::vector<std::array<Corner, 3>> fan(float x, float y, float radius, int blades, Color color) {
  std::vector<std::array<Corner, 3>> triangles;
  auto const corner = [&](float px, float py) {
    return Corner{.x = rounded_coordinate(px), .y = rounded_coordinate(py), .color = color.packed()};
  };
  auto const rim = [&](int i) {
    float const angle = 6.2831853f * static_cast<float>(i % blades) / static_cast<float>(blades);
    return corner(x + radius * std::cos(angle), y + radius * std::sin(angle));
  };
  for (int i = 0; i < blades; ++i) triangles.push_back({corner(x, y), rim(i), rim(i + 1)});
  return triangles;
}

TEST_CASE("a rectangle covers the pixels whose middles it holds, and no others") {
  Drawing drawing;
  drawing.list().AddRectFilled({2, 3}, {6, 5}, blue.packed());
  drawing.list().AddRectFilled({10.4f, 10.6f}, {12.6f, 12.4f}, blue.packed());
  Picture const picture = drawing.on(20, 20, black);

  CHECK(count_other(picture, black) == 4 * 2 + 3 * 1);
  CHECK(color_at(picture, 2, 3) == blue);
  CHECK(color_at(picture, 5, 4) == blue);
  CHECK(color_at(picture, 6, 4) == black);
  CHECK(color_at(picture, 10, 11) == blue);
}

TEST_CASE("a translucent rectangle is laid over what is there, rounded to nearest") {
  Drawing drawing;
  drawing.list().AddRectFilled({0, 0}, {5, 1}, Color::hex(0x64C832, 128).packed());
  Picture const picture = drawing.on(8, 1, Color::hex(0x0A141E));

  // (100 * 128 + 10 * 127) / 255 = 55.2, (200 * 128 + 20 * 127) / 255 = 110.4, (50 * 128 + 30 * 127) / 255 = 40.04
  CHECK(color_at(picture, 0, 0) == Color{55, 110, 40});
  CHECK(color_at(picture, 4, 0) == Color{55, 110, 40});
  CHECK(color_at(picture, 5, 0) == Color::hex(0x0A141E));
}

TEST_CASE("two pixels at a time give what one at a time gives, for every opacity") {
  for (std::uint32_t opacity = 0; opacity < 256; ++opacity) {
    std::array<std::uint32_t, 5> row{0xFF000000, 0xFFFFFFFF, 0xFF804020, 0xFF010203, 0xFFFE7F00};
    std::array<std::uint32_t, 5> expected = row;
    std::uint32_t const color = 0x00C86432 | opacity << 24;
    for (std::uint32_t& pixel : expected) pixel = blended_over(pixel, color, opacity);
    cover(row.data(), 0, 5, color);
    CHECK(row == expected);
  }
}

TEST_CASE("nothing is painted outside the clip") {
  Drawing drawing;
  drawing.list().PushClipRect({4, 4}, {8, 8});
  drawing.list().AddRectFilled({0, 0}, {20, 20}, white.packed());
  drawing.list().AddTriangleFilled({0, 0}, {40, 0}, {0, 40}, white.packed());
  drawing.list().AddText({0, 0}, white.packed(), "WWWWWWWW");
  drawing.list().PopClipRect();
  Picture const picture = drawing.on(20, 20, black);

  CHECK(count_other(picture, black) == 4 * 4);
  CHECK(color_at(picture, 4, 4) == white);
  CHECK(color_at(picture, 8, 8) == black);
}

TEST_CASE("triangles that share edges leave no seam and cover no pixel twice") {
  Color const half = Color::hex(0xFFFFFF, 100);
  for (float const shift : {0.0f, 0.125f, 0.37f, 0.5f, 0.77f}) {
    Picture picture{64, 64, black};
    Box const all{0, 0, 64, 64};
    for (auto const& [a, b, c] : fan(31.3f + shift, 32.1f - shift, 24.7f, 23, half)) paint_triangle(picture, all, a, b, c);

    CAPTURE(shift);
    std::uint32_t const once = blended_over(black.packed(), half.packed(), 100);
    CHECK(std::ranges::all_of(picture.pixels(), [&](std::uint32_t pixel) { return pixel == once || pixel == black.packed(); }));
    int const covered = count_other(picture, black);
    CHECK(covered == doctest::Approx(23 / 2.0 * 24.7 * 24.7 * std::sin(6.2831853 / 23)).epsilon(0.01));
  }
}

TEST_CASE("the upper and the left edge belong to a triangle, the lower and the right one do not") {
  Picture picture{8, 8, black};
  Box const all{0, 0, 8, 8};
  auto const corner = [](float x, float y) {
    return Corner{.x = rounded_coordinate(x), .y = rounded_coordinate(y), .color = white.packed()};
  };
  // Through the middles of pixels: (1.5, 1.5) to (5.5, 5.5).
  paint_triangle(picture, all, corner(1.5f, 1.5f), corner(5.5f, 1.5f), corner(5.5f, 5.5f));
  paint_triangle(picture, all, corner(1.5f, 1.5f), corner(5.5f, 5.5f), corner(1.5f, 5.5f));

  CHECK(count_other(picture, black) == 4 * 4);
  CHECK(color_at(picture, 1, 1) == white);
  CHECK(color_at(picture, 4, 4) == white);
  CHECK(color_at(picture, 5, 5) == black);
}

TEST_CASE("colours blend evenly between corners") {
  Drawing drawing;
  drawing.list().AddRectFilledMultiColor({0, 0}, {100, 1}, Color::hex(0xFF0000).packed(), Color::hex(0x0000FF).packed(),
                                         Color::hex(0x0000FF).packed(), Color::hex(0xFF0000).packed());
  Picture const picture = drawing.on(100, 1, black);

  for (int x = 0; x < 100; ++x) {
    Color const color = color_at(picture, x, 0);
    CHECK(std::abs(color.red - (255 - 255 * (2 * x + 1) / 200)) <= 1);
    CHECK(std::abs(color.blue - 255 * (2 * x + 1) / 200) <= 1);
  }
}

TEST_CASE("a disc has the area of a disc, its soft rim included") {
  Drawing drawing;
  drawing.list().AddCircleFilled({30.2f, 31.7f}, 20, white.packed(), 96);
  Picture const picture = drawing.on(64, 64, black);

  double area = 0;
  for (std::uint32_t const pixel : picture.pixels()) area += (pixel & 255) / 255.0;
  CHECK(area == doctest::Approx(3.14159265 * 20 * 20).epsilon(0.01));
}

TEST_CASE("a letter on whole pixels has exactly the coverage of the font's texture") {
  Drawing drawing;
  ImFont const* const font = ImGui::GetFont();
  ImFontGlyph const* const glyph = font->FindGlyph('R');
  drawing.list().AddText({10, 10}, white.packed(), "R");
  Picture const picture = drawing.on(40, 40, black);

  unsigned char* coverage = nullptr;
  int width = 0, height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&coverage, &width, &height);
  auto const left = static_cast<int>(std::lround(glyph->U0 * static_cast<float>(width))),
             top = static_cast<int>(std::lround(glyph->V0 * static_cast<float>(height)));
  auto const x0 = static_cast<int>(10 + glyph->X0), y0 = static_cast<int>(10 + glyph->Y0);
  for (int y = 0; y < static_cast<int>(glyph->Y1 - glyph->Y0); ++y)
    for (int x = 0; x < static_cast<int>(glyph->X1 - glyph->X0); ++x)
      CHECK(color_at(picture, x0 + x, y0 + y).red == coverage[(top + y) * width + left + x]);
}

TEST_CASE("a picture of as many texels as pixels is copied, a larger one is stretched between them") {
  Picture map{2, 2, black};
  map.row(0)[1] = white.packed();
  map.row(1)[0] = blue.packed();
  Drawing drawing;
  drawing.list().AddImage(&map, {3, 3}, {5, 5});
  drawing.list().AddImage(&map, {8, 0}, {16, 8});
  Picture const picture = drawing.on(16, 8, black);

  CHECK(color_at(picture, 4, 3) == white);
  CHECK(color_at(picture, 3, 4) == blue);
  CHECK(color_at(picture, 15, 0) == white);
  CHECK(color_at(picture, 8, 0) == black);
  CHECK(color_at(picture, 12, 0).red > color_at(picture, 11, 0).red);
}

TEST_CASE("shapes far outside, without area or without a number in them do no harm") {
  Drawing drawing;
  float const nan = std::nanf("");
  drawing.list().AddTriangleFilled({-1e9f, -1e9f}, {1e9f, -1e9f}, {0, 1e9f}, white.packed());
  drawing.list().AddTriangleFilled({nan, 1}, {2, nan}, {3, 3}, white.packed());
  drawing.list().AddTriangleFilled({1, 1}, {1, 1}, {9, 9}, white.packed());
  drawing.list().AddRectFilled({-1e9f, 2}, {1e9f, 4}, blue.packed());

  CHECK(color_at(drawing.on(16, 16, black), 8, 3) == blue);
}

}  // namespace
}  // namespace tierflow::chrome
