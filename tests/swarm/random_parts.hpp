#pragma once

// Dice and the parts of a random world. One throw a statement: the order of throws is the seed's
// meaning.

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "sim/scenario.hpp"

namespace tierflow::swarm {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_{seed} {}
  /// 0 .. n - 1.
  std::int64_t below(std::int64_t n) {
    return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(n));
  }
  /// low .. high.
  std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }
  bool percent(std::int64_t chance) { return below(100) < chance; }
  template <class T>
  T const& one_of(std::vector<T> const& choices) {
    return choices[static_cast<std::size_t>(below(static_cast<std::int64_t>(choices.size())))];
  }

 private:
  std::mt19937_64 engine_;
};

/// What a world may contain.
struct Features {
  bool docks, holds, opening, selectors, two_sides, buffers, rejecting, priorities, preemption,
      calendars, stops, busy_outages, calendar_outages, rounds, retries, vehicles, fleets, closures,
      filling, zero_lanes, off_grid, batches, stock, legs, onward, resting, thinning, weather;
  bool
      round_and_round;  ///< few parcels, without a destination, on short ways: they come back often
};

struct Making {
  Dice dice;
  Features on;
  Duration unit;  ///< of the grid
  Scenario world;

  /// low .. high units; now and then off the grid by some ticks.
  Duration span(std::int64_t low, std::int64_t high);
  Instant instant(std::int64_t low, std::int64_t high) { return Instant{} + span(low, high); }
  /// A law of spans of at least `low` units.
  Law law(std::int64_t low, std::int64_t high);
  /// Pairs [from, until) in time order that do not touch.
  std::vector<std::pair<Instant, Instant>> intervals(std::int64_t longest_gap,
                                                     std::int64_t longest);
  std::vector<Stop> stops(std::int64_t lines);
  std::vector<double> cumulative(std::size_t n);
  std::shared_ptr<DestinationMix const> destinations();
};

void make_stages(Making& making, FacilityPlan& plan);
void make_rounds(Making& making, FacilityPlan& plan);
void make_network(Making& making);
void make_lanes(Making& making);
void make_weather(Making& making);
void make_onward(Making& making);
void make_demand(Making& making);
void make_policies(Making& making);
void make_cold(Making& making);
void make_last_mile(Making& making);
void make_containers(Making& making);
void make_closed_ways(Making& making);
void make_stores(Making& making);

/// Whether no parcel can run round for ever in no time: a sorter or dock stands at an end of every
/// lane that may take none.
bool rings_take_time(Scenario const& world);

}  // namespace tierflow::swarm
