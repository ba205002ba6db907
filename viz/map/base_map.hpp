#pragma once

// BaseMap: the ground beneath a network, as rings and lines on the globe.
//
// It comes from one GeoJSON file: one of ours (viz/basemap/prepare) or a planner's own. A feature's `kind` says what it is;
// without one, areas are land and lines are coast. Nothing is projected or simplified here.

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "network/geography.hpp"

namespace tierflow {

using GeoLine = std::vector<LatLon>;
using GeoLines = std::vector<GeoLine>;

struct GeoBox {
  double west_deg = 0, south_deg = 0, east_deg = 0, north_deg = 0;
};

struct SeaName {
  LatLon at;
  std::string name, english;
};

struct BaseMap {
  // Rings without the repeated point; rims run one way round, holes the other, and neighbours may share edges.
  GeoLines land;   ///< all provinces included
  GeoLines home;   ///< those provinces that are marked "home"
  GeoLines lakes;
  // Lines.
  GeoLines coast;  ///< the rims of the land if the file has no coast
  GeoLines borders;  ///< between provinces; their rims if the file has none
  GeoLines rivers;
  std::vector<SeaName> seas;
  std::optional<GeoBox> extent;  ///< the file's bbox: nothing is known beyond it

  [[nodiscard]] bool empty() const { return land.empty() && coast.empty() && rivers.empty() && borders.empty() && lakes.empty(); }
};

/// The file cannot be read or is not such a map; the message names the file, the place in it and what is wrong.
struct BaseMapError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// From text; `name` stands for it in errors. Throws BaseMapError.
BaseMap parse_base_map(std::string const& text, std::string const& name);
/// Throws BaseMapError.
BaseMap read_base_map(std::filesystem::path const& path);

}  // namespace tierflow
