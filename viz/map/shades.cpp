#include "viz/map/shades.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow {
namespace {

double shade_of(PlaceNow const& place, ColorBy by, double most_per_h) {
  switch (by) {
    case ColorBy::utilisation: return place.pressure;
    case ColorBy::lateness: return place.late_share * shade_of_late;
    case ColorBy::backlog: return place.arrived_per_day > 0 ? place.waiting / (full_backlog_h * place.arrived_per_day / 24) : 0;
    case ColorBy::flow: return most_per_h > 0 ? std::sqrt(place.arrived_per_day / 24 / most_per_h) : 0;
  }
  return 0;
}

double shade_of(LaneNow const& lane, ColorBy by, double most_per_h) {
  switch (by) {
    case ColorBy::utilisation: return lane.vehicles ? lane.fill : 0.35;
    case ColorBy::lateness: return lane.late_share * shade_of_late;
    case ColorBy::backlog:
      return lane.parcels_per_h > 0 ? std::min(1.2, lane.staged / (full_backlog_h * lane.parcels_per_h)) : lane.staged > 0 ? 0.6 : 0;
    case ColorBy::flow: return most_per_h > 0 ? std::sqrt(lane.parcels_per_h / most_per_h) : 0;
  }
  return 0;
}

/// -1 to 1; a change of less than a parcel a day is none.
double change_of(double before, double now) {
  constexpr double parcel_a_day_per_h = 1.0 / 24;
  if (std::fabs(now - before) < parcel_a_day_per_h) return 0;
  return before > 0 ? std::clamp((now - before) / before / change_reach, -1.0, 1.0) : 1;
}

}  // namespace

Shades shades_of(Snapshot const& now, ColorBy by, double most_per_h, Style const& style) {
  Shades shades;
  for (LaneNow const& lane : now.lanes) shades.lanes.push_back({shade_of(lane, by, most_per_h), {}});
  for (PlaceNow const& place : now.places) shades.places.push_back({shade_of(place, by, most_per_h), {}});
  for (auto* const list : {&shades.lanes, &shades.places})
    for (Shade& shade : *list) shade.color = style.utilisation.at(shade.value);
  return shades;
}

Shades shades_of_change(Snapshot const& before, Snapshot const& now, Style const& style) {
  Shades shades{.lanes = {}, .places = {}, .change = true};
  auto const shade = [&](double change) { return Shade{std::fabs(change), style.difference.at(change)}; };
  for (std::size_t i = 0; i < now.lanes.size(); ++i)
    shades.lanes.push_back(shade(change_of(before.lanes[i].parcels_per_h, now.lanes[i].parcels_per_h)));
  for (std::size_t i = 0; i < now.places.size(); ++i)
    shades.places.push_back(shade(change_of(before.places[i].arrived_per_day / 24, now.places[i].arrived_per_day / 24)));
  return shades;
}

float ribbon_width(double parcels_per_h, double most_per_h) {
  return 1 + 5.5f * static_cast<float>(std::sqrt(std::min(1.0, most_per_h > 0 ? parcels_per_h / most_per_h : 0)));
}

}  // namespace tierflow
