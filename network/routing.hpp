#pragma once

// Routing: which lane a parcel takes next, for every place, destination and parcel class.
//
// A table knows no time: it holds for as long as nobody makes another. Classes that may ride on
// the same lanes share one plane of the table. Ties between equally good ways are broken by lane
// name, so an added town changes nobody's route.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "network/network.hpp"

namespace tierflow {

/// What one lane costs a route, in the policy's own unit; >= 0.
using LaneWeight = std::function<double(Lane const&)>;

struct RoutingPolicy {
  std::string_view name;   ///< as written in a scenario
  std::string_view help;   ///< one line for the reference
  double (*weight)(Lane const&, Duration transfer);  ///< see LaneWeight; `transfer` is spent per facility passed
};

/// The catalogue: a new policy is one function and one line there. least_time, least_cost, least_co2; of
/// earliest_arrival, which needs a clock, the table is what remains without one.
std::span<RoutingPolicy const> routing_policies();
/// Throws std::invalid_argument for a name that is not in the catalogue.
RoutingPolicy const& policy_named(std::string_view name);

/// Classes that may ride on the same lanes are one plane.
struct Planes {
  std::vector<std::size_t> of_class;
  std::vector<std::vector<bool>> usable;  ///< by plane, by lane
};
Planes planes_of(Network const& network, std::size_t class_count);

class RouteTable {
 public:
  /// The lane to take at `here` for a parcel of class `parcel_class` bound for `destination`;
  /// empty when there is no way or when `here` is the destination.
  [[nodiscard]] std::optional<LaneId> next(FacilityId here, FacilityId destination,
                                           std::size_t parcel_class) const;

 private:
  friend RouteTable build_routes(Network const&, RoutingPolicy const&, Duration transfer,
                                 std::size_t class_count, std::span<Duration const> delays);
  std::size_t places_ = 0;
  std::vector<std::size_t> plane_of_class_;
  std::vector<std::uint32_t> next_;  // [plane][destination][here]; none = UINT32_MAX
};

/// Shortest ways by `policy` from everywhere to everywhere (Dijkstra on the reversed graph, one
/// run per destination and plane of classes). `transfer` is the time spent in each facility passed.
/// `delays`, by lane: what its drive takes longer just now, at most `longest_delay`; empty: nothing.
RouteTable build_routes(Network const& network, RoutingPolicy const& policy, Duration transfer,
                        std::size_t class_count, std::span<Duration const> delays = {});

constexpr Duration longest_delay{100'000'000'000'000};  ///< three years: a way of many still counts exactly

}  // namespace tierflow
