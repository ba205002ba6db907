#include "sim/cold/clock.hpp"

#include <algorithm>

namespace tierflow {
namespace {

bool has_dock(FacilityPlan const& plan) {
  return !plan.stages.empty() && std::holds_alternative<DockPlan>(plan.stages.front().plan);
}


}  // namespace

ColdClock::ColdClock(World const& world) : world_{world}, airs_{world.scenario, world.draws}, watched_(world.stream_keys.size()) {
  Scenario const& scenario = world.scenario;
  for (std::size_t i = 0; i < scenario.classes.size(); ++i) {
    rows_.push_back(classes_.size());
    if (!scenario.classes[i].cold) continue;
    classes_.push_back(static_cast<std::uint8_t>(i));
    packings_.emplace_back(*scenario.classes[i].cold);
  }
  number_places();
  cells_.resize(places_.size() * classes_.size());
  doors_.resize(scenario.facilities.size() * classes_.size());
}

void ColdClock::number_places() {
  auto const next = [&] { return static_cast<std::uint32_t>(places_.size()); };
  for (std::uint32_t i = 0; i < world_.scenario.facilities.size(); ++i) {
    FacilityPlan const& plan = world_.scenario.facilities[{i}];
    Numbers at;
    at.door = next();
    places_.push_back({.spot = ColdSpot::door, .facility = {i}});
    at.senders = next();
    places_.push_back({.spot = ColdSpot::sender, .facility = {i}});
    at.stages = next();
    for (std::uint32_t k = 0; k < plan.stages.size(); ++k) places_.push_back({.spot = ColdSpot::stage, .facility = {i}, .index = k});
    at.pools = next();
    for (std::uint32_t k = 0; k < plan.rounds.size(); ++k)
      for (ColdSpot const spot : {ColdSpot::desk, ColdSpot::tour}) places_.push_back({.spot = spot, .facility = {i}, .index = k});
    numbers_.push_back(at);
  }
  first_lane_ = next();
  for (std::uint32_t i = 0; i < world_.scenario.lanes.size(); ++i)
    for (ColdSpot const spot : {ColdSpot::staging, ColdSpot::road})
      places_.push_back({.spot = spot, .facility = world_.scenario.network.lanes[{i}].from, .lane = {i}});
}

void ColdClock::noted(What what, Instant t, Parcel const& p, FacilityId here, std::uint32_t place) {
  FacilityPlan const& plan = world_.scenario.facilities[here];
  Numbers const& at = numbers_[here.index];
  switch (what) {
    case What::created: return born(p, here);
    case What::arrived: return arrives(t, p, here, {place});
    case What::unloaded:
    case What::entered:
    case What::held: return moves(t, p, at.stages + place, here, plan.stages[place].climate);
    case What::staged: return moves(t, p, first_lane_ + 2 * place, here, plan.staging_climate);
    case What::at_desk: return moves(t, p, at.pools + 2 * place, here, plan.desk_climate);
    case What::out_for_delivery:
    case What::collected: return moves(t, p, at.pools + 2 * place + 1, here, plan.rounds[place].climate);
    case What::sent_back: return moves(t, p, at.door, here, plan.climate);
    case What::in_cell: return moves(t, p, at.pools + 2 * place, here, outside_air);
    case What::delivered:
    case What::returned:
    case What::rejected: return ends(what, t, p, here);
    // It stays where it is, and departs() knows more.
    case What::started:
    case What::suspended:
    case What::sorted:
    case What::released:
    case What::blocked:
    case What::attempt_failed:
    case What::departed: return;
  }
}

/// It begins fresh, in the run (rule 62).
void ColdClock::born(Parcel const& p, FacilityId here) {
  FacilityPlan const& plan = world_.scenario.facilities[here];
  Watched& watched = watched_[p.stream];
  std::uint32_t const number = watched.count++;
  watched.numbers.make(p.serial) = number;
  ColdCargo const& cargo = packings_[rows_[p.parcel_class]].cargo;
  bool const at_sender = p.stream < world_.scenario.streams.size() &&
                         std::ranges::any_of(plan.rounds, [&](RoundsPool const& pool) { return world_.waits_for(pool, p); });
  watched.states.make(number) = {
      .since = std::max(p.created, Instant{}),
      .box = {cargo.packed_at, cargo.ice.count()},
      .place = at_sender ? numbers_[here.index].senders : numbers_[here.index].door,
      .air = airs_.number(here, at_sender ? outside_air : plan.climate),
  };
}

/// With a vehicle it stays on board until it is unloaded.
void ColdClock::arrives(Instant t, Parcel const& p, FacilityId here, LaneId lane) {
  FacilityPlan const& plan = world_.scenario.facilities[here];
  bool const on_board = has_dock(plan) && world_.scenario.lanes[lane].dispatch != Dispatch::immediate;
  if (!on_board) return moves(t, p, numbers_[here.index].door, here, plan.climate);
  State& state = stays_until(t, p);
  state.place = numbers_[here.index].stages;
}

void ColdClock::departs(Instant t, Parcel const& p, FacilityId here, LaneId lane, int climate) {
  moves(t, p, first_lane_ + 2 * lane.index + 1, here, climate);
}

void ColdClock::comes_home(Instant t, Parcel const& p, FacilityId here, std::uint32_t pool) {
  moves(t, p, numbers_[here.index].pools + 2 * pool, here, world_.scenario.facilities[here].desk_climate);
}

void ColdClock::moves(Instant t, Parcel const& p, std::uint32_t place, FacilityId here, int climate) {
  State& state = stays_until(t, p);
  state.place = place;
  state.air = airs_.number(here, climate);
}

ColdClock::State& ColdClock::stays_until(Instant t, Parcel const& p) {
  State& state = state_of(p);
  if (t == state.since) return state;
  std::size_t const row = rows_[p.parcel_class];
  Exposure const part = expose(state.box, packings_[row], airs_[state.air], state.since, t);
  state.life += part.life;
  state.outside += part.outside;
  if (world_.counts(t)) {
    Cell& cell = cells_[state.place * classes_.size() + row];
    cell.time += (t - state.since).count();
    cell.life += part.life;
    cell.outside += part.outside;
  }
  state.since = t;
  return state;
}

void ColdClock::ends(What what, Instant t, Parcel const& p, FacilityId here) {
  State const& state = stays_until(t, p);
  if (what != What::delivered || !world_.counts(t)) return;
  std::size_t const row = rows_[p.parcel_class];
  doors_[here.index * classes_.size() + row].add(packings_[row].cargo, state.life, state.outside);
}

void ColdClock::collect(Results& results) const {
  for (std::size_t row = 0; row < classes_.size(); ++row) {
    ColdResult& sum = results.cold.emplace_back();
    sum.parcel_class = classes_[row];
    for (std::size_t i = row; i < doors_.size(); i += classes_.size()) sum.merge(doors_[i]);
  }
  for (std::size_t place = 0; place < places_.size(); ++place)
    for (std::size_t row = 0; row < classes_.size(); ++row) {
      Cell const& cell = cells_[place * classes_.size() + row];
      if (cell.time == 0) continue;
      results.cold_places.push_back(
          {.place = places_[place], .parcel_class = classes_[row], .time = cell.time, .life = cell.life, .outside = cell.outside});
    }
}

}  // namespace tierflow
