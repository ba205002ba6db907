#pragma once

// The network: places and the directed lanes between them, at rest.
//
// No time passes here. The reader fills a Network from a scenario file; graph.hpp asks whether
// it hangs together, routing.hpp answers which lane leads where.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "network/geography.hpp"
#include "network/ids.hpp"
#include "network/units.hpp"

namespace tierflow {

/// The height of a place in the network. `plain` is a place of a scenario without tiers.
enum class Tier : std::uint8_t { last_mile, secondary, hub, gateway, plain };

enum class Mode : std::uint8_t { road, rail, air, sea, conveyor };

/// A set of parcel classes: bit i stands for class i of the scenario.
using ClassSet = std::uint64_t;
constexpr ClassSet every_class = ~ClassSet{0};

struct Place {
  std::string name;   ///< unique; what files and results call it
  std::string label;  ///< what people call it, in any script; may be empty
  Tier tier = Tier::plain;
  std::string type;    ///< name of its facility type; may be empty
  std::string county;  ///< or another region; may be empty
  std::optional<LatLon> at;
  std::optional<FacilityId> node;  ///< a station's secondary node
};

struct Lane {
  std::string name;  ///< unique; "from>to" unless the file gives an id
  FacilityId from;
  FacilityId to;
  Mode mode = Mode::road;
  Distance distance;                ///< 0 when unknown
  Duration drive{};                 ///< mean travel time, >= 0
  double money = 0;                 ///< currency per m3 of room for one trip; for routing by cost
  double co2e = 0;                  ///< kg per m3 of room for one trip; for routing by CO2
  ClassSet carries = every_class;   ///< classes that may ride
  bool direct = false;              ///< declared exception to the tier rule
};

struct Network {
  IdVector<FacilityId, Place> places;  ///< in alphabetical order of their names
  IdVector<LaneId, Lane> lanes;        ///< in alphabetical order of their names

  [[nodiscard]] std::optional<FacilityId> find(std::string_view place_name) const;
};

}  // namespace tierflow
