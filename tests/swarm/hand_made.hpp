#pragma once

// Worlds small enough to be worked out by hand, in minutes.
//
// Each starts as a chain of places A, B, C, ... and is changed by the test. The naive engine gives the
// history that a test compares with its own sum; the fast engine must say the same.

#include <initializer_list>
#include <string>
#include <vector>

#include "sim/results.hpp"
#include "sim/scenario.hpp"
#include "tests/support/say.hpp"

namespace tierflow::hand_made {

constexpr Duration minute = std::chrono::minutes{1};

Law minutes(double n);
Instant at_minute(double n);
std::vector<Instant> at_minutes(std::vector<double> const& list);
Duration span(double n);
/// Microseconds of `n` minutes, as the areas of the results count them.
Int128 area(double n);

/// A place for each service time of its only sorter (0: no stage), a lane without vehicles from each
/// to the next for each travel time, one parcel class and one service level.
Scenario chain(std::vector<double> const& service, std::vector<double> const& travel);
/// A lane more, without vehicles, that takes `drive` minutes.
LaneId join(Scenario& scenario, std::uint32_t from, std::uint32_t to, double drive);
/// One parcel at each minute from place `from` to place `to` (-1: the last place).
Stream& orders(Scenario& scenario, std::vector<double> const& created, std::uint32_t from = 0,
               int to = -1, std::size_t parcel_class = 0);
/// A class more, as heavy as `grams`; returns its number.
std::size_t add_class(Scenario& scenario, int priority, double grams = 0);

StagePlan sorter_stage(std::string name, double service);
StagePlan dock_stage(double fixed, double per_parcel);
StagePlan hold_stage(double duration);
SorterPlan& sorter(Scenario& scenario, std::uint32_t place, std::size_t stage = 0);
DockPlan& dock(Scenario& scenario, std::uint32_t place);
/// Puts a stage at the end of the chain of a place.
StagePlan& add_stage(Scenario& scenario, std::uint32_t place, StagePlan stage);
std::vector<Change> calendar(std::initializer_list<std::pair<double, std::int64_t>> changes);
Stop stop(double from, double until, std::int64_t lines = unlimited);

/// Vehicles of type 1 at these minutes.
LanePlan& timetable(Scenario& scenario, std::uint32_t lane, std::vector<double> const& at);
/// A fleet at the beginning of the lane, on all its rows.
Fleet& fleet(Scenario& scenario, std::uint32_t lane, std::int64_t size);
/// Couriers with one minute a stop and waves at these minutes.
RoundsPool& rounds(Scenario& scenario, std::uint32_t place, std::vector<double> const& waves);

/// The naive engine's results; fails the test where the fast engine says anything else.
Results worked(Scenario const& scenario);

/// Instants of these records at a place, by stream and serial, then by time.
std::vector<Instant> when(Results const& results, What what, std::uint32_t place);
/// Departures of a lane with the number of parcels on board.
struct Trip {
  Instant departed;
  std::uint32_t parcels;
  friend bool operator==(Trip const&, Trip const&) = default;
};
std::vector<Trip> trips(Results const& results, std::uint32_t lane);

}  // namespace tierflow::hand_made
