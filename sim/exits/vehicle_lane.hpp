#pragma once

// Vehicle lane: when departures of one lane are wanted, and what a vehicle takes along (docs/model.md, rules 35 to 38).
//
// The lane is lazy: it looks ahead over the parcels that are known to come, as far as the first instant at which it would
// act. Who gets a vehicle is the dispatcher's to say.

#include <deque>

#include "sim/exits/lane_book.hpp"
#include "sim/exits/stand.hpp"

namespace tierflow {

class VehicleLane {
 public:
  VehicleLane(World const& world, Book& book, LaneId lane, Roads& roads);

  void stage(Instant t, Parcel const& p) {
    book_.stages(t, p);
    stand_.stage(t, p, book_.plan.loading == Loading::priority ? book_.world.rank(p) : 0);
  }

  /// The first instant at which the lane acts by itself, with what is known so far.
  Instant look();
  /// Step 3: what is due at `t` becomes wanted.
  void note(Instant t);

  struct Wanted {
    enum class Cause : std::uint8_t { planned, timeout, full } cause = Cause::planned;
    Instant since;
    std::uint32_t vehicle = 0;
    std::int32_t fleet = -1;
    std::uint32_t left = 1;  ///< vehicles
    bool waits = false;      ///< has been counted as waiting for a vehicle
  };
  /// The departure that waits longest, if the lane is open.
  [[nodiscard]] Wanted const* first_wanted(Instant t) const {
    return wanted_.empty() || book_.open_from(t) != t ? nullptr : &wanted_.front();
  }
  /// One vehicle of the first wanted departure leaves.
  void send(Instant t);
  /// What the plan wanted at `t` and did not get, if the lane does not wait for vehicles. Whether the lane wants
  /// a departure because of that.
  bool cancel(Instant t);
  /// Who begins to wait for a vehicle at `t`.
  void count_waits(Instant t);

  [[nodiscard]] LaneBook const& book() const { return book_; }
  [[nodiscard]] LaneBook& book() { return book_; }

 private:
  [[nodiscard]] Instant planned_next() const;
  [[nodiscard]] Instant ready_head() const {
    Instant const since = stand_.first_unready();
    return since == never ? never : since + book_.plan.ready_after;
  }
  void make_ready(Instant t);
  [[nodiscard]] bool full(Instant t) const;
  void planned(Instant t, std::uint32_t vehicle, std::int32_t fleet, std::uint32_t count);
  void want(Instant t, Wanted::Cause cause);
  void want_again(Instant t);

  LaneBook book_;
  Stand stand_;
  std::deque<Wanted> wanted_;
  Instant now_{};              // when it acted last
  Instant timer_ = never;
  Instant due_ = never;        // looked ahead: full, or the timer reached
  std::size_t row_ = 0;        // next row of the timetable
  std::size_t opening_ = 0;    // next opening not yet begun
  Instant headway_ = never;
  std::uint32_t gaps_ = 0;
  std::uint32_t trips_ = 0;
  std::size_t last_load_ = 0;  // parcels of the last trip: room for as many is asked for at once
};

}  // namespace tierflow
