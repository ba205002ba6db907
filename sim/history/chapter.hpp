#pragma once

// Chapter: what happened in a few minutes of a run, in order of time, for whoever writes the history down.
//
// The engine hands out chapter after chapter, each complete, and forgets them. A chapter depends on the scenario alone: not on
// threads, windows or the order in which facilities worked (tests hold this). Whoever reads cannot act.

#include <cstdint>
#include <type_traits>
#include <vector>

#include "sim/results.hpp"

namespace tierflow {

/// A parcel of the sample, when it appears.
struct BirthFact {
  Instant created;
  Instant due;                   ///< delivered inside the model by then, it keeps its promise; `never` without one
  std::uint32_t stream = 0;      ///< index of the stream; stock follows the streams
  std::uint32_t serial = 0;      ///< number within the stream, from 0
  std::uint32_t grams = 0;
  std::uint32_t cm3 = 0;
  std::uint16_t destination = 0xFFFF;  ///< 0xFFFF: none
  std::uint8_t parcel_class = 0;
  std::uint8_t service = 0;
  std::uint32_t unused = 0;
};

/// Parcels of one class and service level in one trip. Late ones are counted among every n-th parcel of a large load, and multiplied.
struct LoadFact {
  std::uint32_t parcels = 0;
  std::uint32_t late = 0;        ///< of them, past their promise when it left
  std::uint32_t late_there = 0;  ///< of them, past their promise when it arrives
  std::uint8_t parcel_class = 0;
  std::uint8_t service = 0;
  std::uint16_t unused = 0;
};

/// A vehicle that left, or a parcel on a lane without vehicles.
struct TripFact {
  Instant departed;
  Instant arrives;
  std::uint32_t lane = 0;
  std::uint32_t number = 0;      ///< on its lane
  std::uint32_t parcels = 0;
  std::uint32_t first_load = 0;  ///< index into Chapter::loads
  std::uint16_t loads = 0;
  std::uint16_t vehicle = 0;     ///< index of the vehicle type
  std::uint16_t fill = 0;        ///< largest used share of its limits, in thousandths; 0 without limits
  std::uint16_t turned_back = 0; ///< thousandths of the way made when it turned, at least 1, to arrive where it began; 0: it did not
};

/// A courier's tour.
struct TourFact {
  Instant began;
  Instant home;
  std::uint32_t facility = 0;
  std::uint16_t pool = 0;        ///< index at the facility
  std::uint16_t courier = 0;     ///< number in the pool
  std::uint32_t parcels = 0;
  std::uint32_t unused = 0;
};

/// Lines that stand still because they worked until they failed. What a calendar foresees, the scenario tells.
struct OutageFact {
  Instant from;
  Instant until;
  std::uint32_t facility = 0;
  std::uint16_t stage = 0;       ///< index in the chain
  std::uint16_t side = 0;
};

// States at one instant, before what happens in it: four numbers each, so that all of them lie in one table (layout.hpp).
// What is called "so far" counts from the start of the run modulo 2^32, so a difference of two is right.

struct PlaceState {
  std::uint32_t in_system = 0;   ///< parcels in this place, or on their round from it
  std::uint32_t arrived = 0;     ///< over lanes, so far
  std::uint32_t delivered = 0;   ///< so far
  std::uint32_t late = 0;        ///< of them, past their promise, so far
};
struct StageState {
  std::uint32_t waiting = 0;     ///< parcels (dock: vehicles; hold: all that are there)
  std::uint32_t finished = 0;    ///< so far
  std::uint32_t busy = 0;        ///< seconds x lines that worked, so far
  std::uint16_t open = 0;        ///< lines (doors) that may work
  std::uint16_t down = 0;        ///< lines that stand still by a stop or an outage
};
struct LaneState {
  std::uint32_t staged = 0;      ///< parcels
  std::uint32_t parcels = 0;     ///< that left, so far
  std::uint32_t trips = 0;       ///< so far
  std::uint32_t fill = 0;        ///< sum of TripFact::fill, so far
};
struct PoolState {
  std::uint32_t waiting = 0;     ///< parcels at the desk
  std::uint32_t out = 0;         ///< couriers under way
  std::uint32_t aboard = 0;      ///< parcels in the pool's hands: at the desk, with couriers, kept for tomorrow
  std::uint32_t delivered = 0;   ///< so far
};
struct ClassState {
  std::uint32_t created = 0;     ///< so far, like all of these
  std::uint32_t delivered = 0;
  std::uint32_t late = 0;        ///< of them
  std::uint32_t gone = 0;        ///< returned, rejected or lost
};
union State {
  State() : place{} {}
  State(PlaceState one) : place{one} {}
  State(StageState one) : stage{one} {}
  State(LaneState one) : lane{one} {}
  State(PoolState one) : pool{one} {}
  State(ClassState one) : parcel_class{one} {}

  PlaceState place;
  StageState stage;
  LaneState lane;
  PoolState pool;
  ClassState parcel_class;
};
static_assert(sizeof(State) == 16 && std::is_trivially_copyable_v<State>);

/// What happened in [from, until), and how things stood at `until`.
struct Chapter {
  Instant from;
  Instant until;
  std::vector<BirthFact> births{};      ///< by instant, stream, serial
  std::vector<ParcelRecord> records{};  ///< of the sample, by instant, stream, serial, then as it happened
  std::vector<TripFact> trips{};        ///< by departure, lane, number
  std::vector<LoadFact> loads{};        ///< of trips, in their order
  std::vector<TourFact> tours{};        ///< by beginning, facility, pool, courier
  std::vector<OutageFact> outages{};    ///< by beginning, facility, stage, side
  std::vector<State> states{};          ///< by Layout
};

/// Takes the chapters of one run in order. Called between windows, by one thread.
class Chronicle {
 public:
  virtual ~Chronicle() = default;
  virtual void add(Chapter const& chapter) = 0;
};

}  // namespace tierflow
