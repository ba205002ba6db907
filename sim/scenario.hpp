#pragma once

// Scenario: the complete input of one run, plain values only.
//
// The reader has turned the planner's words into these: calendars and timetables are lists of
// instants over the whole horizon, names are ids, units are exact integers. Nothing here knows YAML,
// and nothing here changes while a run goes on. docs/model.md says what each value does. The plans of single things are in sim/plans/.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "network/network.hpp"
#include "sim/plans/demand.hpp"
#include "sim/plans/lanes.hpp"
#include "sim/plans/rounds.hpp"
#include "sim/plans/stages.hpp"

namespace tierflow {

// ---- places -------------------------------------------------------------------------------------

/// Legs outside the model, drawn per parcel: spent before it appears at a gateway, or after it left.
struct OutsideLegs {
  Law origin, transfer, destination, delivery;  ///< microseconds
};

/// One way on for parcels without a destination.
struct Onward {
  LaneId lane;
  double upto = 1;  ///< cumulative share; beyond the last a parcel leaves the system
};

struct FacilityPlan {
  std::vector<StagePlan> stages;   ///< in the order in which a parcel meets them; a dock stands first
  std::vector<Onward> onward;      ///< of parcels without a destination, lanes by name; empty: they leave here
  std::vector<RoundsPool> rounds;  ///< empty: a parcel bound for here is delivered after the last stage
  std::optional<OutsideLegs> before;
  std::optional<OutsideLegs> after;
  int climate = outside_air;       ///< before the first stage
  int staging_climate = outside_air;
  int desk_climate = outside_air;
  /// What others call a record made here, such as "departed" and "EMC"; a run does not heed it.
  std::vector<std::pair<std::string, std::string>> event_codes = {};
};

/// Somebody else's figures that a report sets beside those of the run.
struct Benchmark {
  std::string name;
  Duration segments[4]{};   ///< origin, transport, destination, delivery: means
  Duration full_course{};   ///< mean
  std::optional<double> within_72_h;
};

/// What a planner expects of a figure of the report; a run neither knows nor heeds it.
struct Promise {
  std::string text;      ///< as written: "express.on_time_share >= 95 %"
  std::string figure;    ///< on_time_share
  std::string group;     ///< a service level or parcel class; empty: all parcels
  bool at_least = true;  ///< else at most
  double bound = 0;      ///< in the unit of the figure: a share from 0 to 1, hours, a count
};

// ---- the whole ----------------------------------------------------------------------------------

struct Scenario {
  std::string name;
  std::string question;          ///< first comment line of the file, for the report
  Instant end;                   ///< every instant <= end is worked
  Instant warm_up{};             ///< measures count from here
  std::int64_t first_day = 0;    ///< days since 1970-01-01
  bool has_date = false;
  std::string time_zone = "+00:00";
  std::uint64_t seed = 1;
  int replications = 1;

  Network network;
  std::string routing = "least_time";
  Duration transfer{};           ///< per facility passed, for routing by time
  Duration refresh{};            ///< a control tower makes the routes anew, this often; 0: there is none

  std::vector<ParcelClass> classes;    ///< 1..64, in alphabetical order
  std::vector<ServiceLevel> services;  ///< at least one, in alphabetical order
  std::vector<VehicleType> vehicles;   ///< [0] is "any": no limits
  std::vector<Fleet> fleets;

  IdVector<FacilityId, FacilityPlan> facilities;  ///< beside network.places
  IdVector<LaneId, LanePlan> lanes;               ///< beside network.lanes
  std::vector<Weather> weather;                   ///< in alphabetical order
  std::vector<Climate> climates;                  ///< in alphabetical order
  std::vector<double> outside;                    ///< °C of the air at each air_step of a day; needed where a class is cold
  std::vector<Stream> streams;                    ///< in alphabetical order
  std::vector<InitialStock> stock;                ///< in alphabetical order

  Duration series = std::chrono::minutes{15};     ///< width of a bin of the time series
  std::optional<Benchmark> benchmark;
  std::vector<Promise> promises;                  ///< as the file lists them
  std::optional<Accounts> accounts;               ///< none: the run is not costed
  double sample_parcels = 0;                      ///< share of the parcels recorded with all their times
  bool pairs_by_hour = false;                     ///< deliveries by origin, destination, class and hour are kept
};

}  // namespace tierflow
