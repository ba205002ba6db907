#include "scenarios/report/cold_figures.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

constexpr double minute_us = 60e6;

ColdCargo const& cargo_of(Scenario const& scenario, std::uint8_t parcel_class) { return *scenario.classes[parcel_class].cold; }
bool has_life(ColdCargo const& cargo) { return cargo.shelf_life.count() < unlimited; }

}  // namespace

bool has_cold_chain(Scenario const& scenario) {
  return std::ranges::any_of(scenario.classes, [](ParcelClass const& one) { return one.cold.has_value(); });
}

bool has_shelf_life(Scenario const& scenario) {
  return std::ranges::any_of(scenario.classes, [](ParcelClass const& one) { return one.cold && has_life(*one.cold); });
}

double cold_figure(Scenario const& scenario, Results const& results, std::string_view key, std::optional<std::size_t> parcel_class) {
  std::uint64_t delivered = 0, spoiled = 0, with_life = 0;
  double outside_us = 0, lives_left = 0;
  for (ColdResult const& row : results.cold) {
    if (parcel_class && *parcel_class != row.parcel_class) continue;
    delivered += row.delivered;
    spoiled += row.spoiled;
    outside_us += static_cast<double>(row.outside);
    ColdCargo const& cargo = cargo_of(scenario, row.parcel_class);
    if (!has_life(cargo)) continue;
    with_life += row.delivered;
    lives_left += static_cast<double>(row.life_left) / static_cast<double>(cargo.shelf_life.count());
  }
  if (key == "spoiled_share") return share(spoiled, delivered);
  if (key == "excursion_mean_min") return ratio(outside_us / minute_us, static_cast<double>(delivered));
  if (key == "life_left_mean_share") return ratio(lives_left, static_cast<double>(with_life));
  return ratio(0, 0);
}

double used_percent(ColdResult const& row, double part) {
  std::uint64_t all = 0, so_far = 0;
  for (std::uint64_t const count : row.used) all += count;
  if (all == 0) return ratio(0, 0);
  auto const rank = static_cast<std::uint64_t>(std::ceil(part * static_cast<double>(all)));
  std::size_t percent = 0;
  while (percent + 1 < row.used.size() && (so_far += row.used[percent]) < rank) ++percent;
  return static_cast<double>(std::min(percent + 1, percents_of_life - 1));
}

std::vector<ColdToll> cold_tolls(Scenario const& scenario, Results const& results) {
  double delivered = 0, with_life = 0;
  for (ColdResult const& row : results.cold) {
    delivered += static_cast<double>(row.delivered);
    if (has_life(cargo_of(scenario, row.parcel_class))) with_life += static_cast<double>(row.delivered);
  }
  std::vector<ColdToll> tolls;
  double all_life = 0, all_outside = 0;
  for (ColdPlaceResult const& row : results.cold_places) {
    if (tolls.empty() || tolls.back().place != row.place) tolls.push_back({row.place});
    ColdCargo const& cargo = cargo_of(scenario, row.parcel_class);
    double const lives = has_life(cargo) ? static_cast<double>(row.life) / static_cast<double>(cargo.shelf_life.count()) : 0;
    double const life = with_life > 0 ? lives / with_life : 0;
    double const outside = delivered > 0 ? static_cast<double>(row.outside) / minute_us / delivered : 0;
    tolls.back().life_share += life;
    tolls.back().outside_min += outside;
    all_life += life;
    all_outside += outside;
  }
  auto const weight = [&](ColdToll const& toll) {
    double const life = all_life > 0 ? toll.life_share / all_life : 0;
    double const outside = all_outside > 0 ? toll.outside_min / all_outside : 0;
    return life + outside;
  };
  std::erase_if(tolls, [&](ColdToll const& toll) { return !(weight(toll) > 0); });
  std::ranges::stable_sort(tolls, std::ranges::greater{}, weight);
  return tolls;
}

char const* name_of(ColdSpot spot) {
  switch (spot) {
    case ColdSpot::door: return "door";
    case ColdSpot::sender: return "sender";
    case ColdSpot::stage: return "stage";
    case ColdSpot::desk: return "desk";
    case ColdSpot::tour: return "tour";
    case ColdSpot::staging: return "staging";
    case ColdSpot::road: return "road";
  }
  return "";
}

std::string what_of(Scenario const& scenario, ColdPlace const& place) {
  FacilityPlan const& plan = scenario.facilities[place.facility];
  switch (place.spot) {
    case ColdSpot::door:
    case ColdSpot::sender: return {};
    case ColdSpot::stage: return plan.stages[place.index].name;
    case ColdSpot::desk:
    case ColdSpot::tour: return plan.rounds[place.index].name;
    case ColdSpot::staging:
    case ColdSpot::road: return scenario.network.lanes[place.lane].name;
  }
  return {};
}

}  // namespace tierflow
