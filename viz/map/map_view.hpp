#pragma once

// MapView: the network in pixels, for one position of the camera.

#include <optional>
#include <span>
#include <vector>

#include "viz/map/arc.hpp"
#include "viz/map/projection.hpp"
#include "viz/map/sites.hpp"
#include "viz/picture/box.hpp"

namespace tierflow {

class MapView {
 public:
  MapView(Network const& network, std::span<Site const> sites, Projection const& projection, Box const& box);

  [[nodiscard]] Projection const& projection() const { return projection_; }
  [[nodiscard]] Box const& box() const { return box_; }            ///< of the picture, where the map is
  [[nodiscard]] Point place(FacilityId facility) const { return places_[facility.index]; }
  [[nodiscard]] Arc const& arc(LaneId lane) const { return arcs_[lane.index]; }
  [[nodiscard]] std::vector<Point> const& places() const { return places_; }
  /// Pixels from a place to the nearest other one, for what is drawn around it.
  [[nodiscard]] float room(FacilityId facility) const { return room_[facility.index]; }
  /// How large signs and lines are: 1 where the whole network fits, more when zoomed in.
  [[nodiscard]] float size() const { return size_; }
  /// The place whose sign lies under a point.
  [[nodiscard]] std::optional<FacilityId> place_at(Point point) const;

 private:
  Projection projection_;
  Box box_;
  std::vector<Point> places_;
  std::vector<Arc> arcs_;
  std::vector<float> room_;
  float size_ = 1;
};

}  // namespace tierflow
