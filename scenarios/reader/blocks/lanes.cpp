#include "scenarios/reader/blocks/lanes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "network/geography.hpp"
#include "scenarios/reader/blocks/carried.hpp"
#include "scenarios/reader/blocks/stages.hpp"

namespace tierflow {

namespace {

constexpr std::int64_t longest_on_land_m = 6'000'000;  ///< beyond it coordinates are probably swapped
constexpr double shortest_share = 0.9;  ///< a drive with drive_cv is never under this share of its mean

constexpr Field lane_fields[] = {
    {"id", Form::name, "", "from>to", "needed where two lanes join the same pair"},
    {"from", Form::name, "", required, "a place"},
    {"to", Form::name, "", required, "another place"},
    {"mode", Form::choice, "road rail air sea conveyor", "road", "how it is travelled"},
    {"distance", Form::length, "", "great circle x detour", "of the way"},
    {"drive", Form::law, "time", "distance / speed", "travel time"},
    {"drive_cv", Form::number, "", "0",
     "coefficient of variation: makes the drive a lognormal, never under 90 % of its mean"},
    {"takes", Form::names, "", "all", "classes that may ride"},
    {"refuses", Form::names, "", "none", "classes that may not ride"},
    {"direct", Form::yes_no, "", "false", "lets a station meet a hub in strict tiers"},
    {"dispatch", Form::choice, "immediate timetable headway fill-or-timeout timetable-or-full", "immediate",
     "when something leaves"},
    {"vehicle", Form::name, "", "the first row's", "a vehicle type; without any, room for everything"},
    {"fleet", Form::name, "", "unlimited", "where the vehicles come from"},
    {"headway", Form::law, "time", "", "headway: between departures"},
    {"offset", Form::time, "", "0 min", "headway: the first departure"},
    {"full_at", Form::mixed, "", "100 %", "fill-or-timeout, timetable-or-full: a share of the vehicle, or `20 parcels`"},
    {"timeout", Form::time, "", "never", "fill-or-timeout: from the first parcel on; `never`: only when full"},
    {"opens", Form::clock, "", "", "timetable-or-full: from when full vehicles leave, until the last departure"},
    {"loading", Form::choice, "priority fifo earliest_promise", "priority",
     "who boards first: by priority, in order of staging, or whose promise is due first"},
    {"misfits", Form::choice, "stop skip", "stop", "stop at the first parcel that does not fit, or try the next"},
    {"run_empty", Form::yes_no, "", "false", "a planned departure leaves with nothing on board"},
    {"without_vehicle", Form::choice, "wait cancel", "wait", "what a planned departure without a vehicle does"},
    {"cut_off", Form::time, "", "of the place, by mode", "closing before a departure"},
    {"outages", Form::block, "outages", "", "random closures; clock: calendar"},
    {"when_closed", Form::choice, "finish stand turn_back", "finish",
     "what is under way when the lane closes: goes on, stands until it opens, or (vehicles) turns back if that is nearer"},
    {"overflow", Form::block, "lanes[].overflow", "", "who comes when too many are staged takes another lane"},
    {"climate", Form::name, "", "outside", "immediate: on the way; with vehicles it is that of their type"},
    {"empty_back", Form::mixed, "", "100 % by road, else 0 %",
     "accounts: share of the way back that is driven empty and paid here; or `balanced`: as many as came the other way do not"},
};

/// Travel as a law, and its mean for routing.
struct Travel {
  Law law;
  Duration mean{};
};

Travel read_travel(Cursor const& at, Distance distance, LaneRules const& rules, Mode mode) {
  Cursor const drive = at["drive"], cv = at["drive_cv"];
  double mean_us = 0;
  Law law;
  if (drive.given()) {
    law = drive.law(Dimension::time, Law{});
    mean_us = law.mean();
  } else if (auto const speed = rules.speed(mode); speed && distance.count > 0) {
    mean_us = static_cast<double>(distance.count) / *speed * 1e6;
    law = Law::fixed(mean_us);
  } else {
    at.report("how long does it take? give 'drive', or a distance (or the places' coordinates) and lane_rules.speed");
  }
  if (cv.given()) {
    double const spread = cv.number(0, between(0, 10));
    if (!law.is_fixed()) cv.report("spreads a drive that is one time; this drive is a law already");
    else if (spread > 0 && mean_us > 0)
      law = Law::lognormal_mean_cv(mean_us, spread).clamped(shortest_share * mean_us, INFINITY);
  }
  return {std::move(law), Law::fixed(mean_us).span({})};
}

Distance read_distance(Cursor const& at, Lane const& lane, LaneRules const& rules, Draft const& draft) {
  auto const& places = draft.scenario.network.places;
  if (at["distance"].given()) return {at["distance"].amount(Dimension::length, 0)};
  if (!places[lane.from].at || !places[lane.to].at) return {};
  auto const straight = great_circle(*places[lane.from].at, *places[lane.to].at);
  return {std::llround(static_cast<double>(straight.count) * rules.detour())};
}

ClassSet read_classes(Cursor const& at, Draft const& draft) {
  ClassSet set = at["takes"].given() ? class_set(at["takes"], draft) : every_class;
  if (at["refuses"].given()) set &= ~class_set(at["refuses"], draft);
  return set;
}

using Rows = std::map<std::string, std::vector<Cursor>, std::less<>>;

/// The rows of the timetable by lane; a row of an unknown lane is reported.
Rows rows_by_lane(Cursor const& timetable, Draft const& draft) {
  Rows rows;
  for (Cursor const& row : timetable.items()) {
    row.check(timetable_section);
    if (auto const lane = draft.lane_names.at(row["lane"])) rows[draft.lane_names.all()[*lane]].push_back(row);
  }
  return rows;
}

/// Money and CO2e of a trip per m3 of room, over the vehicles that serve the lane.
void set_running_cost(Lane& lane, LanePlan const& plan, Draft const& draft) {
  double money = 0, co2e = 0, room_m3 = 0;
  double const km = static_cast<double>(lane.distance.count) / 1000;
  auto const add = [&](std::uint32_t vehicle, double count) {
    VehicleType const& type = draft.scenario.vehicles[vehicle];
    if (type.volume_cm3 >= unlimited) return;
    money += count * km * type.rates.per_km;
    co2e += count * km * type.rates.co2e_per_km;
    room_m3 += count * static_cast<double>(type.volume_cm3) / 1e6;
  };
  for (Departure const& departure : plan.timetable) add(departure.vehicle, departure.count);
  if (plan.timetable.empty()) add(plan.vehicle, 1);
  if (room_m3 > 0) {
    lane.money = money / room_m3;
    lane.co2e = co2e / room_m3;
  }
}

Lane read_ends(Cursor const& at, Draft const& draft) {
  Lane lane;
  lane.name = at.key();
  if (auto const from = draft.place(at["from"])) lane.from = *from;
  if (auto const to = draft.place(at["to"])) lane.to = *to;
  if (at["from"].given() && at["to"].given() && at["from"].text() == at["to"].text())
    at.report("a lane from a place to itself");
  lane.mode = read_mode(at["mode"], Mode::road);
  lane.carries = read_classes(at, draft);
  lane.direct = at["direct"].yes_no(false);
  return lane;
}

/// Two lanes of one pair need ids that differ; the merge of lists has seen equal ids.
void read_network(std::vector<Cursor> const& items, LaneRules const& rules, Draft& draft) {
  for (Cursor const& at : items) {
    Lane lane = read_ends(at, draft);
    lane.distance = read_distance(at, lane, rules, draft);
    bool const on_land = lane.mode == Mode::road || lane.mode == Mode::rail;
    if (on_land && lane.distance.count > longest_on_land_m)
      draft.warn(at, fmt::format("is {} km long; are latitude and longitude in this order?", lane.distance.count / 1000));
    LanePlan plan;
    Travel travel = read_travel(at, lane.distance, rules, lane.mode);
    lane.drive = travel.mean;
    plan.travel = std::move(travel.law);
    BoardingRule const& boarding = draft.places[lane.from].boarding;
    auto const by_mode = boarding.cut_off.find(lane.mode);
    Duration const cut_off = by_mode == boarding.cut_off.end() ? Duration{0} : by_mode->second;
    plan.ready_after = boarding.ready_after + at["cut_off"].time(cut_off);
    draft.scenario.network.lanes.push_back(std::move(lane));
    draft.scenario.lanes.push_back(std::move(plan));
  }
}

}  // namespace

constinit Section const lane_section{"lanes[]", "a directed way between two places", lane_fields};

void read_lanes(Cursor const& root, Draft& draft) {
  LaneRules const rules{root["lane_rules"], draft};
  auto const items = in_order(root["lanes"], lane_section);
  std::vector<std::string> names;
  for (Cursor const& at : items) {
    names.push_back(at.key());
    draft.lane_bodies.push_back(rules.complete(at, draft.problems));
  }
  for (std::size_t i = 0; i < items.size(); ++i)
    draft.lane_marks.push_back(items[i].in_place_of(draft.lane_bodies[i]));
  draft.lane_names = Names{"lane", std::move(names)};
  if (draft.places.size() == 0) return;
  Rows const rows = rows_by_lane(root["timetable"], draft);
  read_network(draft.lane_marks, rules, draft);
  for (std::uint32_t i = 0; i < draft.lane_marks.size(); ++i) {
    auto const own = rows.find(draft.lane_marks[i].key());
    read_dispatch(draft.lane_marks[i], own == rows.end() ? std::vector<Cursor>{} : own->second, {i}, draft);
    read_overflow(draft.lane_marks[i]["overflow"], {i}, draft);
    set_running_cost(draft.scenario.network.lanes[{i}], draft.scenario.lanes[{i}], draft);
  }
}

}  // namespace tierflow
