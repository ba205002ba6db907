#pragma once

// One place of the naive engine: a chain of stages, then lanes and couriers (docs/model.md, rules 3
// to 7).

#include <list>

#include "tests/swarm/naive_lanes.hpp"
#include "tests/swarm/naive_rounds.hpp"

namespace tierflow::naive {

class Facility {
 public:
  Facility(World& world, FacilityId id);

  void birth(Instant t, Who who);
  void stand(InitialStock const& stock, Who who);
  /// Takes what arrives at `t` out of the post, before anybody works this round; whether there was
  /// any.
  bool collect_post(Instant t);
  /// Steps 1 to 4 of one round of `t`.
  void work(Instant t, bool first_round);
  void collect(Results& results);
  /// What waits at the stages, as a tower sees it (14a).
  [[nodiscard]] Duration backlog(Instant t) const;

  std::vector<LaneStand*> arriving;  ///< by lane id, to tell them when a way ends; null: not ours

 private:
  void step_one(Instant t, bool first_round);
  void open_bag(Parcel& p) const;
  void step_three(Instant t, bool first_round);
  void send_vehicles(Instant t);
  bool cancel_what_found_none(Instant t);
  void enter_from_outside(Instant t, bool first_round);
  void leaves_last_stage(Instant t, Offer const& offer);
  void goes_on(Instant t, Who who);
  void offer_at(std::size_t stage, Instant t, Who who);
  [[nodiscard]] bool has_vehicle(Wanted const& wanted) const;

  World& world_;
  FacilityId id_;
  FacilityPlan const& plan_;
  bool dock_ = false;
  std::vector<std::unique_ptr<Stage>> stages_;
  std::multimap<Instant, Who> births_;
  std::vector<std::pair<std::size_t, Who>> stock_;  ///< before which stage
  std::vector<Arrival> arrivals_;                   ///< of this round
  std::vector<std::int32_t> returned_;  ///< fleets of vehicles that are back, of this round
  std::map<std::int32_t, std::int64_t> at_home_;  ///< vehicles by fleet
  std::vector<Pool> pools_;

 public:
  std::map<LaneId, LaneStand> lanes;  ///< that begin here, by name
};

}  // namespace tierflow::naive
