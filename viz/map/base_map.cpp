#include "viz/map/base_map.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

namespace tierflow {
namespace {

using Json = nlohmann::json;

/// A value of the file and the way to it, such as features[3].geometry: all complaints are made here.
struct Place {
  Json const* value;
  std::string path;

  [[noreturn]] void fail(std::string const& what) const { throw BaseMapError{(path.empty() ? "" : path + ": ") + what}; }
  [[nodiscard]] std::string shown() const {
    std::string const text = value->dump(-1, ' ', false, Json::error_handler_t::replace);
    return text.size() <= 60 ? text : text.substr(0, 57) + "...";
  }
  [[nodiscard]] bool has(char const* key) const { return value->is_object() && value->contains(key) && !value->at(key).is_null(); }
  [[nodiscard]] Place at(char const* key) const {
    if (!has(key)) fail(std::string{"expected an object with '"} + key + "', got " + shown());
    return {&value->at(key), path.empty() ? key : path + "." + key};
  }
  [[nodiscard]] std::string text() const {
    if (!value->is_string()) fail("expected a text, got " + shown());
    return value->get<std::string>();
  }
  [[nodiscard]] std::vector<Place> items() const {
    if (!value->is_array()) fail("expected a list, got " + shown());
    std::vector<Place> items;
    for (std::size_t i = 0; i < value->size(); ++i) items.push_back({&(*value)[i], path + "[" + std::to_string(i) + "]"});
    return items;
  }
};

LatLon position(Place const& place) {
  Json const& pair = *place.value;
  if (!pair.is_array() || pair.size() < 2 || !pair[0].is_number() || !pair[1].is_number())
    place.fail("expected [longitude, latitude], got " + place.shown());
  LatLon const at{.latitude_deg = pair[1].get<double>(), .longitude_deg = pair[0].get<double>()};
  if (!(at.longitude_deg >= -180 && at.longitude_deg <= 180 && at.latitude_deg >= -90 && at.latitude_deg <= 90))
    place.fail("expected degrees, longitude -180 .. 180 and latitude -90 .. 90 in this order, got " + place.shown());
  return at;
}

GeoLine line(Place const& place) {
  GeoLine line;
  for (Place const& item : place.items()) line.push_back(position(item));
  if (line.size() < 2) place.fail("expected at least 2 positions, got " + std::to_string(line.size()));
  return line;
}

double twice_signed_area(GeoLine const& ring) {
  double sum = 0;
  LatLon before = ring.back();
  for (LatLon const at : ring) {
    sum += before.longitude_deg * at.latitude_deg - at.longitude_deg * before.latitude_deg;
    before = at;
  }
  return sum;
}

/// The rings of a polygon: the rim counter-clockwise, holes clockwise, whatever the file has.
void add_polygon(Place const& place, GeoLines& rings) {
  bool is_rim = true;
  for (Place const& item : place.items()) {
    GeoLine ring = line(item);
    if (ring.front() == ring.back()) ring.pop_back();
    if (ring.size() < 3) item.fail("expected a ring of at least 3 different positions, got " + std::to_string(ring.size()));
    if ((twice_signed_area(ring) > 0) != is_rim) std::reverse(ring.begin(), ring.end());
    rings.push_back(std::move(ring));
    is_rim = false;
  }
}

struct Shapes {
  GeoLines rings, lines;
  GeoLine points;
};

void add_geometry(Place const& geometry, Shapes& shapes) {
  std::string const type = geometry.at("type").text();
  if (type == "GeometryCollection") {
    for (Place const& part : geometry.at("geometries").items()) add_geometry(part, shapes);
    return;
  }
  Place const coordinates = geometry.at("coordinates");
  if (type == "Polygon") add_polygon(coordinates, shapes.rings);
  else if (type == "LineString") shapes.lines.push_back(line(coordinates));
  else if (type == "Point") shapes.points.push_back(position(coordinates));
  else if (type == "MultiPolygon")
    for (Place const& polygon : coordinates.items()) add_polygon(polygon, shapes.rings);
  else if (type == "MultiLineString")
    for (Place const& part : coordinates.items()) shapes.lines.push_back(line(part));
  else if (type == "MultiPoint")
    for (Place const& point : coordinates.items()) shapes.points.push_back(position(point));
  else geometry.at("type").fail("unknown type of geometry '" + type + "'");
}

void append(GeoLines& to, GeoLines const& from) { to.insert(to.end(), from.begin(), from.end()); }

GeoLine closed(GeoLine ring) {
  ring.push_back(ring.front());
  return ring;
}

/// Reads features one after the other, then fills in what the file leaves to be concluded.
class Builder {
 public:
  void add(Place const& feature) {
    if (!feature.has("geometry")) return;  // GeoJSON allows null
    Shapes shapes;
    add_geometry(feature.at("geometry"), shapes);
    bool const has_properties = feature.has("properties");
    if (!has_properties || !feature.at("properties").has("kind")) {
      append(map_.land, shapes.rings);
      append(map_.coast, shapes.lines);
      return;
    }
    add_kind(feature.at("properties"), shapes);
  }

  BaseMap built(std::optional<GeoBox> const& extent) {
    map_.extent = extent;
    if (map_.coast.empty()) map_.coast = shores(extent ? *extent : bounds(map_.land));
    if (map_.borders.empty()) {
      for (GeoLine const& ring : provinces_) map_.borders.push_back(closed(ring));
    }
    return std::move(map_);
  }

 private:
  void add_kind(Place const& properties, Shapes const& shapes) {
    Place const kind_place = properties.at("kind");
    std::string const kind = kind_place.text();
    bool const is_area = kind == "land" || kind == "province" || kind == "lake";
    if (is_area && shapes.rings.empty()) kind_place.fail("'" + kind + "' needs a Polygon or MultiPolygon");
    if (kind == "land" || kind == "province") append(map_.land, shapes.rings);
    if (kind == "province") append(provinces_, shapes.rings);
    if (kind == "province" && properties.has("home") && *properties.at("home").value == true) append(map_.home, shapes.rings);
    if (kind == "lake") append(map_.lakes, shapes.rings);
    if (is_area) return;
    if (kind == "coast") add_lines(map_.coast, shapes);
    else if (kind == "border") add_lines(map_.borders, shapes);
    else if (kind == "river") add_lines(map_.rivers, shapes);
    else if (kind == "sea") add_sea(properties, shapes);
    else kind_place.fail("unknown kind '" + kind + "'; there are land, province, lake, coast, border, river and sea");
  }

  static void add_lines(GeoLines& lines, Shapes const& shapes) {
    append(lines, shapes.lines);
    for (GeoLine const& ring : shapes.rings) lines.push_back(closed(ring));
  }

  void add_sea(Place const& properties, Shapes const& shapes) {
    for (LatLon const at : shapes.points)
      map_.seas.push_back({.at = at,
                           .name = properties.at("name").text(),
                           .english = properties.has("name_en") ? properties.at("name_en").text() : ""});
  }

  static GeoBox bounds(GeoLines const& rings) {
    GeoBox box{180, 90, -180, -90};
    for (GeoLine const& ring : rings) {
      for (LatLon const at : ring)
        box = {std::min(box.west_deg, at.longitude_deg), std::min(box.south_deg, at.latitude_deg),
               std::max(box.east_deg, at.longitude_deg), std::max(box.north_deg, at.latitude_deg)};
    }
    return box;
  }

  /// The rims of the land, less what only says where the file was cut off.
  GeoLines shores(GeoBox const& box) const {
    auto const is_cut = [&box](LatLon a, LatLon b) {
      double const west = a.longitude_deg, south = a.latitude_deg;
      return (west == b.longitude_deg && (west == box.west_deg || west == box.east_deg)) ||
             (south == b.latitude_deg && (south == box.south_deg || south == box.north_deg));
    };
    GeoLines shores;
    for (GeoLine const& ring : map_.land) {
      GeoLine shore{ring.front()};
      for (std::size_t i = 0; i < ring.size(); ++i) {
        LatLon const next = ring[(i + 1) % ring.size()];
        if (!is_cut(shore.back(), next)) {
          shore.push_back(next);
          continue;
        }
        if (shore.size() > 1) shores.push_back(std::move(shore));
        shore = {next};
      }
      if (shore.size() > 1) shores.push_back(std::move(shore));
    }
    return shores;
  }

  BaseMap map_;
  GeoLines provinces_;
};

std::optional<GeoBox> extent_of(Place const& root) {
  if (!root.has("bbox")) return std::nullopt;
  Place const bbox = root.at("bbox");
  std::vector<Place> const sides = bbox.items();
  bool const is_all_numbers = std::all_of(sides.begin(), sides.end(), [](Place const& side) { return side.value->is_number(); });
  if (sides.size() != 4 || !is_all_numbers) bbox.fail("expected [west, south, east, north], got " + bbox.shown());
  return GeoBox{sides[0].value->get<double>(), sides[1].value->get<double>(), sides[2].value->get<double>(),
                sides[3].value->get<double>()};
}

BaseMap built_from(Json const& json) {
  Place const root{&json, ""};
  Builder builder;
  std::string const type = root.at("type").text();
  if (type == "FeatureCollection") {
    for (Place const& feature : root.at("features").items()) builder.add(feature);
  } else if (type == "Feature") {
    builder.add(root);
  } else {
    root.at("type").fail("expected a FeatureCollection or a Feature, got '" + type + "'");
  }
  return builder.built(extent_of(root));
}

/// What nlohmann-json says, without its name and number: "parse error at line 3, column 7: ...".
std::string without_number(std::string const& message) {
  std::size_t const end = message.find("] ");
  return end == std::string::npos ? message : message.substr(end + 2);
}

}  // namespace

BaseMap parse_base_map(std::string const& text, std::string const& name) {
  try {
    return built_from(Json::parse(text));
  } catch (Json::exception const& error) {
    throw BaseMapError{name + ": is not JSON: " + without_number(error.what())};
  } catch (BaseMapError const& error) {
    throw BaseMapError{name + ": " + error.what()};
  }
}

BaseMap read_base_map(std::filesystem::path const& path) {
  errno = 0;
  std::ifstream file{path, std::ios::binary};
  if (!file || std::filesystem::is_directory(path))
    throw BaseMapError{"cannot read the base map " + path.string() + (errno != 0 ? std::string{": "} + std::strerror(errno) : "")};
  return parse_base_map({std::istreambuf_iterator<char>{file}, {}}, path.string());
}

}  // namespace tierflow
