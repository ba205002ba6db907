#pragma once

// Exits of one place of the naive engine: its lanes, their wanted departures, its fleets (sections
// 7 and 8).

#include "tests/swarm/naive_stage.hpp"

namespace tierflow::naive {

enum class Cause : std::uint8_t { planned, timeout, full };

struct Wanted {
  Instant since;
  std::uint32_t vehicle = 0;
  std::int32_t fleet = -1;
  std::uint32_t left = 1;  ///< vehicles
  Cause cause = Cause::planned;
  bool noted_as_waiting = false;
};

struct Staged {
  Who who = nullptr;
  Instant since;
  Instant may_board;
  std::uint32_t order = 0;
};

/// One lane: who stands there, which departures are wanted.
class LaneStand {
 public:
  LaneStand(World& world, LaneId id);

  void stage(Instant t, Who who);
  /// Whether who would be staged at `t` takes another lane (32a).
  bool overflows(Instant t);
  /// Rule 35, 1 to 3; `first_round`: rows and headways belong to it.
  void note_what_is_due(Instant t, bool first_round);
  void send_conveyed(Instant t);
  /// The first wanted departure, if the lane is open.
  [[nodiscard]] Wanted const* first_wanted(Instant t) const;
  void send_vehicle(Instant t);
  /// Drops planned departures without a vehicle; whether the full lane then wants one of its own.
  bool cancel(Instant t);
  /// End of step 3: who begins to wait for a vehicle.
  void note_waits(Instant t);
  void road_ends(Instant t, std::size_t parcels);
  /// For how long it is closed from `t` on, as a tower knows it (14a).
  [[nodiscard]] Duration closed_for(Instant t) const;
  [[nodiscard]] LaneResult collect() const;  ///< and its part of the time in places

 private:
  [[nodiscard]] std::vector<Staged> ready(Instant t) const;
  [[nodiscard]] bool full(Instant t) const;
  [[nodiscard]] bool may_be_full_now(Instant t) const;
  void note_plans(Instant t);
  void planned(Instant t, std::uint32_t vehicle, std::int32_t fleet, std::uint32_t count);
  void wants(Instant t, Cause cause);
  void want_again(Instant t);
  std::vector<Staged> load(std::vector<Staged> queue, VehicleType const& type, LaneResult& figures);
  void send(Instant t, Instant arrives, Arrival arrival);
  /// When it closes first after `t`.
  [[nodiscard]] std::optional<Instant> closes_after(Instant t) const;
  void leaves(Instant t, Staged const& staged, std::uint32_t number);
  void lay_out_weather();
  [[nodiscard]] bool closed(Instant t) const;
  [[nodiscard]] Instant arrival(Instant t, Duration way) const;

  World& world_;
  LaneId id_;
  Lane const& lane_;
  LanePlan const& plan_;
  std::uint64_t key_;
  Closures closures_;
  struct Spell {
    Instant from, until;
    double speed;
    bool closes;
    bool planned;
  };
  std::vector<Spell> weather_;  ///< of this lane, as it comes
  std::vector<Staged> stand_;  ///< in order of staging
  std::vector<Wanted> wanted_;
  std::optional<Instant> timer_;
  std::optional<Instant> headway_;
  std::uint32_t gaps_ = 0;
  std::uint32_t staged_ever_ = 0;
  std::uint32_t trips_ = 0;
  Area staging_, road_;
  LaneResult result_;
};

}  // namespace tierflow::naive
