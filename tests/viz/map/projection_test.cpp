// The projection: from the globe to pixels and back, and a camera that keeps hold of what it is given.

#include <doctest/doctest.h>

#include <array>

#include "viz/map/projection.hpp"

namespace tierflow::testing {
namespace {

using doctest::Approx;

constexpr LatLon port{34.75, 119.45};

TEST_CASE("a degree of latitude is 111.195 km, one of longitude less by the cosine of the centre") {
  Projection const map{port, 100, {500, 400}};

  CHECK(map(port).x == Approx(500));
  CHECK(map(port).y == Approx(400));
  CHECK(map({35.75, 119.45}).y == Approx(400 - 1111.95).epsilon(1e-4));
  CHECK(map({34.75, 120.45}).x == Approx(500 + 1111.95 * 0.821647).epsilon(1e-4));  // cos 34.75 degrees
}

TEST_CASE("from a place to its pixel and back is the same place") {
  Projection const map{port, 37, {800, 450}};
  for (LatLon const at : {LatLon{34.1, 118.2}, LatLon{35.3, 120.9}, port}) {
    LatLon const back = map.at(map(at));
    CHECK(back.latitude_deg == Approx(at.latitude_deg).epsilon(1e-5));
    CHECK(back.longitude_deg == Approx(at.longitude_deg).epsilon(1e-5));
  }
}

TEST_CASE("fitted, all places lie in the box and touch two of its sides") {
  Box const box{100, 50, 900, 450};
  std::array const places{LatLon{34, 118}, LatLon{35, 120.5}, LatLon{34.4, 119}};
  Projection const map = Projection::fit(places, box);
  for (LatLon const at : places) {
    CHECK(map(at).x >= 99.9f);
    CHECK(map(at).x <= 900.1f);
    CHECK(map(at).y >= 49.9f);
    CHECK(map(at).y <= 450.1f);
  }
  bool const fills_across = map(places[1]).x - map(places[0]).x > 799.9f;
  bool const fills_down = map(places[0]).y - map(places[1]).y > 399.9f;
  CHECK((fills_across || fills_down));
}

TEST_CASE("one place alone is shown with two kilometres around it") {
  Projection const map = Projection::fit(std::array{port}, {0, 0, 400, 200});
  CHECK(map.metres_per_pixel() == Approx(20));
  CHECK(map(port).x == Approx(200));
}

TEST_CASE("zooming keeps what lies under the mouse there, and ends at half a metre and at twenty kilometres a pixel") {
  Projection const map{port, 200, {500, 400}};
  Point const mouse{730, 120};
  LatLon const under = map.at(mouse);
  Projection const nearer = map.zoomed(mouse, 4);

  CHECK(nearer.metres_per_pixel() == Approx(50));
  CHECK(nearer(under).x == Approx(mouse.x).epsilon(1e-3));
  CHECK(nearer(under).y == Approx(mouse.y).epsilon(1e-3));
  CHECK(map.zoomed(mouse, 1e9).metres_per_pixel() == Approx(0.5));
  CHECK(map.zoomed(mouse, 1e-9).metres_per_pixel() == Approx(20'000));
}

TEST_CASE("panning brings what was under one point under another") {
  Projection const map{port, 200, {500, 400}};
  LatLon const held = map.at({100, 100});
  Projection const moved = map.panned({100, 100}, {340, 260});

  CHECK(moved(held).x == Approx(340).epsilon(1e-3));
  CHECK(moved(held).y == Approx(260).epsilon(1e-3));
}

TEST_CASE("the bar of the scale is the longest round length that fits") {
  CHECK(scale_bar({port, 100, {}}, 110).text() == "10 km");
  CHECK(scale_bar({port, 100, {}}, 110).pixels == Approx(100));
  CHECK(scale_bar({port, 100, {}}, 99).text() == "5 km");
  CHECK(scale_bar({port, 0.5, {}}, 110).text() == "50 m");
}

}  // namespace
}  // namespace tierflow::testing
