#pragma once

// What the parts of the naive engine share: parcels, vehicles, the clock's agenda, the post between
// places.

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "network/routing.hpp"
#include "sim/draws.hpp"
#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow::naive {

constexpr Duration one_tick{1};

enum class InBag : std::uint8_t { none, for_node, for_destination };

struct Parcel {
  std::uint32_t stream = 0;
  std::uint32_t serial = 0;
  std::uint64_t key = 0;
  FacilityId origin;
  Instant created;  ///< before 0 for initial stock
  std::optional<FacilityId> destination;
  std::size_t parcel_class = 0;
  std::size_t service = 0;
  int priority = 5;
  std::int64_t grams = 0;
  std::int64_t cm3 = 0;
  std::uint16_t visit = 0;  ///< modulo 2^16
  std::uint32_t attempts = 0;
  int top = -1;                 ///< height of the highest place left so far
  std::int64_t left_ms = 0;     ///< departure from it, since created
  std::int64_t reached_ms = 0;  ///< last arrival at a place as high
  std::optional<Instant> first_desk;
  bool homeward = false;        ///< sent back to where it was made
  InBag bag = InBag::none;      ///< a closed one, and where it is opened
  Instant called;               ///< waits at the sender's since then
};
using Who = Parcel*;

/// What comes over a lane: a conveyed parcel (no vehicle) or a vehicle with its load in boarding
/// order.
struct Arrival {
  LaneId lane;
  std::uint32_t number = 0;
  bool vehicle = false;
  std::int32_t fleet = -1;
  std::vector<Who> load;
  bool turned_back = false;  ///< comes to where the lane begins
};

/// A parcel held out to the next stage; `gone` is called when that has taken (or rejected) it.
struct Offer {
  Who who = nullptr;
  std::function<void(Instant)> gone;
  void taken(Instant t) const {
    if (gone) gone(t);
  }
};

using Way = std::vector<LaneId>;

struct World {
  World(Scenario const& input, std::uint32_t replication);

  Scenario const& scenario;
  Draws draws;
  RouteTable routes;
  Results results;
  std::set<Instant> agenda;
  std::vector<std::multimap<Instant, Arrival>> post;  ///< by receiving facility
  std::vector<std::multimap<Instant, std::int32_t>>
      way_back;  ///< fleets, by facility of their home
  std::vector<std::vector<std::int32_t>>
      home_again;  ///< fleets of vehicles that turned back and are empty, by facility of their home
  Int128 time_in_places = 0;  ///< by the places' own counts, for Little's law
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> classes;  ///< of every parcel, by stream and serial
  std::vector<ParcelRecord> homes;  ///< as at_desk: brought home, to wait for the next day

  void wake(Instant t) {
    if (t >= Instant{} && t <= scenario.end) agenda.insert(t);
  }
  [[nodiscard]] bool counts(Instant t) const { return t >= scenario.warm_up; }
  /// Bin of the time series in which `t` lies.
  [[nodiscard]] std::size_t bin(Instant t) const {
    return static_cast<std::size_t>(t.time_since_epoch() / scenario.series);
  }
  [[nodiscard]] std::vector<std::uint32_t> empty_series() const {
    return std::vector<std::uint32_t>(bin(scenario.end) + 1);
  }
  void put(What what, Instant t, Parcel const& p, FacilityId where, std::size_t place = 0,
           std::uint32_t number = 0);
  /// The parcel enters or leaves the system.
  void created(Instant t, Parcel const& p);
  void delivered(Instant t, Parcel const& p, FacilityId where, std::size_t pool);
  void returned(Instant t, Parcel const& p, FacilityId where, std::size_t pool);
  void rejected(Instant t, Parcel const& p, FacilityId where, std::size_t stage);
  /// An emptied vehicle starts for home.
  void vehicle_free(Instant t, Arrival const& trip);
  [[nodiscard]] bool going_down(Parcel const& p, FacilityId here) const;
  [[nodiscard]] std::optional<LaneId> next_lane(Parcel const& p, FacilityId here) const;
  /// By timetable, for who leaves the last stage at `t`; empty: no way arrives.
  [[nodiscard]] std::optional<LaneId> first_to_arrive(Parcel const& p, FacilityId here, Instant t);

 private:
  void changes(Instant t, int by);
  Instant last_change_{};
  std::int64_t in_system_ = 0;
  std::map<std::tuple<FacilityId, FacilityId, std::size_t>, std::vector<Way>> ways_;  ///< from, to, class
  friend void finish_system(World& world);
};

/// The route table of `scenario`, with the drive of each lane longer by its delay.
RouteTable routes_of(Scenario const& scenario, std::vector<Duration> const& delays);

/// Closes the time in the system at the end of the run.
void finish_system(World& world);

/// The integral of a number over the measured time [warm-up, end].
class Area {
 public:
  void add(World const& world, Instant t, std::int64_t by) {
    sum_ = until(world, t);
    level_ += by;
    since_ = t;
  }
  [[nodiscard]] Int128 until(World const& world, Instant t) const {
    Instant const from = std::max(since_, world.scenario.warm_up);
    return t > from ? sum_ + Int128{level_} * (t - from).count() : sum_;
  }
  [[nodiscard]] std::int64_t level() const { return level_; }

 private:
  std::int64_t level_ = 0;
  Instant since_{};
  Int128 sum_ = 0;
};

/// The longest that a number was in the measured time, an instant seen after its step 2.
class Longest {
 public:
  void see(World const& world, Instant t, std::int64_t now) {
    if (t > world.scenario.warm_up) longest_ = std::max(longest_, last_);
    if (t >= world.scenario.warm_up) longest_ = std::max(longest_, now);
    last_ = now;
  }
  [[nodiscard]] std::int64_t value() const { return longest_; }

 private:
  std::int64_t last_ = 0;
  std::int64_t longest_ = 0;
};

/// First entry of a list of cumulative shares above `u`; the last one if rounding left none.
std::size_t chosen(std::vector<double> const& upto, double u);

/// Puts every parcel of the run into `parcels` and calls `birth` for each: streams in order, then
/// stock.
void make_parcels(World& world, std::deque<Parcel>& parcels,
                  std::function<void(Instant, Who)> const& birth,
                  std::function<void(InitialStock const&, Who)> const& stand);

/// Full course, promise and segments of a parcel at its door (docs/model.md, 49 to 51).
void close_course(World& world, Parcel const& p, FacilityId where, Instant t);
void name_groups(Scenario const& scenario, Results& results);
/// The last instant inside the model at which a delivery keeps the parcel's promise (docs/model.md, 37a).
Instant due_instant(World const& world, Parcel const& p);
void leaves_place(Parcel& p, Tier tier, Instant t);
void reaches_place(Parcel& p, Tier tier, Instant t);

}  // namespace tierflow::naive
