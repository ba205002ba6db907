// One lane of the naive engine (docs/model.md, section 7).

#include "tests/swarm/naive_lanes.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow::naive {

LaneStand::LaneStand(World& world, LaneId id)
    : world_{world},
      id_{id},
      lane_{world.scenario.network.lanes[id]},
      plan_{world.scenario.lanes[id]},
      key_{key_of(lane_.name)},
      closures_{world, plan_.stops, plan_.outages, key_, 0} {
  lay_out_weather();
  result_.lane = id;
  result_.parcels_series = world_.empty_series();
  for (Departure const& row : plan_.timetable) world_.wake(row.at);
  for (auto const& [from, until] : plan_.opens) world_.wake(from);
  if (plan_.dispatch == Dispatch::headway) {
    headway_ = plan_.offset;
    world_.wake(*headway_);
  }
}

void LaneStand::lay_out_weather() {
  for (Weather const& weather : world_.scenario.weather) {
    if (std::ranges::find(weather.lanes, id_) == weather.lanes.end()) continue;
    for (auto const& [from, until] : weather.planned)
      weather_.push_back({from, until, weather.speed, weather.closes, true});
    if (!weather.gap) continue;
    std::uint64_t const key = key_of(weather.name);
    Instant t{};
    for (std::uint32_t k = 0; t <= world_.scenario.end; ++k) {
      Instant const from = t + weather.gap->span(world_.draws.of(Purpose::weather_gap, key, k), one_tick);
      t = from + weather.length->span(world_.draws.of(Purpose::weather_length, key, k), one_tick);
      bool in_season = weather.season.empty();
      for (auto const& [begin, end] : weather.season) in_season = in_season || (begin <= from && from < end);
      if (in_season && from <= world_.scenario.end) weather_.push_back({from, t, weather.speed, weather.closes, false});
    }
  }
  for (Spell const& spell : weather_) {
    world_.wake(spell.from);
    world_.wake(spell.until);
  }
}

bool LaneStand::closed(Instant t) const {
  return closures_.any(t) || std::ranges::any_of(weather_, [t](Spell const& spell) {
           return spell.closes && spell.from <= t && t < spell.until;
         });
}

Duration LaneStand::closed_for(Instant t) const {
  std::vector<Instant> edges = closures_.edges();
  for (Spell const& spell : weather_) edges.push_back(spell.until);
  std::ranges::sort(edges);
  auto const is_closed = [&](Instant later) {
    return closures_.foreseen(t, later) || std::ranges::any_of(weather_, [&](Spell const& spell) {
             return spell.closes && (spell.planned || spell.from <= t) && spell.from <= later && later < spell.until;
           });
  };
  Instant opens = t;
  for (Instant const edge : edges)
    if (edge > opens && is_closed(opens)) opens = edge;
  return opens - t;
}

/// From one change of the weather to the next, at the slowest of the speeds in force. Where vehicles stand while the lane is
/// closed, closures change it too.
Instant LaneStand::arrival(Instant t, Duration way) const {
  bool const stands = plan_.when_closed == WhenClosed::stand;
  std::vector<Instant> edges;
  if (stands) edges = closures_.edges();
  for (Spell const& spell : weather_)
    if (spell.speed < 1 || (stands && spell.closes)) edges.insert(edges.end(), {spell.from, spell.until});
  while (way > Duration{0}) {
    double speed = stands && closed(t) ? 0 : 1;
    for (Spell const& spell : weather_)
      if (spell.from <= t && t < spell.until) speed = std::min(speed, spell.speed);
    std::optional<Instant> changes;
    for (Instant const edge : edges)
      if (edge > t && (!changes || edge < *changes)) changes = edge;
    auto const whole = [](double ticks) { return Duration{static_cast<std::int64_t>(ticks)}; };
    if (!changes) return t + way;
    Duration const made = speed == 1 ? *changes - t
                                     : whole(std::floor(static_cast<double>((*changes - t).count()) * speed));
    if (way <= made) return t + (speed == 1 ? way : whole(std::ceil(static_cast<double>(way.count()) / speed)));
    way -= made;
    t = *changes;
  }
  return t;
}

std::optional<Instant> LaneStand::closes_after(Instant t) const {
  std::vector<Instant> edges = closures_.edges();
  for (Spell const& spell : weather_) edges.push_back(spell.from);
  std::ranges::sort(edges);
  for (Instant const edge : edges)
    if (edge > t && closed(edge)) return edge;
  return {};
}

bool LaneStand::overflows(Instant t) {
  if (!plan_.overflow || static_cast<std::int64_t>(stand_.size()) < plan_.overflow->from) return false;
  if (world_.counts(t)) ++result_.overflowed;
  return true;
}

void LaneStand::stage(Instant t, Who who) {
  std::uint32_t const order = staged_ever_++;
  stand_.push_back({who, t, t + plan_.ready_after, order});
  world_.wake(t + plan_.ready_after);
  world_.put(What::staged, t, *who, lane_.from, id_.index);
  if (world_.counts(t)) ++result_.staged;
  staging_.add(world_, t, 1);
}

std::vector<Staged> LaneStand::ready(Instant t) const {
  std::vector<Staged> those;
  for (Staged const& staged : stand_)
    if (staged.may_board <= t) those.push_back(staged);
  return those;
}

bool LaneStand::may_be_full_now(Instant t) const {
  if (plan_.dispatch == Dispatch::fill_or_timeout) return true;
  if (plan_.dispatch != Dispatch::timetable_or_full) return false;
  return plan_.opens.empty() || std::ranges::any_of(plan_.opens, [t](auto const& interval) {
           return interval.first <= t && t <= interval.second;
         });
}

bool LaneStand::full(Instant t) const {
  if (!may_be_full_now(t)) return false;
  std::int64_t parcels = 0;
  std::int64_t grams = 0;
  std::int64_t cm3 = 0;
  for (Staged const& staged : ready(t)) {
    ++parcels;
    grams += staged.who->grams;
    cm3 += staged.who->cm3;
  }
  return parcels >= plan_.full_parcels || grams >= plan_.full_grams || cm3 >= plan_.full_cm3;
}

void LaneStand::planned(Instant t, std::uint32_t vehicle, std::int32_t fleet, std::uint32_t count) {
  bool const waiting =
      std::ranges::any_of(wanted_, [t](Wanted const& wanted) { return wanted.since < t; });
  if (waiting) {
    if (world_.counts(t)) ++result_.missed;
  } else if (plan_.run_empty || !ready(t).empty()) {
    wanted_.push_back({t, vehicle, fleet, count, Cause::planned});
    timer_.reset();
  }
}

void LaneStand::wants(Instant t, Cause cause) {
  wanted_.push_back({t, plan_.vehicle, plan_.fleet, 1, cause});
  timer_.reset();
}

/// Timetable rows and headway instants of `t`.
void LaneStand::note_plans(Instant t) {
  bool const by_rows =
      plan_.dispatch == Dispatch::timetable || plan_.dispatch == Dispatch::timetable_or_full;
  if (by_rows) {
    for (Departure const& row : plan_.timetable)
      if (row.at == t) planned(t, row.vehicle, row.fleet, row.count);
  }
  if (headway_ && *headway_ == t) {
    planned(t, plan_.vehicle, plan_.fleet, 1);
    *headway_ += plan_.headway.span(world_.draws.of(Purpose::headway, key_, gaps_++), one_tick);
    world_.wake(*headway_);
  }
}

void LaneStand::note_what_is_due(Instant t, bool first_round) {
  if (plan_.dispatch == Dispatch::immediate) return;
  if (first_round) note_plans(t);
  if (plan_.dispatch == Dispatch::fill_or_timeout && wanted_.empty() && !ready(t).empty()) {
    if (!timer_) {
      timer_ = t + plan_.timeout;
      world_.wake(*timer_);
    }
    if (*timer_ <= t) wants(t, Cause::timeout);
  }
  if (wanted_.empty() && full(t)) wants(t, Cause::full);
}

void LaneStand::send(Instant t, Instant arrives, Arrival arrival) {
  road_.add(world_, t, static_cast<std::int64_t>(arrival.load.size()));
  FacilityId const there = arrival.turned_back ? lane_.from : lane_.to;
  world_.post[there.index].emplace(arrives, std::move(arrival));
  world_.wake(arrives);
}

void LaneStand::leaves(Instant t, Staged const& staged, std::uint32_t number) {
  std::erase_if(stand_, [&](Staged const& one) { return one.order == staged.order; });
  leaves_place(*staged.who, world_.scenario.network.places[lane_.from].tier, t);
  world_.put(What::departed, t, *staged.who, lane_.from, id_.index, number);
  staging_.add(world_, t, -1);
  --world_.results.facilities[lane_.from.index].in_system_at_end;
  ++result_.parcels_series[world_.bin(t)];
  if (!world_.counts(t)) return;
  ++result_.parcels;
  result_.grams += staged.who->grams;
  result_.volume_cm3 += staged.who->cm3;
  result_.dwell.add(t - staged.since);
}

void LaneStand::send_conveyed(Instant t) {
  if (plan_.dispatch != Dispatch::immediate || closed(t)) return;
  for (Staged const& staged : ready(t)) {
    Duration const travel =
        plan_.travel.span(world_.draws.of(Purpose::conveyance, staged.who->key, staged.who->visit));
    leaves(t, staged, staged.order);
    send(t, arrival(t, travel), {.lane = id_, .number = staged.order, .load = {staged.who}});
  }
}

Wanted const* LaneStand::first_wanted(Instant t) const {
  return wanted_.empty() || closed(t) ? nullptr : &wanted_.front();
}

void LaneStand::road_ends(Instant t, std::size_t parcels) {
  road_.add(world_, t, -static_cast<std::int64_t>(parcels));
}

bool LaneStand::cancel(Instant t) {
  if (!plan_.cancel_without_vehicle) return false;
  auto const dropped = std::erase_if(wanted_, [t](Wanted const& wanted) {
    return wanted.cause == Cause::planned && wanted.since == t;
  });
  if (world_.counts(t)) result_.missed += dropped;
  if (dropped == 0 || !wanted_.empty() || !full(t)) return false;
  wants(t, Cause::full);
  return true;
}

void LaneStand::note_waits(Instant t) {
  for (Wanted& wanted : wanted_)
    if (wanted.since == t && !std::exchange(wanted.noted_as_waiting, true) && world_.counts(t))
      ++result_.vehicle_waits;
}

LaneResult LaneStand::collect() const {
  LaneResult result = result_;
  Instant const end = world_.scenario.end;
  result.staging_area = staging_.until(world_, end);
  result.road_area = road_.until(world_, end);
  result.staged_at_end = staging_.level();
  world_.time_in_places += result.staging_area + result.road_area;
  return result;
}

}  // namespace tierflow::naive
