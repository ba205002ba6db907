// The ground: the same map and camera give the same pixels, land and sea lie where the file says, and a frame is left alone outside its clip.

#include <doctest/doctest.h>

#include <array>

#include "tests/viz/picture/painted.hpp"
#include "viz/map/ground.hpp"

namespace tierflow::testing {
namespace {

/// Land from 119 to 119.5 east, 34 to 35 north; a rock of a few metres off it.
BaseMap coast_and_rock() {
  return parse_base_map(R"({"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"kind": "land"}, "geometry": {"type": "Polygon", "coordinates": [[[119, 34], [119.5, 34], [119.5, 35], [119, 35], [119, 34]]]}},
    {"type": "Feature", "properties": {"kind": "land"}, "geometry": {"type": "Polygon", "coordinates": [[[120.4, 34.5], [120.401, 34.5], [120.401, 34.501], [120.4, 34.501], [120.4, 34.5]]]}}]})",
                        "test");
}

struct Ground {
  BaseMap map = coast_and_rock();
  Projection camera = Projection::fit(std::array{LatLon{34.1, 119.1}, LatLon{34.9, 120.7}}, {0, 0, 480, 300});
  Type type;

  Picture painted(Style const& style) {
    Picture picture{480, 300, black};
    Brush brush{picture};
    paint_ground(brush, type, map, camera, style);
    return picture;
  }
  [[nodiscard]] std::uint32_t at(Picture const& picture, LatLon place) const {
    Point const p = camera(place);
    return picture.row(static_cast<int>(p.y))[static_cast<int>(p.x)] & 0xFFFFFF;
  }
};

TEST_CASE("land, the sea at its shore and open water have their colours, in both themes") {
  Ground ground;
  for (Style const& style : {dark_style(), light_style()}) {
    Picture const picture = ground.painted(style);
    CHECK(ground.at(picture, {34.61, 119.21}) == (style.ground.land.packed() & 0xFFFFFF));
    CHECK(ground.at(picture, {34.61, 120.13}) == (style.ground.sea.packed() & 0xFFFFFF));
    CHECK(ground.at(picture, {34.61, 119.53}) != (style.ground.sea.packed() & 0xFFFFFF));
  }
}

TEST_CASE("a lone rock has no bands around it") {
  Ground ground;
  Style const style = dark_style();
  CHECK(ground.at(ground.painted(style), {34.53, 120.45}) == (style.ground.sea.packed() & 0xFFFFFF));
}

TEST_CASE("the same view is the same pixels; another camera or theme is not") {
  Ground ground;
  std::uint64_t const mark = mark_of(ground.painted(dark_style()));
  CHECK(mark_of(ground.painted(dark_style())) == mark);
  CHECK(mark_of(ground.painted(light_style())) != mark);
  ground.camera = ground.camera.panned({100, 100}, {130, 90});
  CHECK(mark_of(ground.painted(dark_style())) != mark);
}

TEST_CASE("nothing is painted outside the clip") {
  Ground ground;
  Picture picture{480, 300, white};
  Brush brush{picture, {100, 50, 300, 200}};
  paint_ground(brush, ground.type, ground.map, ground.camera, dark_style());
  CHECK(red_at(picture, 99, 100) == 255);
  CHECK(red_at(picture, 300, 100) == 255);
  CHECK(red_at(picture, 200, 49) == 255);
  CHECK(red_at(picture, 200, 200) == 255);
  CHECK(red_at(picture, 200, 100) < 255);
}

TEST_CASE("without a map there is a plain ground") {
  Ground ground;
  ground.map = {};
  Style const style = dark_style();
  CHECK(ground.at(ground.painted(style), {34.61, 119.21}) == (style.ground.plain.packed() & 0xFFFFFF));
}

TEST_CASE("the small map shows land, sea and a dot for each place") {
  Ground const ground;
  Style const style = dark_style();
  Picture picture{150, 100, black};
  Projection const overview = Projection::fit(std::array{LatLon{34, 119}, LatLon{35, 120.6}}, {10, 10, 140, 90});
  LatLon const place{34.5, 120.2};
  paint_small_map(picture, ground.map, overview, std::array{place}, style);
  auto const at = [&](LatLon where) {
    Point const p = overview(where);
    return picture.row(static_cast<int>(p.y))[static_cast<int>(p.x)] & 0xFFFFFF;
  };
  CHECK(at({34.5, 119.2}) == (style.ground.land.packed() & 0xFFFFFF));
  CHECK(at({34.8, 120.2}) == (style.ground.sea.packed() & 0xFFFFFF));
  CHECK(at(place) != (style.ground.sea.packed() & 0xFFFFFF));
}

}  // namespace
}  // namespace tierflow::testing
