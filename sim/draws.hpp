#pragma once

// Draws: random bits by name, never by order.
//
// One draw is one block of Philox4x32-10 (Salmon et al., SC 2011; Random123) whose key is the run
// (seed, replication) and whose counter is what the draw is for: an entity's own 64-bit name and a purpose with two
// small numbers. Nobody's draw depends on who was served first, so scenarios stay comparable parcel by parcel.

#include <cstdint>
#include <string_view>

#include "sim/law.hpp"

namespace tierflow {

/// What a draw is for. The numbers are part of a run's history: never reuse one.
enum class Purpose : std::uint16_t {
  arrival = 1,       ///< stream; a = number of the arrival
  batch = 2,         ///< stream; a = number of the arrival
  destination = 3,   ///< parcel; word a: destination, word b: class
  service_level = 5, ///< parcel; word a: service level, word b: whether it is recorded
  weight = 6,        ///< parcel
  volume = 7,        ///< parcel
  age = 8,           ///< parcel of the initial stock
  service = 9,       ///< parcel; a = visit, b = stage
  branch = 10,       ///< parcel; a = visit, b = stage
  hold = 11,         ///< parcel; a = visit, b = stage
  conveyance = 12,   ///< parcel; a = visit
  travel = 13,       ///< lane; a = number of the trip
  way_back = 14,     ///< lane; a = number of the trip
  headway = 15,      ///< lane; a = number of the gap
  pool = 16,         ///< parcel
  stop = 17,         ///< parcel; a = attempt, from 0
  success = 18,      ///< parcel; a = attempt, from 0
  up_time = 19,      ///< facility or lane; a = number of the outage, b = 2 x stage + side
  down_time = 20,    ///< likewise
  before_origin = 21, before_transfer = 22, before_destination = 23, before_delivery = 24,  ///< parcel
  after_origin = 25, after_transfer = 26, after_destination = 27, after_delivery = 28,      ///< parcel
  onward = 29,       ///< parcel; a = visit
  collect = 30,      ///< parcel; the stop at the sender's
  sender_waits = 34, ///< parcel; whether a courier collects it
  stay = 33,         ///< parcel; in a cell
  article = 35,      ///< parcel; a = visit, b = stage
  lead_time = 36,    ///< facility; a = number of the order, b = 256 x stage + article
  document = 37,     ///< parcel; a = visit, b = 256 x stage + number of the paper in its branch
  area = 38,         ///< parcel; in which part of its pool's area it is delivered
  weather_gap = 31, weather_length = 32,  ///< a weather's name; a = number of the spell
  thinning = 40,     ///< parcel; whether it is made
  screening = 41,    ///< key of a scenario; a = trajectory; word a: the level at its start, word b: its turn
  chiller_up = 50, chiller_down = 51,  ///< climate_key(climate, place); a = number of the failure
};

/// Stable 64-bit key of a name (FNV-1a, then a finalizer); the same on any machine.
std::uint64_t key_of(std::string_view name);

/// Key of one parcel: its stream's (or stock's) name and its serial number there, from 0.
constexpr std::uint64_t parcel_key(std::uint64_t stream_key, std::uint32_t serial) {
  return stream_key + serial * 0x9E3779B97F4A7C15ULL;
}

class Draws {
 public:
  Draws(std::uint64_t seed, std::uint32_t replication);

  [[nodiscard]] Bits of(Purpose purpose, std::uint64_t entity, std::uint32_t a = 0,
                        std::uint16_t b = 0) const;

 private:
  std::uint32_t key_[2];
};

/// 53 bits of `word` as a number in (0, 1): never 0, never 1.
constexpr double uniform(std::uint64_t word) {
  return (static_cast<double>(word >> 12) + 0.5) * 0x1p-52;
}

}  // namespace tierflow
