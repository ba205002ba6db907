// Overflow: who comes when too many parcels are staged for a lane takes another one, and where that cannot be meant.

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "network/detour.hpp"
#include "scenarios/reader/blocks/lanes.hpp"

namespace tierflow {

namespace {

constexpr std::size_t most_lost = 3;  ///< destinations in one message

constexpr Field overflow_fields[] = {
    {"from", Form::whole, "", required, "parcels staged for this lane, at least 1: who comes then takes the other one"},
    {"to", Form::name, "", required, "a lane from the same place that takes the same classes and gets everywhere without coming back"},
};

std::string lane_text(LaneId id, Draft const& draft) { return cited(draft.scenario.network.lanes[id].name); }

/// Ends and classes of the lane `to`, which stands at `at`.
bool fits(Cursor const& at, LaneId lane, LaneId to, Draft const& draft) {
  Network const& network = draft.scenario.network;
  ClassSet const all_classes = every_class >> (64 - draft.class_names.size());
  ClassSet const missing = network.lanes[lane].carries & ~network.lanes[to].carries & all_classes;
  if (lane == to) {
    at.report("a lane does not overflow into itself");
  } else if (network.lanes[lane].from != network.lanes[to].from) {
    at.report(fmt::format("{} begins at {}; give a lane from {}", lane_text(to, draft), cited(network.places[network.lanes[to].from].name),
                          cited(network.places[network.lanes[lane].from].name)));
  } else if (missing != 0) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < draft.class_names.size(); ++i)
      if ((missing >> i & 1) != 0) names.push_back(cited(draft.class_names.all()[i]));
    at.report(fmt::format("{} does not take {}, which {} carries", lane_text(to, draft), fmt::join(names, ", "), lane_text(lane, draft)));
  } else {
    return true;
  }
  return false;
}

/// Where parcels of each class may be bound for.
using Bound = std::vector<std::set<FacilityId>>;

void add(Bound& bound, std::vector<double> const& cumulative_shares, std::vector<FacilityId> const& to) {
  double before = 0;
  for (std::size_t c = 0; c < cumulative_shares.size(); before = cumulative_shares[c++])
    if (cumulative_shares[c] > before) bound[c].insert(to.begin(), to.end());
}

/// Destinations; and where pools send back, the places where parcels are made.
Bound bound_of(Scenario const& scenario) {
  Bound bound(scenario.classes.size());
  bool const sends_back = std::ranges::any_of(scenario.facilities, [](FacilityPlan const& place) {
    return std::ranges::any_of(place.rounds, &RoundsPool::sends_back);
  });
  for (Stream const& stream : scenario.streams) {
    if (stream.destinations) add(bound, stream.classes, stream.destinations->to);
    if (sends_back) add(bound, stream.classes, {stream.origin});
    for (Order const& order : stream.orders) {
      if (order.to.index < scenario.network.places.size()) bound[order.parcel_class].insert(order.to);
      if (sends_back) bound[order.parcel_class].insert(stream.origin);
    }
  }
  for (InitialStock const& stock : scenario.stock) {
    if (stock.destinations) add(bound, stock.classes, stock.destinations->to);
    if (sends_back) add(bound, stock.classes, {stock.at});
  }
  return bound;
}

/// A ring of overflows is told at the first of its lanes.
void check_ring(LaneId first, std::size_t most, Draft const& draft) {
  IdVector<LaneId, LanePlan> const& lanes = draft.scenario.lanes;
  std::vector<std::string> names{lane_text(first, draft)};
  LaneId at = lanes[first].overflow->to;
  for (; at != first && lanes[at].overflow && names.size() <= most; at = lanes[at].overflow->to) {
    if (at < first) return;
    names.push_back(lane_text(at, draft));
  }
  if (at == first)
    draft.lane_marks[first.index]["overflow"]["to"].report(
        fmt::format("{} overflow into one another in a ring; one of them must keep what comes", fmt::join(names, ", ")));
}

/// What of all that goes over `lane` is not reached over `to`, by what is wrong with the way.
void check_ways(LaneId lane, LaneId to, Bound const& bound, RouteTable const& table, Draft const& draft) {
  Network const& network = draft.scenario.network;
  std::map<bool, std::set<std::string>> lost;
  for (std::size_t c = 0; c < bound.size(); ++c)
    for (FacilityId const destination : bound[c])
      if (auto const found = lost_over(network, table, lane, to, destination, c))
        lost[*found == Lost::comes_back].insert(network.places[destination].name);
  Cursor const at = draft.lane_marks[lane.index]["overflow"]["to"];
  std::string const& end = network.places[network.lanes[to].to].name;
  for (auto const& [comes_back, all] : lost) {
    std::vector<std::string> names(all.begin(), all.end());
    std::size_t const count = names.size();
    if (count > most_lost) names.resize(most_lost);
    std::string const there = fmt::format("{}{}", fmt::join(names, ", "), count > most_lost ? fmt::format(" and {} more", count - most_lost) : "");
    if (comes_back)
      at.report(fmt::format("from {} the way to {} leads back through {}, where the lane begins", end, there,
                            network.places[network.lanes[lane].from].name));
    else at.report(fmt::format("from {} there is no way to {}, for which parcels take this lane", end, there));
  }
}

}  // namespace

constinit Section const overflow_section{"lanes[].overflow", "who comes when too many are staged takes another lane", overflow_fields};

void read_overflow(Cursor const& at, LaneId lane, Draft& draft) {
  if (!at.given()) return;
  at.check(overflow_section);
  Overflow overflow;
  overflow.from = at["from"].whole(unlimited, at_least(1));
  auto const to = draft.lane_names.at(at["to"]);
  if (!to || !fits(at["to"], lane, {*to}, draft)) return;
  overflow.to = {*to};
  draft.scenario.lanes[lane].overflow = overflow;
}

void check_overflow(Draft const& draft) {
  IdVector<LaneId, LanePlan> const& lanes = draft.scenario.lanes;
  std::vector<LaneId> all;
  for (std::uint32_t i = 0; i < lanes.size(); ++i)
    if (lanes[{i}].overflow) all.push_back({i});
  if (all.empty()) return;
  for (LaneId const first : all) check_ring(first, all.size(), draft);
  Bound const bound = bound_of(draft.scenario);
  Scenario const& scenario = draft.scenario;
  RouteTable const table = build_routes(scenario.network, policy_named(scenario.routing), scenario.transfer, scenario.classes.size());
  for (LaneId const lane : all) check_ways(lane, lanes[lane].overflow->to, bound, table, draft);
}

}  // namespace tierflow
