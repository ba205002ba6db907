#include "sim/inbox.hpp"

#include <algorithm>
#include <tuple>

namespace tierflow {
namespace {

auto key(auto const& arrival) { return std::tuple{arrival.arrives, arrival.lane, arrival.number}; }
constexpr auto later = [](auto const& a, auto const& b) { return key(a) > key(b); };

std::uint32_t milliseconds(Duration d) {
  return static_cast<std::uint32_t>(std::chrono::floor<std::chrono::milliseconds>(d).count());
}

}  // namespace

Inbox::Inbox(World const& world, Book& book, Roads& roads)
    : world_{world}, book_{book}, roads_{roads},
      height_{height_of(world.scenario.network.places[book.facility].tier)} {
  for (std::uint32_t lane = 0; lane < world.scenario.network.lanes.size(); ++lane)
    if (world.scenario.network.lanes[{lane}].to == book.facility) lanes_.push_back({lane});
    else if (world.scenario.network.lanes[{lane}].from == book.facility && world.scenario.lanes[{lane}].when_closed == WhenClosed::turn_back)
      turning_.push_back({lane});
}

void Inbox::take(std::vector<Trip>& trips) {
  for (Trip& trip : trips) {
    trips_.push_back(std::move(trip));
    std::ranges::push_heap(trips_, later);
  }
  trips.clear();
}

void Inbox::take_turned() {
  for (LaneId const lane : turning_) take(roads_[lane].turned);
}

void Inbox::collect(bool inside) {
  for (LaneId const lane : lanes_) {
    Road& road = roads_[lane];
    if (inside && !road.inside) continue;
    take(road.trips);
    for (Conveyed const& one : road.conveyed) {
      conveyed_.push_back(one);
      std::ranges::push_heap(conveyed_, later);
    }
    road.conveyed.clear();
  }
}

Instant Inbox::next() const {
  return std::min(trips_.empty() ? never : trips_.front().arrives,
                  conveyed_.empty() ? never : conveyed_.front().arrives);
}

void Inbox::open_bag(Parcel& p) const {
  std::uint32_t const here = book_.facility.index;
  if (here == p.destination || here == world_.bag_for(p, p.bagged == bagged_for_node)) p.bagged = 0;
}

void Inbox::arrives(Instant t, LaneId lane, Parcel& p) {
  ++p.visit;
  if (p.bagged != 0) [[unlikely]] open_bag(p);
  if (height_ >= p.height) p.reached_top_ms = milliseconds(t - p.created);
  book_.put(What::arrived, t, p, lane.index);
}

void Inbox::open(Instant until, std::vector<Trip>* yard, Run& loose) {
  while (next() < until) {
    bool const is_trip = conveyed_.empty() || (!trips_.empty() && key(trips_.front()) < key(conveyed_.front()));
    if (!is_trip) {
      Conveyed one = conveyed_.front();
      std::ranges::pop_heap(conveyed_, later);
      conveyed_.pop_back();
      ++book_.totals.arrived;
      book_.arrived_series.add(one.arrives);
      roads_[one.lane].received.out(world_, one.arrives);
      arrives(one.arrives, one.lane, one.parcel);
      loose.push(one.arrives, one.parcel);
      continue;
    }
    std::ranges::pop_heap(trips_, later);
    Trip trip = std::move(trips_.back());
    trips_.pop_back();
    book_.totals.arrived += trip.load.size();
    book_.arrived_series.add(trip.arrives, static_cast<std::uint32_t>(trip.load.size()));
    // What turned back never meets the other end, which may be counting down just now.
    Content& under_way = trip.turned_back != 0 ? roads_[trip.lane].sent : roads_[trip.lane].received;
    under_way.out(world_, trip.arrives, static_cast<std::int64_t>(trip.load.size()));
    for (Parcel& p : trip.load) arrives(trip.arrives, trip.lane, p);
    if (yard != nullptr) {
      yard->push_back(std::move(trip));
    } else {
      for (Parcel const& p : trip.load) loose.push(trip.arrives, p);
      send_back(trip.arrives, trip);
    }
  }
}

void Inbox::send_back(Instant t, Trip const& trip) {
  if (trip.fleet < 0) return;
  Fleet const& fleet = world_.scenario.fleets[static_cast<std::size_t>(trip.fleet)];
  if (fleet.size >= unlimited) return;
  if (trip.turned_back != 0) return home_.push_back({t, trip.fleet});
  roads_[trip.lane].back.push_back({t + world_.way_back(trip.lane, trip.number, fleet), trip.fleet});
}

}  // namespace tierflow
