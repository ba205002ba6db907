#include "sim/exits/lane_book.hpp"

#include <algorithm>

#include "sim/cold/clock.hpp"
#include "sim/exits/closed_way.hpp"
#include "sim/history/film.hpp"

namespace tierflow {

LaneBook::LaneBook(World const& the_world, Book& book, LaneId the_lane, Roads& roads)
    : world{the_world}, lane{the_lane}, plan{the_world.scenario.lanes[the_lane]}, climate{plan.climate},
      book_{book}, road_{roads[the_lane]},
      height_{height_of(the_world.scenario.network.places[book.facility].tier)},
      staged_series_{the_world.scenario.series}, parcels_series_{the_world.scenario.series},
      closed_{closures(the_world, the_lane)} {
  counts.lane = the_lane;
  if (plan.when_closed == WhenClosed::stand) standing_ = with_standing(the_world.weather[the_lane].slow, closed_);
}

void LaneBook::stages(Instant t, Parcel const& p) {
  counts.staged += world.counts(t);
  staging_.in(world, t);
  staged_series_.add(t);
  book_.put(What::staged, t, p, lane.index);
}

void LaneBook::departs(Instant t, Parcel& p, Instant since, std::uint32_t number) {
  if (height_ > p.height) {
    p.height = static_cast<std::uint8_t>(height_) & 0x7;
    auto const spent = std::chrono::floor<std::chrono::milliseconds>(t - p.created).count();
    p.left_top_ms = p.reached_top_ms = static_cast<std::uint32_t>(spent);
  }
  book_.put(What::departed, t, p, lane.index, number);
  if ((p.traced & in_cold_chain) != 0) [[unlikely]] book_.cold->departs(t, p, book_.facility, lane, climate);
  staging_.out(world, t);
  ++book_.departed;
  parcels_series_.add(t);
  if (!world.counts(t)) return;
  ++counts.parcels;
  counts.grams += p.grams;
  counts.volume_cm3 += p.cm3;
  counts.dwell.add(t - since);
}

void LaneBook::sends(Instant t, Trip trip, std::uint32_t vehicle, Load const& load) {
  if (plan.when_closed == WhenClosed::turn_back)
    if (auto const turn = turn_of(closed_, t, trip.arrives)) {
      trip.arrives = turn->home;
      trip.turned_back = turn->made;
    }
  if (book_.film != nullptr)
    so_far_.fill += book_.film->departs(t, trip, vehicle, load.fill(world.scenario.vehicles[vehicle]));
  so_far_.parcels += static_cast<std::uint32_t>(trip.load.size());
  ++so_far_.trips;
  road_.sent.in(world, t, static_cast<std::int64_t>(trip.load.size()));
  trips.push_back({.lane = lane,
                   .number = trip.number,
                   .parcels = static_cast<std::uint32_t>(trip.load.size()),
                   .departed = t,
                   .arrives = trip.arrives,
                   .grams = load.grams,
                   .volume_cm3 = load.cm3,
                   .vehicle = vehicle,
                   .containers = static_cast<std::uint32_t>(load.containers),
                   .turned_back = trip.turned_back != 0});
  (trip.turned_back != 0 ? road_.turned : road_.trips).push_back(std::move(trip));
}

void LaneBook::sends(Instant t, Conveyed one) {
  if (book_.film != nullptr) book_.film->departs(t, one);
  ++so_far_.parcels;
  ++so_far_.trips;
  road_.sent.in(world, t);
  road_.conveyed.push_back(one);
}

Instant LaneBook::open_from(Instant t) const {
  auto const at = std::ranges::partition_point(closed_, [t](Interval const& one) { return one.second <= t; });
  return at != closed_.end() && at->first <= t ? at->second : t;
}

Instant LaneBook::opens_after(Instant t) const {
  auto const at = std::ranges::partition_point(closed_, [t](Interval const& one) { return one.second <= t; });
  return at != closed_.end() ? at->second : never;
}

LaneState LaneBook::state() const {
  LaneState now = so_far_;
  now.staged = static_cast<std::uint32_t>(staging_.count());
  return now;
}

LaneResult LaneBook::result(Instant until) const {
  LaneResult r = counts;
  for (TripResult const& trip : trips)
    r.turned_back += trip.turned_back && world.counts(trip.departed) && turned_at(trip.departed, trip.arrives) <= until;
  r.staging_area = staging_.area(world, until);
  r.road_area = road_.area(world, until);
  r.staged_at_end = staging_.count();
  r.staged_series = staged_series_.bins(until);
  r.parcels_series = parcels_series_.bins(until);
  return r;
}

}  // namespace tierflow
