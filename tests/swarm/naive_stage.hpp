#pragma once

// Stages of the naive engine: what a facility asks of each, and what docks and sorters share.

#include <algorithm>
#include <memory>

#include "tests/swarm/naive_figures.hpp"

namespace tierflow::naive {

/// Where a stage stands and whom it is for.
struct Post {
  World& world;
  FacilityId facility;
  std::size_t index;  ///< of the stage
  StagePlan const& plan;
  std::function<void(Instant, Offer)> next;  ///< to the stage behind it, or the exits

  [[nodiscard]] bool is_for(Parcel const& p) const;
  [[nodiscard]] std::string const& place_name() const {
    return world.scenario.network.places[facility].name;
  }
};

class Stage {
 public:
  explicit Stage(Post where) : post{std::move(where)} {}
  virtual ~Stage() = default;
  Stage(Stage const&) = delete;
  Stage& operator=(Stage const&) = delete;

  virtual void ends(Instant t) = 0;                            ///< step 1 (a), (b)
  virtual void pass(Instant t) = 0;                            ///< step 1 (c)
  virtual void starts(Instant t) = 0;                          ///< step 2
  virtual void collect(std::vector<StageResult>& stages) = 0;  ///< at the end of the run
  virtual void vehicle(Instant, Arrival const&) {}             ///< a dock's yard, step 1 (c)
  virtual Duration backlog(Instant) const { return {}; }       ///< as a tower sees it (14a)

  std::vector<Offer> offered;

 protected:
  /// Sends on what the stage is not for, and returns the rest; `offered` is empty afterwards.
  std::vector<Offer> those_for_us(Instant t);

  Post post;
};

/// Planned stops and calendar-clock outages of a stage or lane.
class Closures {
 public:
  /// `entity`: the key of the facility's or lane's name; `b`: 2 x stage.
  Closures(World& world, std::vector<Stop> const& stops, std::optional<Outages> const& outages,
           std::uint64_t entity, std::uint16_t b);
  [[nodiscard]] std::int64_t lines_out(Instant t) const;
  [[nodiscard]] bool any(Instant t) const;
  /// What somebody at `t` knows of `later`: planned stops, and outages that have begun.
  [[nodiscard]] std::int64_t lines_out_foreseen(Instant t, Instant later) const;
  /// Whether he knows that it is closed then.
  [[nodiscard]] bool foreseen(Instant t, Instant later) const;
  /// Every beginning and end.
  [[nodiscard]] std::vector<Instant> edges() const;
  [[nodiscard]] std::uint64_t failures(World const& world) const;

 private:
  std::vector<Stop> stops_;
  std::vector<Stop> outages_;
};

/// A clock that runs while there is work, and the failures that it brings.
class BusyClock {
 public:
  BusyClock(World& world, std::optional<Outages> const& outages, std::uint64_t entity,
            std::uint16_t b);
  void step_one(Instant t);            ///< failure, then repair
  void read(Instant t, bool working);  ///< end of step 2
  [[nodiscard]] std::int64_t lines_out() const { return down_until_ ? outages_->lines : 0; }
  /// The same at a later instant, if nothing else fails.
  [[nodiscard]] std::int64_t lines_out_at(Instant later) const {
    return down_until_ && later < *down_until_ ? outages_->lines : 0;
  }
  [[nodiscard]] std::optional<Instant> repaired() const { return down_until_; }
  [[nodiscard]] std::uint64_t failures() const { return failures_; }

 private:
  World& world_;
  std::optional<Outages> outages_;
  std::uint64_t entity_;
  std::uint16_t b_;
  std::uint32_t k_ = 0;
  Duration left_{};
  std::optional<Instant> running_since_;
  std::optional<Instant> down_until_;
  std::uint64_t failures_ = 0;
};

/// How long somebody at `t` expects `lines` with this calendar to take for `work` ticks of one line (14a).
Duration work_off(Instant t, Int128 work, std::int64_t lines, std::vector<Change> const& calendar,
                  Closures const& closures, BusyClock const& clock);

std::unique_ptr<Stage> make_dock(Post where);
std::unique_ptr<Stage> make_sorter(Post where);
std::unique_ptr<Stage> make_hold(Post where);
std::unique_ptr<Stage> make_bagging(Post where);
std::unique_ptr<Stage> make_stock(Post where);

}  // namespace tierflow::naive
