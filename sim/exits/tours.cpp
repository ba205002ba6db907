// Tours of a pool: who goes out at a wave or comes back for more, with what, and when he is where (docs/model.md, rules 41, 42 and 44).

#include <algorithm>
#include <cmath>

#include "sim/exits/rounds.hpp"
#include "sim/history/film.hpp"

namespace tierflow {

void Rounds::wave(Instant t) {
  std::vector<Courier*> free;
  for (Courier& courier : couriers_)
    if (courier.home == never) free.push_back(&courier);
  if (!plan_.areas.empty()) return wave_of_areas(t, free);
  std::int64_t calls = collects() ? calling(t) : 0, parcels = ready(t);
  if (!free.empty()) cells_.short_of(t, waiting_ - parcels);
  for (std::size_t i = 0; i < free.size() && parcels + calls > 0; ++i) {
    auto const left = static_cast<std::int64_t>(free.size() - i);
    auto const share = [&](std::int64_t of) { return std::min(plan_.capacity, (of + left - 1) / left); };
    std::int64_t const deliveries = share(parcels), pickups = share(calls);
    tour(t, *free[i], {.parcels = deliveries, .pickups = pickups});
    parcels -= deliveries;
    calls -= pickups;
  }
  cells_.note_taken(t);
}

/// Couriers go one by one where most parcels wait for each that is there already; then the areas share theirs out (rule 42a).
void Rounds::wave_of_areas(Instant t, std::vector<Courier*> const& free) {
  std::vector<std::int64_t> couriers(desks_.size());
  for (std::size_t given = 0; given < free.size(); ++given) {
    std::size_t neediest = desks_.size();
    for (std::size_t a = 0; a < desks_.size(); ++a) {
      if (desks_[a].waiting <= couriers[a]) continue;
      bool const more = neediest == desks_.size() ||
                        desks_[a].waiting * (couriers[neediest] + 1) > desks_[neediest].waiting * (couriers[a] + 1);
      if (more) neediest = a;
    }
    if (neediest == desks_.size()) break;
    ++couriers[neediest];
  }
  auto next = free.begin();
  for (std::size_t a = 0; a < desks_.size(); ++a)
    for (std::int64_t left = couriers[a]; left > 0; --left)
      tour(t, **next++, {.area = a, .parcels = std::min(plan_.capacity, (desks_[a].waiting + left - 1) / left)});
}

void Rounds::reload(Instant t, std::vector<Courier*> const& back) {
  bool const on_shift = plan_.shifts.empty() || std::ranges::any_of(plan_.shifts, [t](auto const& shift) {
                          return shift.first <= t && t < shift.second;
                        });
  if (!on_shift || back.empty()) return;
  cells_.short_of(t, waiting_ - ready(t));
  for (Courier* const courier : back) {
    std::int64_t const pickups = collects() ? std::min(plan_.capacity, calling(t)) : 0;
    std::size_t const area = plan_.areas.empty() ? 0 : fullest_area();
    std::int64_t const deliveries = std::min(plan_.capacity, plan_.areas.empty() ? ready(t) : desks_[area].waiting);
    if (deliveries + pickups > 0) tour(t, *courier, {area, deliveries, pickups});
  }
  cells_.note_taken(t);
}

/// Driving of a whole tour (docs/model.md, rule 42).
Duration Rounds::driving(double parcels, double pickups) const {
  if (plan_.given_tour) return *plan_.given_tour;
  return approximated(std::max(1.0, parcels / plan_.parcels_per_stop + pickups / plan_.collected_per_stop), plan_.zone_m2);
}

/// A tour covers the part of its area that it takes of the parcels waiting for it (rule 42a).
Duration Rounds::driving_in(DeliveryArea const& area, std::int64_t parcels, std::int64_t waiting) const {
  if (area.given_tour) return *area.given_tour;
  auto const n = static_cast<double>(parcels);
  return approximated(std::max(1.0, n / plan_.parcels_per_stop), area.m2 * n / static_cast<double>(waiting));
}

/// Beardwood, Halton and Hammersley's constant with a correction for few stops.
Duration Rounds::approximated(double stops, double m2) const {
  double const metres = (0.7124 + 0.63 / std::sqrt(stops)) * std::sqrt(stops * m2);
  return Duration{static_cast<std::int64_t>(std::floor(metres / plan_.speed_m_s * 1e6))};
}

/// Driving between two stops of a tour, or from and to the place or its area.
Duration Rounds::leg(Load const& load) const {
  Duration const whole = plan_.areas.empty() ? driving(static_cast<double>(load.parcels), static_cast<double>(load.pickups))
                                             : driving_in(plan_.areas[load.area], load.parcels, desks_[load.area].waiting);
  return whole / (load.parcels + load.pickups + 1);
}

void Rounds::tour(Instant t, Courier& courier, Load const& load) {
  Duration const between = leg(load), there = away(load.area);
  courier.area = load.area;
  Instant clock = deliver(t, courier, load, between);
  clock = collect(clock, courier, load.pickups, between);
  courier.home = clock + between + there;
  if (load.pickups > 0) {
    std::vector<Parcel>& brought = brought_.emplace(std::pair{courier.home + tick, number_of(courier)}, std::vector<Parcel>{})->second;
    for (Pickup const& pickup : courier.pickups) brought.push_back(pickup.parcel);
  }
  if (plan_.sends_back) will_send_back(courier);
  out_.in(world_, t);
  if (world_.counts(t)) {
    ++counts_.tours;
    counts_.drive_time += (load.parcels + load.pickups + 1) * between.count() + 2 * there.count();
    if (!plan_.areas.empty()) ++counts_.areas[load.area].tours;
  }
  if (book_.film != nullptr)
    book_.film->tour({.began = t,
                      .home = courier.home,
                      .facility = book_.facility.index,
                      .pool = static_cast<std::uint16_t>(index_),
                      .courier = static_cast<std::uint16_t>(number_of(courier)),
                      .parcels = static_cast<std::uint32_t>(load.parcels + load.pickups)});
}

/// Of a tour that begins it is known what cannot be delivered, and when it is given up.
void Rounds::will_send_back(Courier const& courier) {
  for (Stop const& stop : courier.stops) {
    Parcel const& p = stop.what.parcel;
    if (!goes_back(p)) continue;
    if (!succeeds(p, p.attempts)) {
      if (p.attempts + 1 >= plan_.attempts) to_send_back_.emplace(SentBack{courier.home, false, number_of(courier)}, p);
    } else if (cells_.any()) {
      if (Stay const stay = cells_.stay(stop.ends, p); stay.overdue) to_send_back_.emplace(SentBack{stay.until, true, number_of(courier)}, p);
    }
  }
}

/// Takes parcels from the desk; gives the end of the last attempt.
Instant Rounds::deliver(Instant t, Courier& courier, Load const& load, Duration between) {
  Instant clock = t + away(load.area);
  courier.stops.clear();
  courier.done = 0;
  Desk& desk = desks_[load.area];
  auto queue = desk.by_rank.begin();
  for (std::int64_t i = 0; i < load.parcels; ++i) {
    while (queue->empty()) ++queue;
    Waiting const first = queue->front();
    queue->pop_front();
    Parcel const& p = first.parcel;
    book_.put(What::out_for_delivery, t, p, index_);
    if (world_.counts(t)) counts_.desk.add(t - first.since);
    if (!plan_.areas.empty() && world_.counts(t)) counts_.areas[load.area].desk.add(t - first.since);
    Duration const stop = plan_.stop.is_fixed()
                              ? plan_.stop.span({}, tick)
                              : plan_.stop.span(world_.draws.of(Purpose::stop, world_.key(p), p.attempts), tick);
    clock += between + stop;
    courier.stops.push_back({first, clock});
    if (cells_.any()) cells_.book(succeeds(p, p.attempts) ? cells_.stay(clock, p).until : clock);
  }
  desk.waiting -= load.parcels;
  waiting_ -= load.parcels;
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

}  // namespace tierflow

