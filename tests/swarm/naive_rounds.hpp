#pragma once

// One pool of couriers of the naive engine, with its desk (docs/model.md, section 9).

#include "tests/swarm/naive_world.hpp"

namespace tierflow::naive {

class Pool {
 public:
  Pool(World& world, FacilityId facility, std::size_t index);
  void join(Instant t, Who who);
  /// Step 4; waves, homecomings and reloads belong to the first round of an instant.
  void step_four(Instant t, bool first_round);
  [[nodiscard]] PoolResult collect() const;
  [[nodiscard]] bool collects() const { return plan_.collects > 0; }
  [[nodiscard]] bool collects(Parcel const& who) const {
    return uniform(world_.draws.of(Purpose::sender_waits, who.key).a) < plan_.collects;
  }
  /// A new parcel that waits at its sender's.
  void call(Instant t, Who who);
  /// What couriers hand in at `t`, in their order.
  [[nodiscard]] std::vector<Who> handed_in(Instant t);
  /// What begins its way back at `t`.
  [[nodiscard]] std::vector<Who> goes_back(Instant t);

 private:
  struct AtDesk {
    Who who = nullptr;
    Instant since;
    std::uint64_t order = 0;
    std::size_t area = 0;
  };
  struct Stop {
    Who who = nullptr;
    Instant ends;
  };
  struct Courier {
    std::deque<Stop> stops;   ///< still to come
    std::vector<Who> failed;  ///< on board, in stop order
    std::deque<Stop> senders; ///< still to come, after the stops
    std::vector<Who> brought; ///< collected, on board
    std::optional<Instant> home;
    std::size_t area = 0;     ///< of the tour
  };
  /// What one cell holds, or will hold when the courier comes by.
  struct Cell {
    Who who = nullptr;
    Instant placed, until;
    bool overdue = false;
  };
  void empty_cells(Instant t);
  [[nodiscard]] std::int64_t may_leave() const;
  [[nodiscard]] bool succeeds(Parcel const& who) const;
  [[nodiscard]] Cell fetched_or_overdue(Instant placed, Parcel const& who) const;
  void note_cells(Instant t);
  void attempt(Instant t, Courier& courier, Who who);
  void comes_home(Instant t, Courier& courier);
  void tour(Instant t, Courier& courier, std::int64_t parcels, std::int64_t from_senders);
  void tour_of_area(Instant t, Courier& courier, std::size_t area, std::int64_t parcels);
  void wave_of_areas(Instant t);
  [[nodiscard]] std::int64_t waiting_for(std::size_t area) const;
  void reload_of_areas(Instant t, std::vector<Courier*> const& back);
  void gives_up(Instant t, Who who, bool from_cell);
  void leaves_desk(Instant t, AtDesk const& one);
  [[nodiscard]] bool on_shift(Instant t) const;
  [[nodiscard]] Duration leg(std::int64_t parcels, std::int64_t from_senders) const;

  World& world_;
  FacilityId facility_;
  std::size_t index_;
  RoundsPool const& plan_;
  std::vector<AtDesk> desk_;
  std::vector<Courier> couriers_;
  std::deque<std::pair<Instant, Who>> calls_;  ///< at their senders', since when
  std::map<Instant, std::map<std::size_t, std::vector<Who>>> to_hand_in_;  ///< by courier
  std::map<Instant, std::vector<Who>> back_from_tour_, back_from_cell_;  ///< when they stand at the first stage
  std::multimap<Instant, Who> tomorrow_;  ///< until the midnight at which they join
  std::uint64_t joined_ = 0;
  std::vector<Instant> booked_;  ///< when each cell that is taken or promised is free again
  std::vector<Cell> cells_;      ///< with a parcel in them
  Area taken_;    ///< cells with a parcel in them
  Area out_;      ///< couriers
  Area parcels_;  ///< at the desk, on tour and until tomorrow; at their senders' and on the way from there
  PoolResult result_;
};

}  // namespace tierflow::naive
