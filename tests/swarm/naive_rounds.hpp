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

 private:
  struct AtDesk {
    Who who = nullptr;
    Instant since;
    std::uint64_t order = 0;
  };
  struct Stop {
    Who who = nullptr;
    Instant ends;
  };
  struct Courier {
    std::deque<Stop> stops;   ///< still to come
    std::vector<Who> failed;  ///< on board, in stop order
    std::optional<Instant> home;
  };
  void attempt(Instant t, Courier& courier, Who who);
  void comes_home(Instant t, Courier& courier);
  void tour(Instant t, Courier& courier, std::int64_t parcels);
  [[nodiscard]] Duration leg(std::size_t parcels) const;

  World& world_;
  FacilityId facility_;
  std::size_t index_;
  RoundsPool const& plan_;
  std::vector<AtDesk> desk_;
  std::vector<Courier> couriers_;
  std::multimap<Instant, Who> tomorrow_;  ///< until the midnight at which they join
  std::uint64_t joined_ = 0;
  Area out_;      ///< couriers
  Area parcels_;  ///< at the desk, on tour and until tomorrow
  PoolResult result_;
};

}  // namespace tierflow::naive
