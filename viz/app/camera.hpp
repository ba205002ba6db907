#pragma once

// Camera: what the planner looks at, shared by all parts of the screen that show the map: they have the same scale and the same middle.

#include <optional>

#include "viz/map/projection.hpp"

namespace tierflow {

class Camera {
 public:
  /// Back to the whole network.
  void fit() { moved_.reset(); }
  [[nodiscard]] bool is_moved() const { return moved_.has_value(); }

  /// Of the part of the screen that begins at `left`; `whole` shows all of the network in the part that begins at 0.
  [[nodiscard]] Projection projection(Projection const& whole, int left) const {
    Projection const& first = moved_ ? *moved_ : whole;
    return {first.centre(), first.metres_per_pixel(), {first.middle().x + static_cast<float>(left), first.middle().y}};
  }
  void zoom(Projection const& now, Point at, double factor, int left) { keep(now.zoomed(at, factor), left); }
  void pan(Projection const& now, Point from, Point to, int left) { keep(now.panned(from, to), left); }
  /// `at` comes to stand in the middle of the part.
  void centre_on(Projection const& now, LatLon at, int left) {
    keep({at, now.metres_per_pixel(), now.middle()}, left);
  }

 private:
  void keep(Projection const& now, int left) {
    moved_.emplace(now.centre(), now.metres_per_pixel(), Point{now.middle().x - static_cast<float>(left), now.middle().y});
  }
  std::optional<Projection> moved_;
};

}  // namespace tierflow
