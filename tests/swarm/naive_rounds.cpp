// One pool of couriers of the naive engine (docs/model.md, section 9).

#include "tests/swarm/naive_rounds.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow::naive {

Pool::Pool(World& world, FacilityId facility, std::size_t index)
    : world_{world},
      facility_{facility},
      index_{index},
      plan_{world.scenario.facilities[facility].rounds[index]},
      couriers_(static_cast<std::size_t>(plan_.crew)) {
  for (Instant const wave : plan_.waves) world_.wake(wave);
  result_.facility = facility;
  result_.pool = plan_.name;
  result_.crew = plan_.crew;
  for (DeliveryArea const& area : plan_.areas) result_.areas.emplace_back().name = area.name;
}

void Pool::join(Instant t, Who who) {
  world_.put(What::at_desk, t, *who, facility_, index_);
  if (!who->first_desk) {
    who->first_desk = t;
    parcels_.add(world_, t, 1);
  }
  std::vector<double> upto;
  for (DeliveryArea const& area : plan_.areas) upto.push_back(area.upto);
  std::size_t const area = upto.empty() ? 0 : chosen(upto, uniform(world_.draws.of(Purpose::area, who->key).a));
  desk_.push_back({who, t, joined_++, area});
}

void Pool::call(Instant t, Who who) {
  parcels_.add(world_, t, 1);
  calls_.emplace_back(t, who);
}

std::vector<Who> Pool::handed_in(Instant t) {
  std::vector<Who> all;
  auto const due = to_hand_in_.find(t);
  if (due == to_hand_in_.end()) return all;
  for (auto const& [courier, load] : due->second)
    for (Who const who : load) {
      parcels_.add(world_, t, -1);
      all.push_back(who);
    }
  to_hand_in_.erase(due);
  return all;
}

/// Driving between two stops of a tour, or from and to the place.
Duration Pool::leg(std::int64_t parcels, std::int64_t from_senders) const {
  std::int64_t const legs = parcels + from_senders + 1;
  if (plan_.given_tour) return *plan_.given_tour / legs;
  double const stops = std::max(1.0, static_cast<double>(parcels) / plan_.parcels_per_stop +
                                         static_cast<double>(from_senders) / plan_.collected_per_stop);
  double const metres = (0.7124 + 0.63 / std::sqrt(stops)) * std::sqrt(stops * plan_.zone_m2);
  return Duration{static_cast<std::int64_t>(std::floor(metres / plan_.speed_m_s * 1e6))} / legs;
}

void Pool::tour(Instant t, Courier& courier, std::int64_t parcels, std::int64_t from_senders) {
  std::ranges::sort(desk_, {}, [](AtDesk const& one) {
    return std::pair{one.who->priority, one.order};
  });
  Duration const between = leg(parcels, from_senders);
  Instant clock = t;
  Duration driven = between;  // home from the last stop
  for (std::int64_t i = 0; i < parcels; ++i) {
    driven += between;
    AtDesk const first = desk_.front();
    desk_.erase(desk_.begin());
    leaves_desk(t, first);
    clock += between +
             plan_.stop.span(world_.draws.of(Purpose::stop, first.who->key, first.who->attempts),
                             one_tick);
    courier.stops.push_back({first.who, clock});
    world_.wake(clock);
    if (plan_.cells) booked_.push_back(succeeds(*first.who) ? fetched_or_overdue(clock, *first.who).until : clock);
  }
  for (std::int64_t i = 0; i < from_senders; ++i) {
    auto const [since, who] = calls_.front();
    calls_.pop_front();
    driven += between;
    clock += between + plan_.collect_stop.span(world_.draws.of(Purpose::collect, who->key), one_tick);
    who->called = since;
    courier.senders.push_back({who, clock});
    world_.wake(clock);
  }
  courier.home = clock + between;
  world_.wake(*courier.home);
  out_.add(world_, t, 1);
  if (world_.counts(t)) ++result_.tours;
  if (world_.counts(t)) result_.drive_time += driven.count();
}

void Pool::leaves_desk(Instant t, AtDesk const& one) {
  world_.put(What::out_for_delivery, t, *one.who, facility_, index_);
  if (!world_.counts(t)) return;
  result_.desk.add(t - one.since);
  if (!plan_.areas.empty()) result_.areas[one.area].desk.add(t - one.since);
}

bool Pool::succeeds(Parcel const& who) const {
  return uniform(world_.draws.of(Purpose::success, who.key, who.attempts).a) < plan_.first_attempt;
}

Pool::Cell Pool::fetched_or_overdue(Instant placed, Parcel const& who) const {
  Duration const comes_after = plan_.cells->stay.span(world_.draws.of(Purpose::stay, who.key), one_tick);
  if (comes_after <= plan_.cells->overdue) return {nullptr, placed, placed + comes_after, false};
  return {nullptr, placed, placed + plan_.cells->overdue, true};
}

/// Recipients come, and what nobody fetched goes back.
void Pool::empty_cells(Instant t) {
  std::erase_if(booked_, [t](Instant until) { return until <= t; });
  for (Cell const& cell : cells_) {
    if (cell.until != t) continue;
    taken_.add(world_, t, -1);
    if (world_.counts(t)) result_.cells.stay.add(cell.until - cell.placed);
    if (!cell.overdue) continue;
    if (world_.counts(t)) ++result_.cells.overdue;
    gives_up(t, cell.who, true);
  }
  std::erase_if(cells_, [t](Cell const& cell) { return cell.until == t; });
}

std::int64_t Pool::may_leave() const {
  auto const waiting = static_cast<std::int64_t>(desk_.size());
  if (!plan_.cells || plan_.cells->count == unlimited) return waiting;
  return std::min(waiting, plan_.cells->count - static_cast<std::int64_t>(booked_.size()));
}

void Pool::note_cells(Instant t) {
  if (world_.counts(t) && plan_.cells)
    result_.cells.most = std::max(result_.cells.most, static_cast<std::int64_t>(booked_.size()));
}

void Pool::attempt(Instant t, Courier& courier, Who who) {
  bool const counts = world_.counts(t);
  bool const success = succeeds(*who);
  std::uint32_t const number = who->attempts++;
  if (success && plan_.cells) {
    Cell cell = fetched_or_overdue(t, *who);
    cell.who = who;
    cells_.push_back(cell);
    world_.wake(cell.until);
    taken_.add(world_, t, 1);
    if (counts) ++result_.cells.placed;
    if (cell.overdue) {
      if (counts) ++result_.attempts;
      if (counts && number == 0) ++result_.first_attempts;
      world_.put(What::in_cell, t, *who, facility_, index_);
      return;
    }
  }
  if (counts) {
    ++result_.attempts;
    if (number == 0) ++result_.first_attempts;
    if (success) ++result_.delivered;
    if (success && !plan_.areas.empty()) ++result_.areas[courier.area].delivered;
    if (success && number == 0) ++result_.first_delivered;
  }
  if (success) {
    parcels_.add(world_, t, -1);
    world_.delivered(t, *who, facility_, index_);
  } else {
    world_.put(What::attempt_failed, t, *who, facility_, index_);
    courier.failed.push_back(who);
  }
}

void Pool::gives_up(Instant t, Who who, bool from_cell) {
  if (world_.counts(t)) ++result_.returned;
  if (!plan_.sends_back || who->origin == facility_) {
    parcels_.add(world_, t, -1);
    world_.returned(t, *who, facility_, index_);
    return;
  }
  world_.put(What::sent_back, t, *who, facility_, index_);
  (from_cell ? back_from_cell_ : back_from_tour_)[t + one_tick].push_back(who);
  world_.wake(t + one_tick);
}

std::vector<Who> Pool::goes_back(Instant t) {
  std::vector<Who> all;
  for (auto* const list : {&back_from_tour_, &back_from_cell_})
    for (Who const who : (*list)[t]) {
      parcels_.add(world_, t, -1);
      ++who->visit;
      who->destination = who->origin;
      who->homeward = true;
      who->bag = InBag::none;
      all.push_back(who);
    }
  back_from_tour_.erase(t);
  back_from_cell_.erase(t);
  return all;
}

void Pool::comes_home(Instant t, Courier& courier) {
  courier.home.reset();
  out_.add(world_, t, -1);
  if (!courier.brought.empty()) {
    auto const number = static_cast<std::size_t>(&courier - couriers_.data());
    to_hand_in_[t + one_tick][number] = std::exchange(courier.brought, {});
    world_.wake(t + one_tick);
  }
  for (Who const who : std::exchange(courier.failed, {})) {
    if (static_cast<int>(who->attempts) >= plan_.attempts) {
      gives_up(t, who, false);
    } else if (plan_.retry_next_day) {
      Instant const midnight = std::chrono::floor<std::chrono::days>(t) + std::chrono::days{1};
      tomorrow_.emplace(midnight, who);
      world_.homes.push_back({.at = t,
                              .stream = who->stream,
                              .serial = who->serial,
                              .where = facility_,
                              .place = static_cast<std::uint32_t>(index_),
                              .what = What::at_desk});
      world_.wake(midnight);
    } else {
      join(t, who);
    }
  }
}

bool Pool::on_shift(Instant t) const {
  if (plan_.shifts.empty()) return true;
  return std::ranges::any_of(plan_.shifts, [t](auto const& shift) { return shift.first <= t && t < shift.second; });
}

void Pool::step_four(Instant t, bool first_round) {
  if (!first_round) return;
  while (!tomorrow_.empty() && tomorrow_.begin()->first <= t) {
    join(t, tomorrow_.begin()->second);
    tomorrow_.erase(tomorrow_.begin());
  }
  empty_cells(t);
  std::vector<Courier*> back;
  for (Courier& courier : couriers_) {
    while (!courier.stops.empty() && courier.stops.front().ends <= t) {
      attempt(t, courier, courier.stops.front().who);
      courier.stops.pop_front();
    }
    while (!courier.senders.empty() && courier.senders.front().ends <= t) {
      Who const who = courier.senders.front().who;
      courier.senders.pop_front();
      world_.put(What::collected, t, *who, facility_, index_);
      courier.brought.push_back(who);
      if (!world_.counts(t)) continue;
      ++result_.collected;
      result_.to_collect.add(t - who->called);
    }
    if (courier.home && *courier.home <= t) {
      comes_home(t, courier);
      back.push_back(&courier);
    }
  }
  bool const is_wave = std::ranges::find(plan_.waves, t) != plan_.waves.end();
  if (!plan_.areas.empty()) {
    if (is_wave) wave_of_areas(t);
    else if (plan_.reload && on_shift(t)) reload_of_areas(t, back);
  } else if (is_wave) {
    std::vector<Courier*> at_home;
    for (Courier& courier : couriers_)
      if (!courier.home) at_home.push_back(&courier);
    std::int64_t leave = may_leave();
    if (!at_home.empty() && world_.counts(t))
      result_.cells.short_of += static_cast<std::uint64_t>(static_cast<std::int64_t>(desk_.size()) - leave);
    for (std::size_t i = 0; i < at_home.size(); ++i) {
      auto const couriers = static_cast<std::int64_t>(at_home.size() - i);
      auto const part_of = [&](std::int64_t rest) {
        return std::min(plan_.capacity, (rest + couriers - 1) / couriers);
      };
      std::int64_t const takes = part_of(leave), fetches = part_of(static_cast<std::int64_t>(calls_.size()));
      if (takes + fetches > 0) tour(t, *at_home[i], takes, fetches);
      leave -= takes;
    }
    note_cells(t);
  } else if (plan_.reload) {
    bool const works = on_shift(t);
    if (works && !back.empty() && world_.counts(t))
      result_.cells.short_of += static_cast<std::uint64_t>(static_cast<std::int64_t>(desk_.size()) - may_leave());
    for (Courier* const courier : back) {
      std::int64_t const takes = std::min(plan_.capacity, may_leave());
      std::int64_t const fetches = std::min(plan_.capacity, static_cast<std::int64_t>(calls_.size()));
      if (works && takes + fetches > 0) tour(t, *courier, takes, fetches);
    }
    if (works && !back.empty()) note_cells(t);
  }
}

PoolResult Pool::collect() const {
  PoolResult result = result_;
  result.out_time = out_.until(world_, world_.scenario.end);
  world_.time_in_places += parcels_.until(world_, world_.scenario.end);
  result.waiting_at_end = static_cast<std::int64_t>(desk_.size());
  result.to_collect_at_end = static_cast<std::int64_t>(calls_.size());
  if (plan_.cells) result.cells.count = plan_.cells->count;
  result.cells.taken_time = taken_.until(world_, world_.scenario.end);
  result.cells.taken_at_end = static_cast<std::int64_t>(cells_.size());
  return result;
}

}  // namespace tierflow::naive
