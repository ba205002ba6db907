#include "network/network.hpp"

#include <algorithm>

namespace tierflow {

std::optional<FacilityId> Network::find(std::string_view place_name) const {
  auto const found = std::ranges::lower_bound(places, place_name, {}, &Place::name);
  if (found == places.end() || found->name != place_name) return std::nullopt;
  return FacilityId{static_cast<std::uint32_t>(found - places.begin())};
}

}  // namespace tierflow
