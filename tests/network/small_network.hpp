#pragma once

// Small networks for tests, one line a lane: a test should show its map.

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

#include "network/network.hpp"

namespace tierflow {

struct Road {
  std::string from;
  std::string to;
  int minutes = 10;
  double money = 0;
  ClassSet carries = every_class;
  bool direct = false;
  std::string name = {};  // "from>to" if empty
};

/// The first letter of a place tells its tier: Hub, Node, Station, Gateway; others are plain.
inline Tier tier_of(std::string const& name) {
  switch (name.front()) {
    case 'H':
      return Tier::hub;
    case 'N':
      return Tier::secondary;
    case 'S':
      return Tier::last_mile;
    case 'G':
      return Tier::gateway;
    default:
      return Tier::plain;
  }
}

inline Network small_network(std::initializer_list<Road> roads,
                             std::initializer_list<std::string> lonely = {}) {
  std::set<std::string> names{lonely};
  for (Road const& road : roads) names.insert({road.from, road.to});
  Network network;
  for (std::string const& name : names) {
    network.places.push_back({.name = name,
                              .label = "",
                              .tier = tier_of(name),
                              .type = "",
                              .county = "",
                              .at = std::nullopt,
                              .node = std::nullopt});
  }
  std::vector<Lane> lanes;
  for (Road const& road : roads) {
    lanes.push_back({.name = road.name.empty() ? road.from + ">" + road.to : road.name,
                     .from = network.find(road.from).value(),
                     .to = network.find(road.to).value(),
                     .distance = {},
                     .drive = std::chrono::minutes{road.minutes},
                     .money = road.money,
                     .carries = road.carries,
                     .direct = road.direct});
  }
  std::ranges::sort(lanes, {}, &Lane::name);
  for (Lane& lane : lanes) network.lanes.push_back(std::move(lane));
  return network;
}

inline std::vector<std::string> names_of(Network const& network,
                                         std::vector<FacilityId> const& places) {
  std::vector<std::string> names;
  for (FacilityId const place : places) names.push_back(network.places[place].name);
  return names;
}

}  // namespace tierflow
