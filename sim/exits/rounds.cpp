#include "sim/exits/rounds.hpp"

#include <algorithm>

#include "sim/chosen.hpp"
#include "sim/cold/clock.hpp"

namespace tierflow {

Rounds::Rounds(World const& world, Book& book, std::size_t index)
    : world_{world}, book_{book}, index_{static_cast<std::uint32_t>(index)},
      plan_{world.scenario.facilities[book.facility].rounds[index]}, desks_(std::max<std::size_t>(1, plan_.areas.size())),
      couriers_(static_cast<std::size_t>(plan_.crew)), cells_{world, plan_.cells}, joined_series_{world.scenario.series},
      ended_series_{world.scenario.series} {
  counts_.facility = book.facility;
  counts_.pool = plan_.name;
  counts_.crew = plan_.crew;
  for (Desk& desk : desks_) desk.by_rank.resize(world.ranks);
  for (DeliveryArea const& area : plan_.areas) counts_.areas.emplace_back().name = area.name;
}

Instant Rounds::next_home() const {
  Instant home = never;
  for (Courier const& courier : couriers_) home = std::min(home, courier.home);
  return home;
}

Instant Rounds::next() const {
  Instant next = std::min({next_home(), joining_.head(), cells_.next()});
  for (Courier const& courier : couriers_) {
    if (courier.done < courier.stops.size()) next = std::min(next, courier.stops[courier.done].ends);
    if (courier.picked < courier.pickups.size()) next = std::min(next, courier.pickups[courier.picked].ends);
  }
  if (wave_ < plan_.waves.size()) next = std::min(next, plan_.waves[wave_]);
  if (!tomorrow_.empty()) next = std::min(next, tomorrow_.begin()->first);
  if (!brought_.empty()) next = std::min(next, brought_.begin()->first.first);
  if (!to_send_back_.empty()) next = std::min(next, to_send_back_.begin()->first.at);
  return std::min(next, sent_back_.head());
}

void Rounds::call(Instant t, Parcel const& p) {
  collecting_.in(world_, t);
  joined_series_.add(t);
  calls_.push(t, p);
}

void Rounds::hand_in(Instant until, Run& to) {
  for (Courier& courier : couriers_) collections(courier, until);  // noted before what the first stage does with them
  for (; !brought_.empty() && brought_.begin()->first.first < until; brought_.erase(brought_.begin())) {
    Instant const t = brought_.begin()->first.first;
    for (Parcel const& p : brought_.begin()->second) {
      collecting_.out(world_, t);
      ended_series_.add(t);
      to.push(t, p);
    }
  }
}

/// Everything that happens to a parcel on a tour that has begun is written down before the first stage writes more of it.
void Rounds::send_back(Instant until, Run& to) {
  for (Courier& courier : couriers_) attempts(courier, until);
  note_sent_back(until - tick);
  for (; sent_back_.head() < until; sent_back_.pop()) {
    Parcel p = sent_back_.front().parcel;
    parcels_.out(world_, sent_back_.head());
    ended_series_.add(sent_back_.head());
    ++p.visit;
    p.homeward = 1;
    p.bagged = 0;
    p.destination = static_cast<std::uint16_t>(world_.stream_origins[p.stream].index);
    to.push(sent_back_.head(), p);
  }
}

/// Of who was given up before `until`; all of them are known, so they are in order.
void Rounds::note_sent_back(Instant until) {
  for (; !to_send_back_.empty() && to_send_back_.begin()->first.at < until; to_send_back_.erase(to_send_back_.begin())) {
    auto const& [when, p] = *to_send_back_.begin();
    counts_.returned += world_.counts(when.at);
    if (when.overdue) parcels_.in(world_, when.at);
    book_.put(What::sent_back, when.at, p, index_);
    sent_back_.push(when.at + tick, p);
  }
}

/// Tours begin with a wave or when somebody comes home. One takes at least a tick, and the driving of one stop; of one with cells something may
/// be overdue before that.
Instant Rounds::sure_until() const {
  Instant begins = plan_.reload ? next_home() : never;
  if (wave_ < plan_.waves.size()) begins = std::min(begins, plan_.waves[wave_]);
  if (begins == never) return never;
  Duration at_least = plan_.areas.empty() ? std::max(tick, driving(0, 1) - tick) : tick;
  if (plan_.cells) at_least = std::min(at_least, plan_.cells->overdue);
  return begins + at_least + tick;
}

std::int64_t Rounds::calling(Instant t) const {
  return std::ranges::upper_bound(calls_, t, {}, &Item::at) - calls_.begin();
}

void Rounds::advance(Instant until) {
  for (;;) {
    Instant t = next_home();
    if (wave_ < plan_.waves.size()) t = std::min(t, plan_.waves[wave_]);
    if (!tomorrow_.empty()) t = std::min(t, tomorrow_.begin()->first);
    Instant const upto = std::min(t, until);
    for (; joining_.head() < upto || (joining_.head() == t && t < until); joining_.pop()) {
      parcels_.in(world_, joining_.head());
      joined_series_.add(joining_.head());
      sit_down(joining_.head(), {joining_.front().parcel, joining_.head(), joining_.head()});
    }
    if (t >= until) break;
    step_four(t);
  }
  for (Courier& courier : couriers_) {
    attempts(courier, until);
    collections(courier, until);
  }
  emptied(until);
  note_sent_back(until);
}

void Rounds::sit_down(Instant t, Waiting one) {
  book_.put(What::at_desk, t, one.parcel, index_);
  one.since = t;
  Desk& desk = desks_[area_of(one.parcel)];
  desk.by_rank[world_.rank(one.parcel)].push_back(one);
  ++desk.waiting;
  ++waiting_;
}

std::size_t Rounds::area_of(Parcel const& p) const {
  if (plan_.areas.empty()) return 0;
  return chosen(plan_.areas, uniform(world_.draws.of(Purpose::area, world_.key(p)).a), &DeliveryArea::upto);
}

std::size_t Rounds::fullest_area() const {
  return static_cast<std::size_t>(std::ranges::max_element(desks_, {}, &Desk::waiting) - desks_.begin());
}

void Rounds::collections(Courier& courier, Instant until) {
  for (; courier.picked < courier.pickups.size() && courier.pickups[courier.picked].ends < until; ++courier.picked) {
    Pickup const& pickup = courier.pickups[courier.picked];
    book_.put(What::collected, pickup.ends, pickup.parcel, index_);
    if (!world_.counts(pickup.ends)) continue;
    ++counts_.collected;
    counts_.to_collect.add(pickup.ends - pickup.called);
  }
}

/// A parcel is delivered or goes back.
void Rounds::ended(Instant t) {
  parcels_.out(world_, t);
  ended_series_.add(t);
}

bool Rounds::succeeds(Parcel const& p, std::uint32_t number) const {
  return plan_.first_attempt >= 1 || uniform(world_.draws.of(Purpose::success, world_.key(p), number).a) < plan_.first_attempt;
}

void Rounds::attempts(Courier& courier, Instant until) {
  for (; courier.done < courier.stops.size() && courier.stops[courier.done].ends < until; ++courier.done) {
    Stop& stop = courier.stops[courier.done];
    Instant const t = stop.ends;
    Parcel& p = stop.what.parcel;
    std::uint32_t const number = p.attempts++;
    bool const success = succeeds(p, number);
    Stay const stay = success && cells_.any() ? cells_.stay(t, p) : Stay{};
    bool const fetched = success && !stay.overdue;
    if (world_.counts(t)) {
      ++counts_.attempts;
      counts_.first_attempts += number == 0;
      counts_.delivered += fetched;
      counts_.first_delivered += fetched && number == 0;
      if (!plan_.areas.empty()) counts_.areas[courier.area].delivered += fetched;
    }
    if (success && cells_.any()) cells_.place(t, p, stay);
    if (stay.overdue) {
      parcels_.out(world_, t);
      book_.put(What::in_cell, t, p, index_);
    } else if (success) {
      ended(t);
      ++delivered_;
      book_.delivered(t, p, stop.what.first_at_desk, index_);
    } else {
      book_.put(What::attempt_failed, t, p, index_);
      courier.failed.push_back(stop.what);
    }
  }
}

/// Who stood in a cell for too long goes back.
void Rounds::emptied(Instant until) {
  while (auto const overdue = cells_.empty(until)) {
    auto const& [t, p] = *overdue;
    if (goes_back(p)) continue;
    counts_.returned += world_.counts(t);
    ended_series_.add(t);
    book_.returned(t, p, index_);
  }
}

void Rounds::comes_home(Instant t, Courier& courier) {
  attempts(courier, t + tick);
  collections(courier, t + tick);
  courier.home = never;
  out_.out(world_, t);
  for (Waiting const& one : courier.failed) {
    bool const last = one.parcel.attempts >= plan_.attempts;
    if (last && goes_back(one.parcel)) continue;  // note_sent_back sees to it
    if (last) {
      counts_.returned += world_.counts(t);
      ended(t);
      book_.returned(t, one.parcel, index_);
    } else if (plan_.retry_next_day) {
      Instant const midnight = std::chrono::floor<std::chrono::days>(t) + std::chrono::days{1};
      tomorrow_.emplace(midnight, one);
      if ((one.parcel.traced & in_cold_chain) != 0) book_.cold->comes_home(t, one.parcel, book_.facility, index_);
    } else {
      sit_down(t, one);
    }
  }
  courier.failed.clear();
}

void Rounds::step_four(Instant t) {
  for (; !tomorrow_.empty() && tomorrow_.begin()->first == t; tomorrow_.erase(tomorrow_.begin()))
    sit_down(t, tomorrow_.begin()->second);
  std::vector<Courier*> back;
  for (Courier& courier : couriers_)
    if (courier.home == t) {
      comes_home(t, courier);
      back.push_back(&courier);
    }
  if (wave_ < plan_.waves.size() && plan_.waves[wave_] == t) {
    while (wave_ < plan_.waves.size() && plan_.waves[wave_] == t) ++wave_;
    wave(t);
  } else if (plan_.reload) {
    reload(t, back);
  }
}

PoolState Rounds::state() const {
  return {.waiting = static_cast<std::uint32_t>(waiting_),
          .out = static_cast<std::uint32_t>(out_.count()),
          .aboard = static_cast<std::uint32_t>(parcels_.count()),
          .delivered = delivered_};
}

PoolResult Rounds::result(Instant until) const {
  PoolResult r = counts_;
  r.out_time = out_.area(world_, until);
  r.waiting_at_end = waiting_;
  r.to_collect_at_end = static_cast<std::int64_t>(calls_.size());
  r.cells = cells_.result(until);
  r.joined_series = joined_series_.bins(until);
  r.ended_series = ended_series_.bins(until);
  return r;
}

}  // namespace tierflow
