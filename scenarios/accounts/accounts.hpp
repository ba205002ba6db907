#pragma once

// Accounts: what a run cost in money, working hours, energy and CO2e, by activity.
//
// Formed after the run from the integers of Results and the rates of the Scenario (docs/model.md,
// section 12): the engine counts no money. Everything is of the measured time; a trip belongs to the
// instant of its departure, with its whole way and its way back. Sums run in the order of Results, so the
// same run always gives the same digits.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// What work is booked to. Where one parcel is worked twice, it is two pieces.
enum class Activity : std::uint8_t {
  sorting,    ///< docks, sorters and holds of hubs, nodes and other places; pieces: left a sorter or hold
  trunk,      ///< lanes from or to a gateway, and between hubs; pieces: left by them
  feeder,     ///< the other lanes; pieces: left by them
  last_mile,  ///< stages of stations, rounds; pieces: delivered by rounds
  failed,     ///< the part of the rounds that failed, and what goes back; pieces: attempts that failed
  cold,       ///< what says `cold`, and packing; pieces: packed parcels that were delivered
};
constexpr std::size_t activity_count = 6;
char const* name_of(Activity activity);

/// Money, hours and energy of one thing, which add.
struct Spent {
  double money = 0;                  ///< CNY
  double labour_h = 0;
  double co2e_kg = 0;                ///< well to wheel
  double km = 0;                     ///< of vehicles with a load
  double empty_km = 0;               ///< of their ways back
  double tkm = 0;                    ///< tonne-kilometres of parcels
  std::uint64_t pieces = 0;
  std::vector<double> energy;        ///< by Accounts::energies, in their units
  Spent& operator+=(Spent const& other);
};

/// All trips of one vehicle type on one lane.
struct LaneAccount {
  LaneId lane;
  std::uint32_t vehicle = 0;
  std::uint64_t trips = 0;
  Activity activity = Activity::feeder;
  Spent spent = {};
};

struct RunAccounts {
  std::uint64_t parcels = 0;         ///< delivered: what everything is divided by
  std::array<Spent, activity_count> by_activity;
  Spent total;                       ///< its pieces count nothing: 0
  std::vector<LaneAccount> lanes;    ///< by lane, then vehicle type; none of lanes without vehicles
};

/// Whether the scenario gives any rate of money, or of CO2e.
bool counts_money(Scenario const& scenario);
bool counts_co2e(Scenario const& scenario);

/// Nothing for a scenario that has no accounts.
std::optional<RunAccounts> accounts_of(Scenario const& scenario, Results const& results);

/// Of one side of one stage. @pre the scenario has accounts, as for the next two
Spent account_of(Scenario const& scenario, StageResult const& stage);
/// Every lane with vehicles.
std::vector<LaneAccount> accounts_of_lanes(Scenario const& scenario, Results const& results);
/// What succeeded and what failed in one pool.
struct PoolAccount {
  Spent delivery;
  Spent failed;
};
PoolAccount account_of(Scenario const& scenario, Results const& results, PoolResult const& pool);

}  // namespace tierflow
