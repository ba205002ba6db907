#pragma once

// Draft: a scenario while it is being read.
//
// Blocks are read in an order in which each finds here what it refers to: horizon, calendars, classes, vehicles, places,
// fleets, lanes, stages, demand. A block adds its part to `scenario`, and to the rest what later blocks need of it
// and a run does not.

#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/reader/blocks/names.hpp"
#include "scenarios/reader/blocks/plan_of_days.hpp"
#include "scenarios/reader/blocks/shifts.hpp"
#include "scenarios/reader/cursor.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// When a parcel that has passed the last stage may board.
struct BoardingRule {
  Duration ready_after{};
  std::map<Mode, Duration> cut_off;  ///< modes that are not there: 0
};

struct PlaceDraft {
  std::string list;                       ///< "hubs", "last_mile_stations", ...
  Mark mark;                              ///< where the place stands
  Node body;                              ///< stages, before, after: of its type with its own on top
  std::map<std::string, double, std::less<>> figures;  ///< sends, receives, buys, sells (per day), weight
  std::optional<double> area_m2;
  std::optional<std::int64_t> couriers, vans;
  BoardingRule boarding;
  int climate = outside_air;              ///< of what stands there and says nothing else
  std::vector<std::string> stage_names;   ///< of the stages, then "" or the name of `outbound`
};

struct Draft {
  Draft(Problems& the_problems, Problems& the_warnings) : problems{the_problems}, warnings{the_warnings} {}

  Problems& problems;
  Problems& warnings;
  Scenario scenario;

  PlanOfDays plan;
  std::optional<std::int64_t> first_day;  ///< for instants written as dates
  Instant demand_end;                     ///< no new parcels from here
  bool strict_tiers = true;
  bool finds_warm_up = false;             ///< horizon.warm_up: auto
  double demand_scale = 1;
  double capacity_scale = 1;
  std::optional<std::int64_t> year;       ///< whose demand is wanted, scale.year

  std::vector<Calendar> calendars;        ///< by name, as calendar_names
  Names calendar_names, climate_names, class_names, service_names, mix_names, energy_names, vehicle_names, fleet_names, place_names,
      lane_names;
  std::vector<double> own_shares;               ///< of the classes, cumulative
  std::vector<std::vector<double>> mixes;       ///< by mix, cumulative over the classes
  IdVector<FacilityId, PlaceDraft> places;      ///< beside scenario.network.places
  std::vector<Node> lane_bodies;                ///< beside lanes: with what lane_rules say underneath
  std::vector<Cursor> stream_marks, stock_marks, lane_marks;  ///< beside streams, stock and lanes, for messages

  /// A number of lines, doors, vehicles, ... after scale.capacity, rounded up; `unlimited` stays.
  [[nodiscard]] std::int64_t scaled(std::int64_t count) const {
    if (count >= unlimited || capacity_scale == 1) return count;
    double const product = static_cast<double>(count) * capacity_scale;
    return static_cast<std::int64_t>(std::ceil(product - 1e-9 * product));
  }
  [[nodiscard]] Calendar const* calendar(Cursor const& name) const {
    auto const index = calendar_names.at(name);
    return index ? &calendars[*index] : nullptr;
  }
  [[nodiscard]] std::optional<FacilityId> place(Cursor const& name) const {
    auto const index = place_names.at(name);
    return index ? std::optional{FacilityId{*index}} : std::nullopt;
  }
  void warn(Cursor const& at, std::string message) const {
    warnings.push_back({at.mark().spot(), at.path(), std::move(message)});
  }
};

}  // namespace tierflow
