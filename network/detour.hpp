#pragma once

// Detour: whether parcels that a route table sends over one lane get there as well by another one that begins at the same place.

#include <optional>

#include "network/routing.hpp"

namespace tierflow {

/// Why a destination is not reached: there is no way, or it leads through the place where both lanes begin.
enum class Lost : std::uint8_t { no_way, comes_back };

/// Nothing, if the table does not send this class over `lane` to `destination`, or if who goes over `other`, and follows the table
/// from its end on, gets there too.
std::optional<Lost> lost_over(Network const& network, RouteTable const& table, LaneId lane, LaneId other, FacilityId destination,
                              std::size_t parcel_class);

}  // namespace tierflow
