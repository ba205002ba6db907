#include "viz/map/sites.hpp"

#include <algorithm>
#include <cmath>

#include "network/elementary.hpp"

namespace tierflow {
namespace {

constexpr double far_out = 0.6;        ///< of the city's size beyond its box: such a gateway is set aside
constexpr double frame = 0.16;         ///< of the city's size between its box and the frame
constexpr double apart = 0.055;        ///< of the frame's length between two gateways

struct Extent {
  double west = 1e9, south = 1e9, east = -1e9, north = -1e9;
  void take(LatLon at) {
    west = std::min(west, at.longitude_deg);
    east = std::max(east, at.longitude_deg);
    south = std::min(south, at.latitude_deg);
    north = std::max(north, at.latitude_deg);
  }
  void widen(double by) {
    west -= by;
    east += by;
    south -= by;
    north += by;
  }
  [[nodiscard]] double size() const { return std::max({east - west, north - south, 0.05}); }
  [[nodiscard]] LatLon middle() const { return {(south + north) / 2, (west + east) / 2}; }
  [[nodiscard]] bool holds(LatLon at) const {
    return at.longitude_deg >= west && at.longitude_deg <= east && at.latitude_deg >= south && at.latitude_deg <= north;
  }
  /// Where the ray from the middle towards a point leaves the box, as a share of its rim: 0 at the north-west corner, clockwise.
  [[nodiscard]] double rim_towards(LatLon at) const {
    double const x = at.longitude_deg - middle().longitude_deg, y = at.latitude_deg - middle().latitude_deg;
    double const half_x = (east - west) / 2, half_y = (north - south) / 2;
    double const k = std::min(x != 0 ? half_x / std::abs(x) : 1e9, y != 0 ? half_y / std::abs(y) : 1e9);
    double const px = x * k + half_x, py = half_y - y * k;  // from the north-west corner
    double const width = 2 * half_x, height = 2 * half_y, length = 2 * (width + height), close = 1e-9 * length;
    double const along = py <= close            ? px
                         : px >= width - close  ? width + py
                         : py >= height - close ? width + height + (width - px)
                                                : length - py;
    return along / length;
  }
  [[nodiscard]] LatLon on_rim(double share) const {
    double const width = east - west, height = north - south;
    double along = (share - std::floor(share)) * 2 * (width + height);
    if (along < width) return {north, west + along};
    along -= width;
    if (along < height) return {north - along, east};
    along -= height;
    if (along < width) return {south, east - along};
    return {south + (along - width), west};
  }
};

/// Gateways on the frame, moved along it until they stand apart; their order around the city stays.
void set_aside(std::vector<std::pair<double, Site*>>& gateways, Extent const& rim) {
  std::ranges::sort(gateways, {}, [](auto const& one) { return one.first; });
  std::size_t const n = gateways.size();
  double const gap = std::min(apart, 0.8 / static_cast<double>(std::max<std::size_t>(n, 1)));
  for (int round = 0; round < 64; ++round)
    for (std::size_t i = 0; i < n && n > 1; ++i) {
      double& one = gateways[i].first;
      double& next = gateways[(i + 1) % n].first;
      double const between = next - one + (i + 1 == n ? 1 : 0);
      if (between >= gap) continue;
      one -= (gap - between) / 2;
      next += (gap - between) / 2;
    }
  for (auto& [share, site] : gateways) *site = {rim.on_rim(share), true};
}

}  // namespace

std::vector<Site> lay_out_sites(Network const& network) {
  std::vector<Site> sites(network.places.size());
  Extent city;
  for (Place const& place : network.places)
    if (place.at && place.tier != Tier::gateway) city.take(*place.at);
  bool const only_gateways = city.west > city.east;
  for (Place const& place : network.places)
    if (place.at && only_gateways) city.take(*place.at);
  if (city.west > city.east) city = {-0.5, -0.5, 0.5, 0.5};
  Extent near = city, rim = city;
  near.widen(far_out * city.size());
  rim.widen(frame * city.size());

  std::vector<std::pair<double, Site*>> aside;
  double on_circle = 0;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    Place const& place = network.places[FacilityId{static_cast<std::uint32_t>(i)}];
    if (!place.at) {
      double const turn = on_circle++ / static_cast<double>(sites.size());
      double const radius = city.size() * 0.45;
      sites[i].at = {city.middle().latitude_deg + radius * sin_of(6.283185307179586 * turn),
                     city.middle().longitude_deg + radius * cos_of(6.283185307179586 * turn)};
    } else if (place.tier == Tier::gateway && !near.holds(*place.at)) {
      aside.emplace_back(rim.rim_towards(*place.at), &sites[i]);
    } else {
      sites[i].at = *place.at;
    }
  }
  set_aside(aside, rim);
  return sites;
}

std::vector<LatLon> points_of(std::vector<Site> const& sites) {
  std::vector<LatLon> points;
  for (Site const& site : sites) points.push_back(site.at);
  return points;
}

}  // namespace tierflow
