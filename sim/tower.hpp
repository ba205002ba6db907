#pragma once

// Control tower: looks at the network now and then, and makes the routes anew for all who leave a last stage from then on
// (docs/model.md, rule 14a).
//
// It looks between two windows, when everything before the instant is done and nobody works. What it knows of a lane is what a
// parcel would lose there just now: the rest of a closure, and the work that waits at the place where the lane ends.

#include <deque>
#include <vector>

#include "sim/availability.hpp"
#include "sim/facility.hpp"

namespace tierflow {

class Tower {
 public:
  explicit Tower(World& world);

  /// When it looks next; `never` without a tower.
  [[nodiscard]] Instant next() const { return next_; }
  /// Looks at next(); everything before is done. `facilities` by id.
  void look(std::deque<Facility> const& facilities);

 private:
  /// Of one lane, in no order.
  struct Closures {
    std::vector<Interval> planned;
    std::vector<Interval> begun;  // known when they have begun: by chance
  };
  [[nodiscard]] static Duration closed_for(Closures const& closures, Instant t);

  World& world_;
  Instant next_ = never;
  std::vector<Closures> closures_;  // by lane
  std::vector<Duration> delays_;    // by lane, those of the table in force
};

}  // namespace tierflow
