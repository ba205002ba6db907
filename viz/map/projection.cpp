#include "viz/map/projection.hpp"

#include <algorithm>
#include <numbers>

#include "network/elementary.hpp"

namespace tierflow {
namespace {

double cosine_of_degrees(double degrees) { return cos_of(degrees * std::numbers::pi / 180); }

constexpr double nearest_m = 0.5, furthest_m = 20'000;  // a pixel
constexpr double alone_m = 2'000;                       // around one place

}  // namespace

Projection::Projection(LatLon centre, double metres_per_pixel, Point middle)
    : centre_{.latitude_deg = std::clamp(centre.latitude_deg, -85.0, 85.0), .longitude_deg = centre.longitude_deg},
      metres_per_pixel_{metres_per_pixel},
      middle_{middle},
      east_{metres_per_degree / metres_per_pixel * cosine_of_degrees(centre_.latitude_deg)},
      north_{metres_per_degree / metres_per_pixel} {}

Projection Projection::fit(std::span<LatLon const> points, Box const& box) {
  LatLon low{90, 180}, high{-90, -180};
  for (LatLon const at : points) {
    low = {std::min(low.latitude_deg, at.latitude_deg), std::min(low.longitude_deg, at.longitude_deg)};
    high = {std::max(high.latitude_deg, at.latitude_deg), std::max(high.longitude_deg, at.longitude_deg)};
  }
  if (points.empty()) low = high = {};
  LatLon const centre{(low.latitude_deg + high.latitude_deg) / 2, (low.longitude_deg + high.longitude_deg) / 2};
  double const across_m =
      (high.longitude_deg - low.longitude_deg) * metres_per_degree * cosine_of_degrees(centre.latitude_deg);
  double const up_m = (high.latitude_deg - low.latitude_deg) * metres_per_degree;
  double const width = std::max(box.width(), 1), height = std::max(box.height(), 1);
  double const scale = std::max({across_m / width, up_m / height, 2 * alone_m / std::min(width, height)});
  Point const middle{static_cast<float>(box.left + box.right) / 2, static_cast<float>(box.top + box.bottom) / 2};
  return {centre, std::clamp(scale, nearest_m, furthest_m), middle};
}

Point Projection::operator()(LatLon at) const {
  return {middle_.x + static_cast<float>((at.longitude_deg - centre_.longitude_deg) * east_),
          middle_.y - static_cast<float>((at.latitude_deg - centre_.latitude_deg) * north_)};
}

LatLon Projection::at(Point point) const {
  return {.latitude_deg = centre_.latitude_deg - static_cast<double>(point.y - middle_.y) / north_,
          .longitude_deg = centre_.longitude_deg + static_cast<double>(point.x - middle_.x) / east_};
}

Projection Projection::with(LatLon anchor, Point point, double metres_per_pixel) const {
  // The latitude of the new centre first: it decides how wide a degree of longitude is.
  double const degrees_per_pixel = metres_per_pixel / metres_per_degree;
  double const latitude = anchor.latitude_deg + static_cast<double>(point.y - middle_.y) * degrees_per_pixel;
  double const clamped = std::clamp(latitude, -85.0, 85.0);
  double const longitude = anchor.longitude_deg -
                           static_cast<double>(point.x - middle_.x) * degrees_per_pixel / cosine_of_degrees(clamped);
  return {{clamped, longitude}, metres_per_pixel, middle_};
}

Projection Projection::zoomed(Point point, double factor) const {
  return with(at(point), point, std::clamp(metres_per_pixel_ / factor, nearest_m, furthest_m));
}

Projection Projection::panned(Point from, Point to) const { return with(at(from), to, metres_per_pixel_); }

std::string ScaleBar::text() const {
  auto const whole = static_cast<long>(metres + 0.5);
  return whole >= 1000 ? std::to_string(whole / 1000) + " km" : std::to_string(whole) + " m";
}

ScaleBar scale_bar(Projection const& projection, float widest) {
  double const limit = static_cast<double>(widest) * projection.metres_per_pixel();
  double length = 1;
  for (double decade = 1; decade <= limit; decade *= 10) {
    for (double const step : {1.0, 2.0, 5.0}) {
      if (step * decade <= limit) length = step * decade;
    }
  }
  return {.metres = length, .pixels = static_cast<float>(length / projection.metres_per_pixel())};
}

}  // namespace tierflow
