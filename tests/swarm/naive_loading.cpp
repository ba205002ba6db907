// How a vehicle of the naive engine is loaded and leaves (docs/model.md, 35 to 37b and 48).

#include "tests/swarm/naive_lanes.hpp"

namespace tierflow::naive {
namespace {

/// What a vehicle has on board, against what its type can take.
struct Room {
  World const& world;
  VehicleType const& type;
  std::int64_t parcels = 0;
  std::int64_t grams = 0;
  std::int64_t cm3 = 0;
  struct Container {
    std::optional<FacilityId> place;
    std::vector<Who> inside;
  };
  std::vector<Container> containers = {};  ///< as they were begun

  [[nodiscard]] bool fits(Who who) const {
    if (parcels == 0) return true;
    return parcels + 1 <= type.parcels && grams + who->grams <= type.grams && cm3 + who->cm3 <= type.volume_cm3 &&
           (!type.containers || open_for(*who) >= 0 || std::ssize(containers) < type.containers->count);
  }
  void take(Who who) {
    ++parcels;
    grams += who->grams;
    cm3 += who->cm3;
    if (!type.containers) return;
    auto const open = open_for(*who);
    if (open < 0) containers.push_back({place_for(*who), {who}});
    else containers[static_cast<std::size_t>(open)].inside.push_back(who);
  }
  /// Nowhere: for a parcel without a destination, and where containers are for anybody.
  [[nodiscard]] std::optional<FacilityId> place_for(Parcel const& p) const {
    if (!p.destination || type.containers->each_for == Containers::For::anybody) return {};
    auto const node = world.scenario.network.places[*p.destination].node;
    return node && type.containers->each_for == Containers::For::node ? node : p.destination;
  }
  /// The number of the last container for its place, if the parcel fits in; else -1.
  [[nodiscard]] std::ptrdiff_t open_for(Parcel const& p) const {
    for (auto i = std::ssize(containers); i-- > 0;) {
      Container const& last = containers[static_cast<std::size_t>(i)];
      if (last.place != place_for(p)) continue;
      std::int64_t count = 1, weight = p.grams, volume = p.cm3;
      for (Who const one : last.inside) ++count, weight += one->grams, volume += one->cm3;
      bool const fits = count <= type.containers->parcels && weight <= type.containers->grams && volume <= type.containers->volume_cm3;
      return fits ? i : -1;
    }
    return -1;
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
    if (type.containers) share(std::ssize(containers), type.containers->count);
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
  Room room{world_, type};
  std::vector<Staged> aboard;
  bool misfit = false;
  for (Staged const& staged : queue) {
    if (room.fits(staged.who)) {
      room.take(staged.who);
      aboard.push_back(staged);
    } else {
      misfit = true;
      if (!plan_.skip_misfits) break;
    }
  }
  figures.departures = 1;
  figures.fill_sum = room.fill();
  figures.containers = room.containers.size();
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
                        .containers = static_cast<std::uint32_t>(figures.containers),
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
    result_.containers += figures.containers;
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
