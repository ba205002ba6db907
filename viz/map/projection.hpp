#pragma once

// Projection: from the globe to the picture and back.
//
// Equirectangular at the latitude of its centre: a degree east is cos(latitude) degrees north. Over a city that strays from
// any other map by less than a pixel, straight lines stay straight, and both ways cost two multiplications.

#include <span>
#include <string>

#include "network/geography.hpp"
#include "viz/picture/box.hpp"
#include "viz/picture/picture.hpp"

namespace tierflow {

class Projection {
 public:
  static constexpr double metres_per_degree = 111'195.08;  // of a meridian, mean radius 6371.0088 km

  /// `centre` stands at `middle` of the picture. Latitudes beyond 85 degrees are taken as 85.
  Projection(LatLon centre, double metres_per_pixel, Point middle);

  /// The greatest scale at which all points lie in the box; one place alone is shown with 2 km around it.
  static Projection fit(std::span<LatLon const> points, Box const& box);

  [[nodiscard]] Point operator()(LatLon at) const;
  [[nodiscard]] LatLon at(Point point) const;
  [[nodiscard]] double metres_per_pixel() const { return metres_per_pixel_; }
  [[nodiscard]] LatLon centre() const { return centre_; }
  [[nodiscard]] Point middle() const { return middle_; }

  /// Enlarged by a factor; what lies under `point` stays there. Between 0.5 m and 20 km a pixel.
  [[nodiscard]] Projection zoomed(Point point, double factor) const;
  /// What lies under `from` comes to lie under `to`.
  [[nodiscard]] Projection panned(Point from, Point to) const;

 private:
  [[nodiscard]] Projection with(LatLon anchor, Point point, double metres_per_pixel) const;

  LatLon centre_;
  double metres_per_pixel_;
  Point middle_;
  double east_, north_;  // pixels a degree
};

/// A length for the bar that explains a map's scale.
struct ScaleBar {
  double metres = 0;
  float pixels = 0;
  [[nodiscard]] std::string text() const;  ///< "500 m", "20 km"
};

/// The longest of 1, 2, 5, 10, 20 ... m that is no wider than so many pixels.
ScaleBar scale_bar(Projection const& projection, float widest);

}  // namespace tierflow
