#pragma once

// Graph: does the network hang together, and if not, where does it come apart?
//
// Answers are for messages to a planner ("from Haitou one gets to N1 and H4 and no further"), so
// they name places and lanes, always in the order of their ids. Nothing here chooses a way; that
// is routing.hpp. Boost.Graph stays behind graph.cpp.

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "network/network.hpp"

namespace tierflow {

using LaneFilter = std::function<bool(LaneId)>;
using PlaceFilter = std::function<bool(FacilityId)>;

/// Where the way between two places breaks off.
struct Split {
  std::vector<FacilityId> ahead;  ///< reachable from the origin, the origin first
  std::vector<FacilityId>
      behind;  ///< from which the destination is reachable, the destination first
};

/// Places and the lanes that pass a filter, as a directed graph. Keeps its own copy of both.
class Graph {
 public:
  explicit Graph(Network const& network, LaneFilter const& uses = {});

  /// By facility index; a place reaches itself.
  [[nodiscard]] std::vector<bool> reachable_from(FacilityId from) const;
  /// By facility index: from where `to` can be reached.
  [[nodiscard]] std::vector<bool> reaching(FacilityId to) const;
  /// What a message says about an origin that does not reach its destination.
  [[nodiscard]] Split split(FacilityId from, FacilityId to) const;
  /// Groups in which everybody reaches everybody, by their smallest id; every place is in one.
  [[nodiscard]] std::vector<std::vector<FacilityId>> strong_components() const;

 private:
  struct Lists;
  std::shared_ptr<Lists const> lists_;
};

/// Only lanes on which class `parcel_class` may ride.
LaneFilter lanes_for_class(Network const& network, std::size_t parcel_class);

/// Places at which no lane begins or ends.
std::vector<FacilityId> isolated_places(Network const& network);

/// Lanes that join a station and a hub, in either direction, without being declared `direct`.
std::vector<LaneId> tier_violations(Network const& network);

/// Groups of places that lanes accepted by `takes_no_time` join in a ring which meets no place
/// accepted by `works` (a sorter or a dock). Parcels could go round there forever in one instant.
std::vector<std::vector<FacilityId>> timeless_rings(Network const& network,
                                                    LaneFilter const& takes_no_time,
                                                    PlaceFilter const& works);

}  // namespace tierflow
