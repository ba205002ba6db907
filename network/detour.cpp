#include "network/detour.hpp"

namespace tierflow {

std::optional<Lost> lost_over(Network const& network, RouteTable const& table, LaneId lane, LaneId other, FacilityId destination,
                              std::size_t parcel_class) {
  FacilityId const here = network.lanes[lane].from;
  if (table.next(here, destination, parcel_class) != lane) return {};
  FacilityId at = network.lanes[other].to;
  while (at != destination && at != here) {
    auto const next = table.next(at, destination, parcel_class);
    if (!next) return Lost::no_way;
    at = network.lanes[*next].to;
  }
  return at == here ? std::optional{Lost::comes_back} : std::nullopt;
}

}  // namespace tierflow
