#pragma once

// Dock: vehicles wait in the yard, take a door, and set their parcels free one by one or all together (docs/model.md,
// section 3).

#include <deque>
#include <queue>

#include "sim/inbox.hpp"
#include "sim/stages/busy_clock.hpp"
#include "sim/stages/meter.hpp"
#include "sim/stages/stepped_stage.hpp"

namespace tierflow {

class Dock : public SteppedStage {
 public:
  Dock(Post const& where, Inbox& inbox);

  std::vector<Trip>& arriving() { return arriving_; }  ///< in order of arrival; joins the yard when its time comes

  void run_ahead(Instant until) override;
  void ends(Instant t) override;
  void starts(Instant t) override;
  void gone(Instant t, Offer const& offer) override;
  [[nodiscard]] Instant next() const override;
  void collect(Instant until, std::vector<StageResult>& rows) const override;
  void look(Instant until, std::vector<State>& states) const override;
  [[nodiscard]] Int128 parcel_area(Instant until) const override { return parcels_.area(post.world, until); }
  [[nodiscard]] Duration backlog(Instant t) const override;

 private:
  struct Waiting {
    Trip trip;
    Instant since;
  };
  struct Door {
    Trip trip;
    Instant since;             ///< when the vehicle joined the yard
    std::uint64_t ticket = 0;
    std::size_t freed = 0;     ///< parcels so far
    std::size_t held_out = 0;  ///< freed, but not yet taken in
  };
  struct Due {
    Instant at;
    std::uint64_t ticket;
    std::uint32_t door;
    friend bool operator>(Due const& a, Due const& b) {
      return a.at != b.at ? a.at > b.at : a.ticket > b.ticket;
    }
  };
  [[nodiscard]] std::int64_t open() const;
  void join(Trip trip);
  void take_door(Instant t);
  void free_parcels(Instant t, std::uint32_t number);
  void all_taken(Instant t, std::uint32_t number);
  void clear_doors(Instant t);

  DockPlan const& plan_;
  bool all_at_once_;
  Inbox& inbox_;
  Availability lines_;
  BusyClock clock_;
  std::vector<Trip> arriving_;
  std::size_t joined_ = 0;         // of `arriving_`
  std::deque<Waiting> yard_;
  std::vector<Door> doors_;        // slots
  std::vector<std::uint32_t> spare_;  // slots without a vehicle
  std::priority_queue<Due, std::vector<Due>, std::greater<>> dues_;
  std::priority_queue<Instant, std::vector<Instant>, std::greater<>> turning_;  // ends of turn-rounds
  std::int64_t in_use_ = 0;
  std::uint64_t next_ticket_ = 0;
  std::int64_t yard_before_ = 0;
  Meter meter_;
  ShiftBook shifts_;
  Content parcels_;
};

}  // namespace tierflow
