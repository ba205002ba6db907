#include "sim/exits/rounds.hpp"

#include <algorithm>
#include <cmath>

#include "sim/cold/clock.hpp"
#include "sim/history/film.hpp"

namespace tierflow {

Rounds::Rounds(World const& world, Book& book, std::size_t index)
    : world_{world}, book_{book}, index_{static_cast<std::uint32_t>(index)},
      plan_{world.scenario.facilities[book.facility].rounds[index]}, desk_(world.ranks),
      couriers_(static_cast<std::size_t>(plan_.crew)), cells_{world, plan_.cells}, joined_series_{world.scenario.series},
      ended_series_{world.scenario.series} {
  counts_.facility = book.facility;
  counts_.pool = plan_.name;
  counts_.crew = plan_.crew;
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
  return next;
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

/// Tours begin with a wave or when somebody comes home; one that collects takes at least a tick, and the driving of one stop.
Instant Rounds::sure_until() const {
  Instant begins = next_home();
  if (wave_ < plan_.waves.size()) begins = std::min(begins, plan_.waves[wave_]);
  return begins == never ? never : begins + std::max(tick, driving(0, 1) - tick) + tick;
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
}

void Rounds::sit_down(Instant t, Waiting one) {
  book_.put(What::at_desk, t, one.parcel, index_);
  one.since = t;
  desk_[world_.rank(one.parcel)].push_back(one);
  ++waiting_;
}

/// Driving of a whole tour: Beardwood, Halton and Hammersley's constant with a correction for few stops (docs/model.md, rule 42).
Duration Rounds::driving(double parcels, double pickups) const {
  if (plan_.given_tour) return *plan_.given_tour;
  double const stops = std::max(1.0, parcels / plan_.parcels_per_stop + pickups / plan_.collected_per_stop);
  double const metres = (0.7124 + 0.63 / std::sqrt(stops)) * std::sqrt(stops * plan_.zone_m2);
  return Duration{static_cast<std::int64_t>(std::floor(metres / plan_.speed_m_s * 1e6))};
}

/// Driving between two stops of a tour, or from and to the place.
Duration Rounds::leg(std::int64_t parcels, std::int64_t pickups) const {
  return driving(static_cast<double>(parcels), static_cast<double>(pickups)) / (parcels + pickups + 1);
}

void Rounds::tour(Instant t, Courier& courier, std::int64_t parcels, std::int64_t pickups) {
  Duration const between = leg(parcels, pickups);
  Instant clock = deliver(t, courier, parcels, between);
  clock = collect(clock, courier, pickups, between);
  courier.home = clock + between;
  if (pickups > 0) {
    std::vector<Parcel>& load = brought_.emplace(std::pair{courier.home + tick, number_of(courier)}, std::vector<Parcel>{})->second;
    for (Pickup const& pickup : courier.pickups) load.push_back(pickup.parcel);
  }
  out_.in(world_, t);
  if (world_.counts(t)) {
    ++counts_.tours;
    counts_.drive_time += (parcels + pickups + 1) * between.count();
  }
  if (book_.film != nullptr)
    book_.film->tour({.began = t,
                      .home = courier.home,
                      .facility = book_.facility.index,
                      .pool = static_cast<std::uint16_t>(index_),
                      .courier = static_cast<std::uint16_t>(number_of(courier)),
                      .parcels = static_cast<std::uint32_t>(parcels + pickups)});
}

/// Takes parcels from the desk; gives the end of the last attempt.
Instant Rounds::deliver(Instant t, Courier& courier, std::int64_t parcels, Duration between) {
  Instant clock = t;
  courier.stops.clear();
  courier.done = 0;
  auto queue = desk_.begin();
  for (std::int64_t i = 0; i < parcels; ++i) {
    while (queue->empty()) ++queue;
    Waiting const first = queue->front();
    queue->pop_front();
    Parcel const& p = first.parcel;
    book_.put(What::out_for_delivery, t, p, index_);
    if (world_.counts(t)) counts_.desk.add(t - first.since);
    Duration const stop = plan_.stop.is_fixed()
                              ? plan_.stop.span({}, tick)
                              : plan_.stop.span(world_.draws.of(Purpose::stop, world_.key(p), p.attempts), tick);
    clock += between + stop;
    courier.stops.push_back({first, clock});
    if (cells_.any()) cells_.book(succeeds(p, p.attempts) ? cells_.stay(clock, p).until : clock);
  }
  waiting_ -= parcels;
  return clock;
}

/// Then goes to senders, first come first served; gives the end of the last collection.
Instant Rounds::collect(Instant clock, Courier& courier, std::int64_t pickups, Duration between) {
  courier.pickups.clear();
  courier.picked = 0;
  for (std::int64_t i = 0; i < pickups; ++i, calls_.pop()) {
    Item const& call = calls_.front();
    clock += between + plan_.collect_stop.span(world_.draws.of(Purpose::collect, world_.key(call.parcel)), tick);
    courier.pickups.push_back({call.parcel, call.at, clock});
  }
  return clock;
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
    if (one.parcel.attempts >= plan_.attempts) {
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

void Rounds::wave(Instant t) {
  std::vector<Courier*> free;
  for (Courier& courier : couriers_)
    if (courier.home == never) free.push_back(&courier);
  std::int64_t calls = collects() ? calling(t) : 0, parcels = ready(t);
  if (!free.empty()) cells_.short_of(t, waiting_ - parcels);
  for (std::size_t i = 0; i < free.size() && parcels + calls > 0; ++i) {
    auto const left = static_cast<std::int64_t>(free.size() - i);
    auto const share = [&](std::int64_t of) { return std::min(plan_.capacity, (of + left - 1) / left); };
    std::int64_t const deliveries = share(parcels), pickups = share(calls);
    tour(t, *free[i], deliveries, pickups);
    parcels -= deliveries;
    calls -= pickups;
  }
  cells_.note_taken(t);
}

void Rounds::reload(Instant t, std::vector<Courier*> const& back) {
  bool const on_shift = plan_.shifts.empty() || std::ranges::any_of(plan_.shifts, [t](auto const& shift) {
                          return shift.first <= t && t < shift.second;
                        });
  if (!on_shift || back.empty()) return;
  cells_.short_of(t, waiting_ - ready(t));
  for (Courier* const courier : back) {
    std::int64_t const pickups = collects() ? std::min(plan_.capacity, calling(t)) : 0;
    std::int64_t const deliveries = std::min(plan_.capacity, ready(t));
    if (deliveries + pickups > 0) tour(t, *courier, deliveries, pickups);
  }
  cells_.note_taken(t);
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
