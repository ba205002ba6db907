#pragma once

// The panel on the left: search, what colours mean, what is shown.

#include <optional>
#include <string>
#include <vector>

#include "viz/chrome/extent.hpp"
#include "viz/chrome/kit.hpp"
#include "viz/style/color_by.hpp"

namespace tierflow::chrome {

/// Something that can be switched on and off.
struct Switch {
  std::string name;
  bool on = true;
  std::optional<Color> mark{};  ///< the colour that it has on the map
};

struct SearchHit {
  std::string name, detail;  ///< the detail may be empty
};

struct ControlsModel {
  std::string search;           ///< what has been typed
  bool focus_search = false;    ///< for one frame, to begin typing
  std::vector<SearchHit> hits;  ///< the best eight are shown while there is something typed
  ColorBy color_by = ColorBy::utilisation;
  std::vector<Switch> layers, classes, services;
  std::vector<std::string> places;  ///< for from and to
  std::optional<std::size_t> from, to;
  double least_flow = 0, most_flow = 1000;  ///< parcels an hour
  double trail = 0.4;                       ///< 0 to 1
};

/// A choice among places, of which none means anywhere.
struct PlaceChoice {
  std::optional<std::size_t> place;
};

struct ControlsAction {
  std::optional<std::string> search;  ///< has been edited to this
  std::optional<std::size_t> hit;
  std::optional<ColorBy> color_by;
  std::optional<std::size_t> layer, parcel_class, service;  ///< to be switched over
  std::optional<PlaceChoice> from, to;
  std::optional<double> least_flow, trail;
};

ControlsAction show_controls(Extent const& where, Kit const& kit, ControlsModel const& model);

/// The height that all of it takes.
[[nodiscard]] float controls_height(ControlsModel const& model);

}  // namespace tierflow::chrome
