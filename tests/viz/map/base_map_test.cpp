// The base map: what a GeoJSON file says becomes land, water and lines, and what it gets wrong is said with its place.

#include <doctest/doctest.h>

#include <string>

#include "viz/map/base_map.hpp"
#include "viz/map/shipped_maps.hpp"

namespace tierflow::testing {
namespace {

std::string feature(std::string const& properties, std::string const& geometry) {
  return R"({"type": "Feature", "properties": )" + properties + R"(, "geometry": )" + geometry + "}";
}
std::string collection(std::string const& features, std::string const& more = "") {
  return R"({"type": "FeatureCollection")" + more + R"(, "features": [)" + features + "]}";
}
constexpr char const* square = R"({"type": "Polygon", "coordinates": [[[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]]]})";
constexpr char const* way = R"({"type": "LineString", "coordinates": [[0, 0], [1, 1], [2, 1]]})";

std::string trouble(std::string const& text) {
  try {
    (void)parse_base_map(text, "my.geojson");
  } catch (BaseMapError const& error) {
    return error.what();
  }
  return "";
}

Network network_at(LatLon at) {
  Network network;
  Place place;
  place.name = "A";
  place.at = at;
  network.places.push_back(place);
  return network;
}

TEST_CASE("a polygon without a kind is land, its rim runs counter-clockwise and is the coast") {
  BaseMap const map = parse_base_map(collection(feature("{}", square)), "my.geojson");
  REQUIRE(map.land.size() == 1);
  CHECK(map.land[0].size() == 4);
  double twice = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    LatLon const a = map.land[0][i], b = map.land[0][(i + 1) % 4];
    twice += a.longitude_deg * b.latitude_deg - b.longitude_deg * a.latitude_deg;
  }
  CHECK(twice == doctest::Approx(8));
}

TEST_CASE("kinds go where they belong") {
  BaseMap const map = parse_base_map(
      collection(feature(R"({"kind": "province", "home": true})", square) + "," + feature(R"({"kind": "province"})", square) + "," +
                 feature(R"({"kind": "lake"})", square) + "," + feature(R"({"kind": "river"})", way) + "," +
                 feature(R"({"kind": "border"})", way) + "," + feature(R"({"kind": "coast"})", way) + "," +
                 feature(R"({"kind": "sea", "name": "黄海", "name_en": "Yellow Sea"})", R"({"type": "Point", "coordinates": [120, 35]})")),
      "my.geojson");
  CHECK(map.land.size() == 2);
  CHECK(map.home.size() == 1);
  CHECK(map.lakes.size() == 1);
  CHECK(map.rivers.size() == 1);
  CHECK(map.borders.size() == 1);
  CHECK(map.coast.size() == 1);
  REQUIRE(map.seas.size() == 1);
  CHECK(map.seas[0].name == "黄海");
  CHECK(map.seas[0].english == "Yellow Sea");
  CHECK(map.seas[0].at.latitude_deg == 35);
}

TEST_CASE("where the file was cut off there is no coast") {
  BaseMap const map = parse_base_map(collection(feature("{}", square), R"(, "bbox": [0, 0, 3, 3])"), "my.geojson");
  REQUIRE(map.coast.size() == 1);  // the eastern and the northern side; west and south lie on the edge of the box
  CHECK(map.coast[0].size() == 3);
  REQUIRE(map.extent.has_value());
  CHECK(map.extent->east_deg == 3);
}

TEST_CASE("what is wrong is said with the file and the place in it") {
  CHECK(trouble("{").find("my.geojson: is not JSON") == 0);
  CHECK(trouble(R"({"type": "Point"})").find("expected a FeatureCollection or a Feature") != std::string::npos);
  std::string const kind = trouble(collection(feature(R"({"kind": "swamp"})", square)));
  CHECK(kind.find("unknown kind 'swamp'") != std::string::npos);
  CHECK(kind.find("features") != std::string::npos);
  CHECK(trouble(collection(feature(R"({"kind": "lake"})", way))).find("needs a Polygon") != std::string::npos);
  CHECK(trouble(collection(feature("{}", R"({"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 0]]]})"))).find("at least 3") != std::string::npos);
  CHECK(trouble(collection("", R"(, "bbox": [1, 2])")).find("expected [west, south, east, north]") != std::string::npos);
  CHECK_THROWS_AS((void)read_base_map("/nowhere/my.geojson"), BaseMapError);
}

TEST_CASE("the pack of Lianyungang comes with the program, and only for networks that lie in it") {
  BaseMap const map = shipped_map_for(network_at({34.6, 119.2}));
  CHECK(map.land.size() > 5);
  CHECK(map.home.size() >= 1);
  CHECK(map.rivers.size() > 5);
  REQUIRE(map.seas.size() == 1);
  CHECK(map.seas[0].name == "黄海");
  CHECK(shipped_map_for(network_at({48.1, 11.6})).empty());
}

}  // namespace
}  // namespace tierflow::testing
