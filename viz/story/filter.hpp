#pragma once

// Filter: which parcels a planner wants to see.

#include <cstdint>
#include <optional>

#include "network/ids.hpp"
#include "network/network.hpp"

namespace tierflow {

struct Filter {
  ClassSet classes = every_class;
  ClassSet services = every_class;            ///< bit i: service level i
  std::optional<FacilityId> from, to;         ///< origin and destination: they are known of the parcels of the sample (SampledLoads)
  double least_flow = 0;                      ///< parcels an hour; thinner lanes are left out

  [[nodiscard]] bool takes(std::uint8_t parcel_class, std::uint8_t service) const {
    return (classes >> parcel_class & 1) != 0 && (services >> service & 1) != 0;
  }
  [[nodiscard]] bool takes_all_loads() const { return classes == every_class && services == every_class && !by_ends(); }
  [[nodiscard]] bool by_ends() const { return from || to; }
  friend bool operator==(Filter const&, Filter const&) = default;
};

}  // namespace tierflow
