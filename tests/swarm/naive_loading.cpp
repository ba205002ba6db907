// How a vehicle of the naive engine is loaded and leaves (docs/model.md, 35 to 37 and 48).

#include "tests/swarm/naive_lanes.hpp"

namespace tierflow::naive {
namespace {

/// What a vehicle has on board, against what its type can take.
struct Room {
  VehicleType const& type;
  std::int64_t parcels = 0;
  std::int64_t grams = 0;
  std::int64_t cm3 = 0;

  [[nodiscard]] bool fits(Parcel const& p) const {
    return parcels + 1 <= type.parcels && grams + p.grams <= type.grams &&
           cm3 + p.cm3 <= type.volume_cm3;
  }
  void take(Parcel const& p) {
    ++parcels;
    grams += p.grams;
    cm3 += p.cm3;
  }
  [[nodiscard]] double fill() const {
    double most = 0;
    auto const share = [&](std::int64_t used, std::int64_t limit) {
      if (limit < unlimited)
        most = std::max(most, static_cast<double>(used) / static_cast<double>(limit));
    };
    share(parcels, type.parcels);
    share(grams, type.grams);
    share(cm3, type.volume_cm3);
    return most;
  }
};

}  // namespace

std::vector<Staged> LaneStand::load(std::vector<Staged> queue, VehicleType const& type,
                                    LaneResult& figures) {
  if (plan_.loading == Loading::priority)
    std::ranges::stable_sort(queue, {}, [](Staged const& one) { return one.who->priority; });
  if (plan_.loading == Loading::earliest_promise)
    std::ranges::stable_sort(queue, {}, [this](Staged const& one) { return due_instant(world_, *one.who); });
  Room room{type};
  std::vector<Staged> aboard;
  bool misfit = false;
  for (Staged const& staged : queue) {
    if (aboard.empty() || room.fits(*staged.who)) {
      room.take(*staged.who);
      aboard.push_back(staged);
    } else {
      misfit = true;
      if (!plan_.skip_misfits) break;
    }
  }
  figures.departures = 1;
  figures.fill_sum = room.fill();
  figures.full = misfit || room.parcels >= type.parcels ? 1 : 0;
  return aboard;
}

void LaneStand::send_vehicle(Instant t) {
  Wanted& wanted = wanted_.front();
  LaneResult figures;
  auto const aboard = load(ready(t), world_.scenario.vehicles[wanted.vehicle], figures);
  std::uint32_t const trip = trips_++;
  Instant arrives = arrival(t, plan_.travel.span(world_.draws.of(Purpose::travel, key_, trip)));
  auto const closes = closes_after(t);
  bool const turns = plan_.when_closed == WhenClosed::turn_back && closes && *closes < arrives &&
                     *closes - t < arrives - *closes;
  if (turns) {
    arrives = *closes + (*closes - t);
    if (world_.counts(t) && *closes <= world_.scenario.end) ++result_.turned_back;
  }
  TripResult on_the_way{.lane = id_,
                        .number = trip,
                        .parcels = static_cast<std::uint32_t>(aboard.size()),
                        .departed = t,
                        .arrives = arrives,
                        .vehicle = wanted.vehicle,
                        .turned_back = turns};
  Arrival arrival{.lane = id_, .number = trip, .vehicle = true, .fleet = wanted.fleet, .load = {}, .turned_back = turns};
  for (Staged const& staged : aboard) {
    on_the_way.grams += staged.who->grams;
    on_the_way.volume_cm3 += staged.who->cm3;
    arrival.load.push_back(staged.who);
    leaves(t, staged, trip);
  }
  world_.results.trips.push_back(on_the_way);
  send(t, arrives, std::move(arrival));
  if (world_.counts(t)) {
    ++result_.departures;
    result_.fill_sum += figures.fill_sum;
    result_.full += figures.full;
    if (wanted.cause == Cause::timeout) ++result_.by_timeout;
    if (wanted.cause == Cause::full) ++result_.by_full;
  }
  if (--wanted.left == 0) {
    std::size_t const stay = ready(t).size();
    if (world_.counts(t) && stay > 0) {
      result_.left_behind += stay;
      ++result_.with_left_behind;
    }
    wanted_.erase(wanted_.begin());
  }
  if (ready(t).empty() && !plan_.run_empty) wanted_.clear();
  if (wanted_.empty()) want_again(t);
}

/// A departure has gone and none is wanted: what the rest of the stand asks for.
void LaneStand::want_again(Instant t) {
  if (full(t)) {
    wants(t, Cause::full);
  } else if (plan_.dispatch == Dispatch::fill_or_timeout && !ready(t).empty()) {
    timer_ = t + plan_.timeout;
    world_.wake(*timer_);
    if (*timer_ <= t) wants(t, Cause::timeout);
  }
}

}  // namespace tierflow::naive
