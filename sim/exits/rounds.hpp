#pragma once

// Rounds: one pool of couriers with its desk (docs/model.md, section 9).
//
// A tour is fixed when it begins: the stops, their times and their success are drawn by parcel. So between waves
// and homecomings nothing has to be watched; attempts are only written down when their time has come.

#include <deque>
#include <map>
#include <vector>

#include "sim/book.hpp"
#include "sim/history/chapter.hpp"
#include "sim/series.hpp"

namespace tierflow {

class Rounds {
 public:
  Rounds(World const& world, Book& book, std::size_t index);

  /// A parcel that has passed the last stage joins this pool's desk.
  void join(Instant t, Parcel const& p) { joining_.push(t, p); }
  void advance(Instant until);
  [[nodiscard]] Instant next() const;
  [[nodiscard]] PoolResult result(Instant until) const;
  [[nodiscard]] PoolState state() const;
  [[nodiscard]] Int128 parcel_area(Instant until) const { return parcels_.area(world_, until); }

 private:
  struct Waiting {
    Parcel parcel;
    Instant first_at_desk;
    Instant since;
  };
  struct Stop {
    Waiting what;
    Instant ends;
  };
  struct Courier {
    std::vector<Stop> stops;
    std::size_t done = 0;         ///< attempts so far
    std::vector<Waiting> failed;  ///< on board, in stop order
    Instant home = never;         ///< never: at home
  };
  void sit_down(Instant t, Waiting one);
  void attempts(Courier& courier, Instant until);
  void ended(Instant t);
  void comes_home(Instant t, Courier& courier);
  void tour(Instant t, Courier& courier, std::int64_t parcels);
  void wave(Instant t);
  void reload(Instant t, std::vector<Courier*> const& back);
  void step_four(Instant t);
  [[nodiscard]] Instant next_home() const;
  [[nodiscard]] Duration leg(std::size_t parcels) const;

  World const& world_;
  Book& book_;
  std::uint32_t index_;
  RoundsPool const& plan_;
  Run joining_;                             // have not sat down at the desk yet
  std::vector<std::deque<Waiting>> desk_;   // by rank
  std::int64_t waiting_ = 0;
  std::vector<Courier> couriers_;
  std::size_t wave_ = 0;                    // next one
  std::multimap<Instant, Waiting> tomorrow_;  // until the midnight at which they join
  Content parcels_, out_;
  std::uint32_t delivered_ = 0;  // whole run
  Series joined_series_;
  LooseSeries ended_series_;
  PoolResult counts_;
};

}  // namespace tierflow
