#pragma once

// Cold chain, the plan: in what air things stand and ride, and what a chilled parcel can bear.
//
// The engine's clock reads it and no instant of a run depends on it (docs/model.md, section 13). Temperatures are in °C.

#include <optional>
#include <string>
#include <vector>

#include "network/ids.hpp"
#include "network/units.hpp"
#include "sim/law.hpp"

namespace tierflow {

constexpr Duration air_step = std::chrono::minutes{5};  ///< the air is the same for so long
constexpr std::int64_t air_steps_a_day = std::chrono::days{1} / air_step;
constexpr int outside_air = -1;                         ///< where an index into Scenario::climates may stand

/// A machine that stands still in [from, until), at one place or everywhere.
struct ChillerFailure {
  Instant from;
  Instant until;
  std::optional<FacilityId> at = {};
};

/// Air that a machine keeps at one temperature: a cold store, a reefer.
struct Climate {
  std::string name;
  double set = 0;
  Duration warms_in{};                        ///< time constant towards outside while the machine stands still, and back
  std::vector<ChillerFailure> failures = {};  ///< planned
  std::optional<Law> up = {}, down = {};      ///< failures by chance, at each place for itself, microseconds
};

/// What a parcel of a class is packed in and what it bears.
struct ColdCargo {
  double from = 2;                 ///< the band in which it is to be kept
  double to = 8;
  double packed_at = 5;
  Duration lag = std::chrono::hours{8};  ///< time constant of the box towards the air, above 0
  Duration ice{};                  ///< time for which its ice lasts in air 15 °C warmer; in proportion in other air
  Duration shelf_life{unlimited_whole};  ///< at `shelf_life_at`
  double shelf_life_at = 5;
  double q10 = 1;                  ///< how much faster life goes 10 °C warmer
  Duration excursion{unlimited_whole};   ///< time outside the band that it bears
};

}  // namespace tierflow
