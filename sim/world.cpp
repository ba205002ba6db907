#include "sim/world.hpp"

#include <set>
#include <stdexcept>

namespace tierflow {
int height_of(Tier tier) {
  switch (tier) {
    case Tier::last_mile: return 1;
    case Tier::secondary: return 2;
    default: return 3;
  }
}

World::World(Scenario const& input, std::uint32_t replication, double recorded, std::optional<double> filmed)
    : scenario{input},
      draws{input.seed, replication},
      routes{build_routes(input.network, policy_named(input.routing), input.transfer, input.classes.size())},
      arrivals{input},
      warm_up{input.warm_up},
      end{input.end},
      recorded_share{recorded},
      films{filmed.has_value()},
      filmed_share{filmed.value_or(0)},
      traced_share{std::max(recorded_share, filmed_share)},
      weather{weather_of(input, draws)} {
  if (input.network.places.size() >= nowhere) throw std::length_error{"more than 65534 facilities"};
  for (Stream const& stream : input.streams) {
    stream_keys.push_back(key_of(stream.name));
    stream_origins.push_back(stream.origin);
  }
  for (InitialStock const& stock : input.stock) {
    stream_keys.push_back(key_of(stock.name));
    stream_origins.push_back(stock.at);
  }
  for (Place const& place : input.network.places) {
    place_keys.push_back(key_of(place.name));
    bag_places_.push_back(static_cast<std::uint16_t>(place.node.value_or(FacilityId{static_cast<std::uint32_t>(bag_places_.size())}).index));
  }
  std::vector<std::uint32_t> lanes_from(input.network.places.size());
  for (Lane const& lane : input.network.lanes) {
    lane_keys.push_back(key_of(lane.name));
    lane_slots.push_back(lanes_from[lane.from.index]++);
  }

  for (std::size_t i = 0; i < input.classes.size(); ++i)
    if (input.classes[i].cold) cold_classes |= ClassSet{1} << i;

  std::vector<int> priorities;
  for (ParcelClass const& parcel_class : input.classes)
    for (ServiceLevel const& service : input.services)
      priorities.push_back(service.priority.value_or(parcel_class.priority));
  std::set<int> const different{priorities.begin(), priorities.end()};
  ranks = different.size();
  for (int const priority : priorities)
    rank_.push_back(static_cast<std::uint8_t>(std::distance(different.begin(), different.find(priority))));
}

void World::reroute(std::span<Duration const> delays) {
  routes = build_routes(scenario.network, policy_named(scenario.routing), scenario.transfer, scenario.classes.size(), delays);
}

Duration World::way_back(LaneId lane, std::uint32_t trip, Fleet const& fleet) const {
  if (fleet.returns) return fleet.returns->span(draws.of(Purpose::way_back, lane_keys[lane.index], trip));
  return Law::fixed(scenario.lanes[lane].travel.mean()).span({});
}

}  // namespace tierflow
