#pragma once

// What is carried, with which promise, in what: parcel classes, service levels, vehicle types.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "network/network.hpp"
#include "sim/cold/plan.hpp"
#include "sim/law.hpp"
#include "sim/rates.hpp"

namespace tierflow {

constexpr std::int64_t unlimited = unlimited_whole;  ///< of parcels, lines, vehicles, ...

struct ParcelClass {
  std::string name;
  Law weight = Law::fixed(1000);   ///< grams
  Law volume = Law::fixed(5000);   ///< cubic centimetres
  int priority = 5;                ///< 1 goes first
  std::vector<double> services;    ///< cumulative shares, one per service level, ending at 1
  double cold_packing = 0;         ///< CNY, box and ice
  std::optional<ColdCargo> cold = {};  ///< none: nobody asks how warm it gets
};

struct ServiceLevel {
  std::string name;
  /// A promise is hours after hand-in, or a clock time on a later day.
  enum class Kind : std::uint8_t { hours, clock } kind = Kind::hours;
  Duration within{};            ///< kind hours
  int days = 0;                 ///< kind clock: 0 same day, 1 next day, ...
  Duration clock{};             ///< kind clock: time of that day
  Duration order_cut_off = std::chrono::hours{24};  ///< later parcels count as the next day's
  std::optional<int> priority;  ///< replaces the class's
};

/// Containers of a vehicle (unit load devices of an aircraft): its load is built up in them, and each is for one place.
struct Containers {
  enum class For : std::uint8_t { anybody, node, destination } each_for = For::anybody;
  std::int64_t count = unlimited;    ///< positions of the vehicle, at least 1
  std::int64_t parcels = unlimited;  ///< limits of one container
  std::int64_t grams = unlimited;
  std::int64_t volume_cm3 = unlimited;  ///< usable
};

struct VehicleType {
  std::string name;
  std::int64_t parcels = unlimited;
  std::int64_t grams = unlimited;
  std::int64_t volume_cm3 = unlimited;  ///< usable: stowage is already taken off
  std::optional<Containers> containers = {};  ///< none: parcels ride loose
  VehicleRates rates = {};
  int climate = outside_air;            ///< on board
};

}  // namespace tierflow
