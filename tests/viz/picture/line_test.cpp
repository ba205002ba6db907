#include "viz/picture/line.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace tierflow {
namespace {

using doctest::Approx;

float length_of(Line const& line) {
  float length = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) length += distance(line[i], line[i + 1]);
  return length;
}

}  // namespace

TEST_CASE("a bow leaves to the left of the way, so there and back lie apart") {
  Line const east = bowed({0, 0}, {200, 0}, 0.15f), west = bowed({200, 0}, {0, 0}, 0.15f);

  CHECK(east.front() == Point{0, 0});
  CHECK(east.back() == Point{200, 0});
  for (std::size_t i = 1; i + 1 < east.size(); ++i) CHECK(east[i].y < 0);  // y runs down: north
  for (std::size_t i = 1; i + 1 < west.size(); ++i) CHECK(west[i].y > 0);
}

TEST_CASE("a bow reaches half the height of its control point") {
  float highest = 0;
  for (Point const point : bowed({0, 0}, {400, 0}, 0.16f)) highest = std::min(highest, point.y);

  CHECK(highest == Approx(-32).epsilon(0.01));
}

TEST_CASE("a bow without a bend is straight") {
  CHECK(bowed({1, 2}, {30, 40}, 0) == Line{{1, 2}, {30, 40}});
}

TEST_CASE("dashes and gaps go on round the corners of a line") {
  Line const line{{0, 0}, {30, 0}, {30, 30}};

  Lines const pieces = dashes(line, 10, 5);

  REQUIRE(pieces.size() == 4);
  for (Line const& piece : pieces) CHECK(length_of(piece) == Approx(10));
  CHECK(pieces[0] == Line{{0, 0}, {10, 0}});
  CHECK(pieces[2].front() == Point{30, 0});
  CHECK(pieces[3].front() == Point{30, 15});
}

TEST_CASE("a dash over a corner has the corner in it") {
  Lines const pieces = dashes(Line{{0, 0}, {6, 0}, {6, 20}}, 10, 100);

  REQUIRE(pieces.size() == 1);
  CHECK(pieces[0] == Line{{0, 0}, {6, 0}, {6, 4}});
}

TEST_CASE("a thinned line keeps its ends and no point nearer than the step") {
  Line line;
  for (int i = 0; i <= 100; ++i) line.push_back({static_cast<float>(i) * 0.1f, 0});

  Line const thin = thinned(line, 1);

  CHECK(thin.front() == line.front());
  CHECK(thin.back() == line.back());
  CHECK(thin.size() <= 11);
  CHECK(thinned(Line{{0, 0}, {0.1f, 0}}, 1).size() == 2);
  CHECK(thinned(Line{}, 1).empty());
}

TEST_CASE("a regular polygon stands on the circle with its first corner on top") {
  Line const diamond = regular_polygon({10, 20}, 7, 4), hexagon = regular_polygon({0, 0}, 13, 6);

  CHECK(diamond[0].x == Approx(10));
  CHECK(diamond[0].y == Approx(13));
  CHECK(diamond[1].x == Approx(17));  // clockwise
  CHECK(hexagon.size() == 6);
  for (Point const corner : hexagon) CHECK(distance(corner, {0, 0}) == Approx(13));
}

}  // namespace tierflow
