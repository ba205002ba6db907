#include "viz/map/map_view.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "viz/picture/line.hpp"

namespace tierflow {
namespace {

constexpr float usual_bend = 0.15f;
constexpr float more_for_a_parallel_lane = 0.09f;

/// Of each lane: how many lanes with a lower number join the same two places in the same direction.
std::vector<int> parallels(Network const& network) {
  std::vector<std::uint32_t> order(network.lanes.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  auto const ends = [&](std::uint32_t i) { return std::tuple{network.lanes[{i}].from.index, network.lanes[{i}].to.index}; };
  std::ranges::stable_sort(order, {}, ends);
  std::vector<int> numbers(order.size());
  for (std::size_t k = 1; k < order.size(); ++k)
    if (ends(order[k]) == ends(order[k - 1])) numbers[order[k]] = numbers[order[k - 1]] + 1;
  return numbers;
}

}  // namespace

MapView::MapView(Network const& network, std::span<Site const> sites, Projection const& projection, Box const& box)
    : projection_{projection}, box_{box} {
  for (Site const& site : sites) places_.push_back(projection(site.at));
  std::vector<int> const beside = parallels(network);
  for (std::uint32_t i = 0; i < network.lanes.size(); ++i) {
    Lane const& lane = network.lanes[{i}];
    float const bend = usual_bend + more_for_a_parallel_lane * static_cast<float>(beside[i]);
    arcs_.push_back(Arc::between(places_[lane.from.index], places_[lane.to.index], bend));
  }
  for (std::size_t i = 0; i < places_.size(); ++i) {
    float nearest = 200;
    for (std::size_t k = 0; k < places_.size(); ++k)
      if (k != i) nearest = std::min(nearest, distance(places_[i], places_[k]));
    room_.push_back(nearest);
  }
  std::vector<LatLon> const points = points_of({sites.begin(), sites.end()});
  double const whole = Projection::fit(points, box).metres_per_pixel();
  size_ = static_cast<float>(std::clamp(std::sqrt(whole / projection.metres_per_pixel()), 0.75, 2.2));
}

std::optional<FacilityId> MapView::place_at(Point point) const {
  std::optional<FacilityId> found;
  float nearest = 16 * size_;
  for (std::uint32_t i = 0; i < places_.size(); ++i)
    if (float const d = distance(point, places_[i]); d < nearest) {
      nearest = d;
      found = FacilityId{i};
    }
  return found;
}

}  // namespace tierflow
