#pragma once

// Cold clock: it watches parcels of cold classes from record to record, and books where their life goes.
//
// It changes nothing. A parcel is in one place and one air at a time and is worked by one facility at a time, so its
// state needs no lock: the facility that makes a parcel puts its state where it stays for the whole run, and each cell
// of the account is written where a stay ends, by one facility alone. All sums are integers.

#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

#include "sim/cold/box.hpp"
#include "sim/results.hpp"
#include "sim/world.hpp"

namespace tierflow {

/// A list that grows without moving: old elements may be read while one is appended.
template <class T>
class Grown {
 public:
  /// Makes room for it where there is none.
  T& make(std::uint32_t i) {
    auto const [part, at] = found(i);
    if (parts_[part] == nullptr) parts_[part] = std::make_unique<T[]>(std::size_t{first} << part);
    return parts_[part][at];
  }
  T& operator[](std::uint32_t i) {
    auto const [part, at] = found(i);
    return parts_[part][at];
  }

 private:
  static constexpr std::uint64_t first = 256;  // elements of the first part; each has twice as many as the one before
  static std::pair<std::size_t, std::size_t> found(std::uint32_t i) {
    std::uint64_t const n = i / first + 1;
    auto const part = static_cast<std::size_t>(std::bit_width(n) - 1);
    return {part, static_cast<std::size_t>(i - first * ((std::uint64_t{1} << part) - 1))};
  }
  std::array<std::unique_ptr<T[]>, 26> parts_;
};

class ColdClock {
 public:
  explicit ColdClock(World const& world);

  /// A record of a parcel that is in the cold chain; departures are told by departs().
  void noted(What what, Instant t, Parcel const& p, FacilityId here, std::uint32_t place);
  /// It leaves `here` over a lane, in the air of a climate there.
  void departs(Instant t, Parcel const& p, FacilityId here, LaneId lane, int climate);
  /// A courier has brought it back, and it waits for the next day's desk.
  void comes_home(Instant t, Parcel const& p, FacilityId here, std::uint32_t pool);
  /// Rows of the results: classes, and places where somebody stayed.
  void collect(Results& results) const;

 private:
  struct State {
    Instant since;
    Box box;
    std::int64_t life = 0;       // microseconds at shelf_life_at so far
    std::int64_t outside = 0;    // microseconds outside the band so far
    std::uint32_t place = 0;
    std::uint16_t air = 0;
  };
  /// The parcels of one stream or stock.
  struct Watched {
    Grown<std::uint32_t> numbers;  // by serial
    Grown<State> states;           // by number
    std::uint32_t count = 0;
  };
  struct Cell {
    Int128 time = 0, life = 0, outside = 0;
  };
  /// Where the places of one facility begin in the list of all: door, senders, stages, then desk and tour of each pool.
  struct Numbers {
    std::uint32_t door = 0, senders = 0, stages = 0, pools = 0;
  };

  void number_places();
  [[nodiscard]] State& state_of(Parcel const& p) {
    Watched& watched = watched_[p.stream];
    return watched.states[watched.numbers[p.serial]];
  }
  void born(Parcel const& p, FacilityId here);
  void arrives(Instant t, Parcel const& p, FacilityId here, LaneId lane);
  void moves(Instant t, Parcel const& p, std::uint32_t place, FacilityId here, int climate);
  /// Books the stay that ends at `t`.
  State& stays_until(Instant t, Parcel const& p);
  void ends(What what, Instant t, Parcel const& p, FacilityId here);

  World const& world_;
  Airs airs_;
  std::vector<std::size_t> rows_;             // by class: which of the cold ones
  std::vector<std::uint8_t> classes_;         // the cold ones
  std::vector<Packing> packings_;             // beside them
  std::vector<ColdPlace> places_;
  std::vector<Numbers> numbers_;              // by facility
  std::uint32_t first_lane_ = 0;              // its staging; then its road, then the next lane's
  std::vector<Watched> watched_;              // by stream, then stock
  std::vector<Cell> cells_;                   // [place][cold class]
  std::vector<ColdResult> doors_;             // [facility][cold class]
};

}  // namespace tierflow
