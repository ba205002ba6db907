#pragma once

// MapLook: what of the network a planner wants to see, and by what it is coloured.

#include "viz/style/color_by.hpp"

namespace tierflow {

struct Layers {
  bool ribbons = true;   ///< lanes
  bool movers = true;    ///< vehicles, couriers and parcels on their way
  bool cells = true;     ///< service areas, tinted by lateness
  bool labels = true;
  bool hubs = true, secondary = true, stations = true, gateways = true;
  friend bool operator==(Layers const&, Layers const&) = default;
};

struct MapLook {
  ColorBy color_by = ColorBy::utilisation;
  Layers layers;
  float trail = 0.4f;    ///< length of the comets, 0 to 1
  friend bool operator==(MapLook const&, MapLook const&) = default;
};

}  // namespace tierflow
