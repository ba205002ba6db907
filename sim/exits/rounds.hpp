#pragma once

// Rounds: one pool of couriers with its desk (docs/model.md, section 9).
//
// A tour is fixed when it begins: the stops, their times and their success are drawn by parcel. So between waves
// and homecomings nothing has to be watched; attempts are only written down when their time has come.
// A pool that collects takes the place's new parcels in on the way back, so they reach the first stage one tour later; one that sends
// back does the same with what it could not deliver. What comes in before a given instant is known as soon as everything up to
// the start of the next tour is worked.

#include <deque>
#include <map>
#include <vector>

#include "sim/book.hpp"
#include "sim/exits/cells.hpp"
#include "sim/history/chapter.hpp"
#include "sim/series.hpp"

namespace tierflow {

class Rounds {
 public:
  Rounds(World const& world, Book& book, std::size_t index);

  /// A parcel that has passed the last stage joins this pool's desk.
  void join(Instant t, Parcel const& p) { joining_.push(t, p); }
  /// A new parcel waits at its sender's; in order of time.
  void call(Instant t, Parcel const& p);
  /// Parcels that couriers have collected and brought in before `until`, for the first stage.
  void hand_in(Instant until, Run& to);
  /// Parcels that are sent back and stand at the first stage before `until`.
  void send_back(Instant until, Run& to);
  /// What is brought in before that instant depends on no tour that has not begun yet.
  [[nodiscard]] Instant sure_until() const;
  [[nodiscard]] bool collects() const { return plan_.collects > 0; }
  [[nodiscard]] bool sends_back() const { return plan_.sends_back; }
  /// Whether this new parcel waits at its sender's for a tour.
  [[nodiscard]] bool collects(Parcel const& p) const { return world_.waits_for(plan_, p); }
  void advance(Instant until);
  [[nodiscard]] Instant next() const;
  [[nodiscard]] PoolResult result(Instant until) const;
  [[nodiscard]] PoolState state() const;
  [[nodiscard]] Int128 parcel_area(Instant until) const {
    return parcels_.area(world_, until) + collecting_.area(world_, until) + cells_.overdue_area(until);
  }

 private:
  struct Waiting {
    Parcel parcel;
    Instant first_at_desk;
    Instant since;
  };
  /// What waits for one area; the whole desk where a pool has none.
  struct Desk {
    std::vector<std::deque<Waiting>> by_rank;
    std::int64_t waiting = 0;
  };
  /// What one tour takes.
  struct Load {
    std::size_t area = 0;
    std::int64_t parcels = 0, pickups = 0;
  };
  struct Stop {
    Waiting what;
    Instant ends;
  };
  struct Pickup {
    Parcel parcel;
    Instant called;
    Instant ends;
  };
  struct Courier {
    std::vector<Stop> stops;
    std::size_t area = 0;
    std::size_t done = 0;         ///< attempts so far
    std::vector<Pickup> pickups;  ///< after the stops
    std::size_t picked = 0;
    std::vector<Waiting> failed;  ///< on board, in stop order
    Instant home = never;         ///< never: at home
  };
  void sit_down(Instant t, Waiting one);
  /// In which order parcels are sent back: those of couriers first, then those from cells.
  struct SentBack {
    Instant at;
    bool overdue;
    std::size_t courier;
    friend auto operator<=>(SentBack const&, SentBack const&) = default;
  };
  void attempts(Courier& courier, Instant until);
  void will_send_back(Courier const& courier);
  void note_sent_back(Instant until);
  /// Whether this parcel travels back when it is given up here.
  [[nodiscard]] bool goes_back(Parcel const& p) const {
    return plan_.sends_back && world_.stream_origins[p.stream] != book_.facility;
  }
  void emptied(Instant until);
  /// Whether attempt `number` at the door of `p`, or at its cell, succeeds.
  [[nodiscard]] bool succeeds(Parcel const& p, std::uint32_t number) const;
  void ended(Instant t);
  void comes_home(Instant t, Courier& courier);
  void collections(Courier& courier, Instant until);
  void tour(Instant t, Courier& courier, Load const& load);
  Instant deliver(Instant t, Courier& courier, Load const& load, Duration between);
  Instant collect(Instant clock, Courier& courier, std::int64_t pickups, Duration between);
  void wave(Instant t);
  void wave_of_areas(Instant t, std::vector<Courier*> const& free);
  void reload(Instant t, std::vector<Courier*> const& back);
  /// Number of the area in which this parcel is delivered; 0 where the pool has none.
  [[nodiscard]] std::size_t area_of(Parcel const& p) const;
  /// The one with the most parcels at the desk, the first of several.
  [[nodiscard]] std::size_t fullest_area() const;
  /// Parcels at the desk that may leave it at `t`.
  [[nodiscard]] std::int64_t ready(Instant t) { return cells_.any() ? std::min(waiting_, cells_.free(t)) : waiting_; }
  void step_four(Instant t);
  [[nodiscard]] Instant next_home() const;
  [[nodiscard]] std::size_t number_of(Courier const& courier) const { return static_cast<std::size_t>(&courier - couriers_.data()); }
  /// Parcels that wait at their senders' at `t`.
  [[nodiscard]] std::int64_t calling(Instant t) const;
  [[nodiscard]] Duration driving(double parcels, double pickups) const;
  [[nodiscard]] Duration driving_in(DeliveryArea const& area, std::int64_t parcels, std::int64_t waiting) const;
  /// Through so many stops in so many square metres.
  [[nodiscard]] Duration approximated(double stops, double m2) const;
  [[nodiscard]] Duration leg(Load const& load) const;
  /// From the place to the area of a tour.
  [[nodiscard]] Duration away(std::size_t area) const { return plan_.areas.empty() ? Duration{} : plan_.areas[area].away; }

  World const& world_;
  Book& book_;
  std::uint32_t index_;
  RoundsPool const& plan_;
  Run joining_;                             // have not sat down at the desk yet
  std::vector<Desk> desks_;                 // by area
  std::int64_t waiting_ = 0;                // at all of them
  std::vector<Courier> couriers_;
  std::size_t wave_ = 0;                    // next one
  std::multimap<Instant, Waiting> tomorrow_;  // until the midnight at which they join
  Run calls_;                                 // at their senders'
  std::multimap<std::pair<Instant, std::size_t>, std::vector<Parcel>> brought_;  // by handing in and courier
  std::multimap<SentBack, Parcel> to_send_back_;  // of tours that have begun, until it is noted
  Run sent_back_;                             // noted; with the instant at which they stand at the first stage
  Cells cells_;
  Content parcels_, out_, collecting_;
  std::uint32_t delivered_ = 0;  // whole run
  LooseSeries joined_series_, ended_series_;
  PoolResult counts_;
};

}  // namespace tierflow
