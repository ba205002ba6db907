#include "network/routing.hpp"

#include <algorithm>
#include <array>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <cmath>
#include <compare>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace tierflow {

namespace {

constexpr std::uint32_t no_lane = std::numeric_limits<std::uint32_t>::max();

// Weights are counted in units so small that rounding them to whole ones matters to nobody: sums
// are then exact, and equally good ways are equal whatever the order of their lanes.
double microseconds(Lane const& lane, Duration transfer) {
  return static_cast<double>((lane.drive + transfer).count());
}
double millionths_of_money(Lane const& lane, Duration /*transfer*/) { return lane.money * 1e6; }
double milligrams(Lane const& lane, Duration /*transfer*/) { return lane.co2e * 1e6; }

constexpr std::array policies{
    RoutingPolicy{.name = "least_time",
                  .help = "the quickest way: travel plus `transfer` for each facility passed",
                  .weight = microseconds},
    RoutingPolicy{.name = "least_cost",
                  .help = "the cheapest way by vehicle cost per m3 of room; then the quickest",
                  .weight = millionths_of_money},
    RoutingPolicy{.name = "least_co2",
                  .help = "the way of least CO2e per m3 of room; then the quickest",
                  .weight = milligrams},
    RoutingPolicy{.name = "earliest_arrival",
                  .help = "the way that arrives first by timetable; where none does, the quickest",
                  .weight = microseconds},
};

/// How long a way is; compared member by member. Every lane has lanes = 1, so no ring is free.
struct Length {
  std::int64_t outsiders = 0;  ///< stations and gateways on it: parcels pass them in need only
  std::int64_t weight = 0;     ///< in the policy's unit
  std::int64_t time = 0;       ///< microseconds
  std::int64_t lanes = 0;

  friend auto operator<=>(Length const&, Length const&) = default;
  friend Length operator+(Length const& a, Length const& b) {
    return {a.outsiders + b.outsiders, a.weight + b.weight, a.time + b.time, a.lanes + b.lanes};
  }
};

constexpr double dearest = 1e14;  ///< of one lane, so that a way of many still counts exactly

constexpr Length nowhere{.outsiders = std::numeric_limits<std::int64_t>::max()};

// A way from A to B has one lane more than facilities passed, and B at its end, so charging
// `transfer` and the outsider to every lane shifts all ways from A to B by the same amount.
Length length_of(Network const& network, Lane const& lane, RoutingPolicy const& policy,
                 Duration transfer) {
  Tier const at_end = network.places[lane.to].tier;
  return {.outsiders = at_end == Tier::last_mile || at_end == Tier::gateway ? 1 : 0,
          .weight = std::llround(std::min(policy.weight(lane, transfer), dearest)),
          .time = (lane.drive + transfer).count(),
          .lanes = 1};
}

using Backwards =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Length,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

/// The lanes that one plane of classes may use, and the ways over them.
class Plane {
 public:
  Plane(Network const& network, std::vector<bool> const& usable, std::vector<Length> const& lengths)
      : network_{network}, usable_{usable}, lengths_{lengths}, to_(network.places.size()) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<Length> used;
    for (LaneId id{}; id.index < usable.size(); ++id.index) {
      if (!usable[id.index]) continue;
      ends.emplace_back(network.lanes[id].to.index, network.lanes[id].from.index);
      used.push_back(lengths[id.index]);
    }
    graph_ = Backwards{boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), used.begin(),
                       static_cast<std::uint32_t>(to_.size())};
  }

  /// Writes the lane to take at every place bound for `destination`.
  void next_lanes(std::uint32_t destination, std::span<std::uint32_t> next) {
    auto const index = get(boost::vertex_index, graph_);
    boost::dijkstra_shortest_paths(
        graph_, destination,
        boost::weight_map(get(boost::edge_bundle, graph_))
            .distance_map(boost::make_iterator_property_map(to_.begin(), index))
            .distance_inf(nowhere)
            .distance_zero(Length{})
            .distance_compare(std::less<>{})
            .distance_combine(std::plus<>{}));
    for (std::uint32_t id = 0; id < usable_.size(); ++id) {
      Lane const& lane = network_.lanes[{id}];
      if (!usable_[id] || lane.from.index == destination) continue;
      if (to_[lane.to.index] == nowhere) continue;
      bool const best = lengths_[id] + to_[lane.to.index] == to_[lane.from.index];
      if (best && next[lane.from.index] == no_lane) next[lane.from.index] = id;
    }
  }

 private:
  Network const& network_;
  std::vector<bool> const& usable_;
  std::vector<Length> const& lengths_;
  std::vector<Length> to_;  ///< from each place to the destination
  Backwards graph_;
};

}  // namespace

std::span<RoutingPolicy const> routing_policies() { return policies; }

RoutingPolicy const& policy_named(std::string_view name) {
  for (RoutingPolicy const& policy : policies)
    if (policy.name == name) return policy;
  throw std::invalid_argument{"unknown routing policy '" + std::string{name} + "'"};
}

std::optional<LaneId> RouteTable::next(FacilityId here, FacilityId destination,
                                       std::size_t parcel_class) const {
  std::size_t const plane = plane_of_class_[parcel_class];
  std::uint32_t const lane = next_[(plane * places_ + destination.index) * places_ + here.index];
  if (lane == no_lane) return std::nullopt;
  return LaneId{lane};
}

Planes planes_of(Network const& network, std::size_t class_count) {
  Planes planes;
  for (std::size_t c = 0; c < class_count; ++c) {
    std::vector<bool> usable;
    for (Lane const& lane : network.lanes) usable.push_back((lane.carries >> c & 1) != 0);
    auto const same = std::ranges::find(planes.usable, usable);
    planes.of_class.push_back(static_cast<std::size_t>(same - planes.usable.begin()));
    if (same == planes.usable.end()) planes.usable.push_back(std::move(usable));
  }
  return planes;
}

RouteTable build_routes(Network const& network, RoutingPolicy const& policy, Duration transfer,
                        std::size_t class_count, std::span<Duration const> delays) {
  RouteTable table;
  table.places_ = network.places.size();
  Planes planes = planes_of(network, class_count);
  table.plane_of_class_ = std::move(planes.of_class);

  std::vector<Length> lengths;
  for (LaneId id{}; id.index < network.lanes.size(); ++id.index) {
    Duration const delay = delays.empty() ? Duration{0} : delays[id.index];
    lengths.push_back(length_of(network, network.lanes[id], policy, transfer + delay));
  }
  table.next_.assign(planes.usable.size() * table.places_ * table.places_, no_lane);
  for (std::size_t number = 0; number < planes.usable.size(); ++number) {
    Plane plane{network, planes.usable[number], lengths};
    for (std::uint32_t to = 0; to < table.places_; ++to) {
      std::size_t const row = (number * table.places_ + to) * table.places_;
      plane.next_lanes(to, std::span{table.next_}.subspan(row, table.places_));
    }
  }
  return table;
}

}  // namespace tierflow
