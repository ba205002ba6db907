#include "sim/exits/vehicle_lane.hpp"

#include <algorithm>

#include "sim/courses.hpp"
#include "sim/exits/built_up.hpp"

namespace tierflow {

VehicleLane::VehicleLane(World const& world, Book& book, LaneId lane, Roads& roads)
    : book_{world, book, lane, roads}, stand_{book_.plan.loading == Loading::priority ? world.ranks : 1} {
  if (book_.plan.dispatch == Dispatch::headway) headway_ = book_.plan.offset;
}

Instant VehicleLane::planned_next() const {
  LanePlan const& plan = book_.plan;
  Instant next = headway_;
  if (row_ < plan.timetable.size()) next = std::min(next, plan.timetable[row_].at);
  if (opening_ < plan.opens.size()) next = std::min(next, plan.opens[opening_].first);
  return next;
}

void VehicleLane::make_ready(Instant t) {
  while (ready_head() <= t) stand_.make_ready();
}

bool VehicleLane::full(Instant t) const {
  LanePlan const& plan = book_.plan;
  if (!stand_.reaches(plan.full_parcels, plan.full_grams, plan.full_cm3)) return false;
  if (plan.dispatch == Dispatch::fill_or_timeout) return true;
  if (plan.dispatch != Dispatch::timetable_or_full) return false;
  if (plan.opens.empty()) return true;
  auto const at = std::ranges::partition_point(plan.opens, [t](auto const& hours) { return hours.second < t; });
  return at != plan.opens.end() && at->first <= t;
}

Instant VehicleLane::look() {
  // Who waits for a vehicle, or for the lane to open, waits on whatever comes.
  if (!wanted_.empty()) return std::min(planned_next(), book_.opens_after(now_));
  LanePlan const& plan = book_.plan;
  bool const fills = plan.dispatch == Dispatch::fill_or_timeout;
  if (fills || plan.dispatch == Dispatch::timetable_or_full) {
    while (due_ == never && ready_head() < std::min(planned_next(), timer_)) {
      Instant const t = ready_head();
      stand_.make_ready();
      if (fills && timer_ == never) timer_ = t + plan.timeout;
      if (timer_ <= t || full(t)) due_ = t;
    }
  }
  return std::min({planned_next(), timer_, due_});
}

void VehicleLane::planned(Instant t, std::uint32_t vehicle, std::int32_t fleet, std::uint32_t count) {
  bool const waiting = !wanted_.empty() && wanted_.front().since < t;
  if (waiting) {
    book_.counts.missed += book_.world.counts(t);
  } else if (book_.plan.run_empty || !stand_.empty()) {
    wanted_.push_back({Wanted::Cause::planned, t, vehicle, fleet, count});
    timer_ = due_ = never;
  }
}

void VehicleLane::want(Instant t, Wanted::Cause cause) {
  wanted_.push_back({cause, t, book_.plan.vehicle, book_.plan.fleet});
  timer_ = due_ = never;
}

void VehicleLane::note(Instant t) {
  LanePlan const& plan = book_.plan;
  now_ = t;
  make_ready(t);
  for (; row_ < plan.timetable.size() && plan.timetable[row_].at <= t; ++row_) {
    Departure const& row = plan.timetable[row_];
    if (row.at == t) planned(t, row.vehicle, row.fleet, row.count);
  }
  if (headway_ == t) {
    planned(t, plan.vehicle, plan.fleet, 1);
    World const& world = book_.world;
    headway_ += plan.headway.is_fixed() ? plan.headway.span({}, tick)
                                        : plan.headway.span(world.draws.of(Purpose::headway,
                                                                           world.lane_keys[book_.lane.index], gaps_),
                                                            tick);
    ++gaps_;
  }
  while (opening_ < plan.opens.size() && plan.opens[opening_].first <= t) ++opening_;
  if (!wanted_.empty()) return;
  if (plan.dispatch == Dispatch::fill_or_timeout && !stand_.empty()) {
    if (timer_ == never) timer_ = t + plan.timeout;
    if (timer_ <= t) return want(t, Wanted::Cause::timeout);
  }
  if (full(t)) want(t, Wanted::Cause::full);
}

void VehicleLane::send(Instant t) {
  World const& world = book_.world;
  LanePlan const& plan = book_.plan;
  now_ = t;
  make_ready(t);
  Wanted& wanted = wanted_.front();
  VehicleType const& vehicle = world.scenario.vehicles[wanted.vehicle];
  book_.climate = vehicle.climate;
  std::uint32_t const number = trips_++;
  Duration const way = plan.travel.is_fixed()
                           ? plan.travel.span({})
                           : plan.travel.span(world.draws.of(Purpose::travel, world.lane_keys[book_.lane.index], number));
  Trip trip{book_.arrives(t, way), book_.lane, number, wanted.fleet, 0, {}};
  trip.load.reserve(std::min(last_load_, static_cast<std::size_t>(stand_.parcels())));
  auto const boards = [&](Item const& item) { book_.departs(t, trip.load.emplace_back(item.parcel), item.at, number); };
  auto const due_of = [&](Parcel const& p) { return due(world, p); };
  auto const loaded = [&](auto into) -> Load {
    return plan.loading == Loading::earliest_promise
               ? stand_.load_by_promise(std::move(into), vehicle, plan.skip_misfits, due_of, boards)
               : stand_.load(std::move(into), vehicle, plan.skip_misfits, boards);
  };
  Load const load = vehicle.containers ? loaded(BuiltUp{world, *vehicle.containers}) : loaded(Load{});
  last_load_ = trip.load.size();
  if (world.counts(t)) {
    LaneResult& counts = book_.counts;
    ++counts.departures;
    counts.fill_sum += load.fill(vehicle);
    counts.full += load.misfit || load.parcels >= vehicle.parcels;
    counts.by_timeout += wanted.cause == Wanted::Cause::timeout;
    counts.by_full += wanted.cause == Wanted::Cause::full;
    counts.containers += static_cast<std::uint64_t>(load.containers);
  }
  book_.sends(t, std::move(trip), wanted.vehicle, load);

  if (--wanted.left == 0) {
    if (world.counts(t) && !stand_.empty()) {
      book_.counts.left_behind += static_cast<std::uint64_t>(stand_.parcels());
      ++book_.counts.with_left_behind;
    }
    wanted_.pop_front();
  }
  if (stand_.empty() && !plan.run_empty) wanted_.clear();
  if (wanted_.empty()) want_again(t);
}

/// A departure has gone and none is wanted: what the rest of the stand asks for.
void VehicleLane::want_again(Instant t) {
  if (full(t)) return want(t, Wanted::Cause::full);
  if (book_.plan.dispatch != Dispatch::fill_or_timeout || stand_.empty()) return;
  timer_ = t + book_.plan.timeout;
  if (timer_ <= t) want(t, Wanted::Cause::timeout);
}

bool VehicleLane::cancel(Instant t) {
  if (!book_.plan.cancel_without_vehicle) return false;
  auto const dropped = std::erase_if(wanted_, [t](Wanted const& wanted) {
    return wanted.cause == Wanted::Cause::planned && wanted.since == t;
  });
  if (book_.world.counts(t)) book_.counts.missed += dropped;
  if (dropped == 0 || !wanted_.empty() || !full(t)) return false;
  want(t, Wanted::Cause::full);
  return true;
}

void VehicleLane::count_waits(Instant t) {
  for (Wanted& wanted : wanted_)
    if (wanted.since == t && !wanted.waits) {
      wanted.waits = true;
      book_.counts.vehicle_waits += book_.world.counts(t);
    }
}

}  // namespace tierflow
