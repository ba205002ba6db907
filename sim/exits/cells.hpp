#pragma once

// Cells: the lockers or shelves in which the couriers of one pool leave parcels (docs/model.md, rule 44b).
//
// A tour is fixed when it begins, so with it is known when each of its cells is free again; what has no cell stays
// at the desk. Two heaps of instants, one from the booking and one from the placing on, are all there is to keep.

#include <optional>
#include <queue>
#include <vector>

#include "sim/book.hpp"

namespace tierflow {

/// What becomes of a parcel that was left in a cell.
struct Stay {
  Instant until;         ///< the cell is free from then on
  bool overdue = false;  ///< nobody fetched it: it goes back then
};

class Cells {
 public:
  /// Without a plan there is nothing to book, and room for all.
  Cells(World const& world, std::optional<CellsPlan> const& plan) : world_{world}, plan_{plan} {}

  [[nodiscard]] bool any() const { return plan_.has_value(); }
  /// Cells that are neither taken nor booked at `t`; in order of time.
  std::int64_t free(Instant t);
  /// How long a parcel placed at `t` would stay; the same whenever it is asked.
  [[nodiscard]] Stay stay(Instant t, Parcel const& p) const;
  void book(Instant until) { booked_.push(until); }
  /// `waiting` parcels might leave the desk at `t` and only `free` have a cell.
  void short_of(Instant t, std::int64_t parcels);
  /// Read after the tours of an instant have begun.
  void note_taken(Instant t);
  void place(Instant t, Parcel const& p, Stay stay);
  /// Empties the cells whose time has come before `until`; gives the next overdue parcel and its instant, or nothing when done.
  std::optional<std::pair<Instant, Parcel>> empty(Instant until);
  [[nodiscard]] Instant next() const { return placed_.empty() ? never : placed_.top().stay.until; }
  [[nodiscard]] Int128 overdue_area(Instant until) const { return overdue_.area(world_, until); }
  [[nodiscard]] std::uint32_t taken() const { return static_cast<std::uint32_t>(content_.count()); }
  [[nodiscard]] CellsResult result(Instant until) const;

 private:
  struct Placed {
    Stay stay;
    Instant since;
    Parcel parcel;
    friend bool operator>(Placed const& a, Placed const& b) { return a.stay.until > b.stay.until; }
  };

  World const& world_;
  std::optional<CellsPlan> const& plan_;
  std::priority_queue<Instant, std::vector<Instant>, std::greater<>> booked_;  // until when; from the tour's beginning on
  std::priority_queue<Placed, std::vector<Placed>, std::greater<>> placed_;
  Content content_, overdue_;  // overdue: of those in a cell that nobody will fetch
  CellsResult counts_;
};

}  // namespace tierflow
