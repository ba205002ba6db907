#pragma once

// Scenario: the complete input of one run, plain values only.
//
// The reader has turned the planner's words into these: calendars and timetables are lists of
// instants over the whole horizon, names are ids, units are exact integers. Nothing here knows YAML,
// and nothing here changes while a run goes on. docs/model.md says what each value does.

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "network/network.hpp"
#include "sim/cold/plan.hpp"
#include "sim/law.hpp"
#include "sim/rates.hpp"

namespace tierflow {

constexpr std::int64_t unlimited = unlimited_whole;  ///< of parcels, lines, vehicles, ...

// ---- what is carried ----------------------------------------------------------------------------

struct ParcelClass {
  std::string name;
  Law weight = Law::fixed(1000);   ///< grams
  Law volume = Law::fixed(5000);   ///< cubic centimetres
  int priority = 5;                ///< 1 goes first
  std::vector<double> services;    ///< cumulative shares, one per service level, ending at 1
  double cold_packing = 0;         ///< CNY, box and ice
  std::optional<ColdCargo> cold = {};  ///< none: nobody asks how warm it gets
};

struct ServiceLevel {
  std::string name;
  /// A promise is hours after hand-in, or a clock time on a later day.
  enum class Kind : std::uint8_t { hours, clock } kind = Kind::hours;
  Duration within{};            ///< kind hours
  int days = 0;                 ///< kind clock: 0 same day, 1 next day, ...
  Duration clock{};             ///< kind clock: time of that day
  Duration order_cut_off = std::chrono::hours{24};  ///< later parcels count as the next day's
  std::optional<int> priority;  ///< replaces the class's
};

struct VehicleType {
  std::string name;
  std::int64_t parcels = unlimited;
  std::int64_t grams = unlimited;
  std::int64_t volume_cm3 = unlimited;  ///< usable: stowage is already taken off
  VehicleRates rates = {};
  int climate = outside_air;            ///< on board
};

// ---- stages of a facility -----------------------------------------------------------------------

enum class Going : std::uint8_t { both, up, down };

enum class Bagged : std::uint8_t { any, loose, closed };

/// Which parcels a stage is for; the others pass it by in no time.
struct Selector {
  ClassSet classes = every_class;
  std::vector<bool> destinations;  ///< by facility index; empty: all
  Going going = Going::both;
  Bagged bagged = Bagged::any;     ///< closed: those in a closed bag
};

/// From `at` on, `count` lines (doors) are open. A list is in time order and starts at 0 or before.
struct Change {
  Instant at;
  std::int64_t count = 0;
  int shift = -1;  ///< index into the stage's shift names; -1 between shifts
};

struct Outages {
  enum class Clock : std::uint8_t { busy, calendar } clock = Clock::busy;
  Law up;                           ///< microseconds
  Law down;                         ///< microseconds
  std::int64_t lines = unlimited;   ///< how many stop
};

/// Planned: `lines` of the stage stand still in [from, until).
struct Stop {
  Instant from;
  Instant until;
  std::int64_t lines = unlimited;
};

struct DockPlan {
  std::int64_t doors = unlimited;
  Duration fixed{};        ///< before the first parcel
  Duration per_parcel{};   ///< each
  Duration turn_round{};   ///< door not usable after the last parcel
  bool together = false;   ///< all parcels are free at the end instead of one by one
  std::vector<Change> calendar;  ///< doors open; empty: always all
};

/// One queue and its lines. A sorter has one side, or two that work in opposite directions.
struct SorterSide {
  Going takes = Going::both;
  std::vector<Change> calendar;  ///< lines in work; empty: always all
};

enum class Discipline : std::uint8_t { fifo, priority, priority_preemptive };
enum class WhenFull : std::uint8_t { block, reject };
enum class Closing : std::uint8_t { finish, pause };

struct SorterPlan {
  std::int64_t lines = 1;
  std::vector<Law> service;  ///< one per parcel class, microseconds of one line
  Discipline discipline = Discipline::fifo;
  std::int64_t buffer = unlimited;  ///< waiting places
  WhenFull when_full = WhenFull::block;
  Closing closing = Closing::finish;
  std::int64_t starts_at = 1;       ///< parcels that must wait before a resting side begins
  std::vector<SorterSide> sides = {SorterSide{}};
};

struct HoldBranch {
  std::string name;
  double upto = 1;  ///< cumulative share
  Law duration;     ///< microseconds
  std::vector<std::pair<Instant, Instant>> open;  ///< opening times; empty: always
  std::string event_code = {};                    ///< of `held` in this branch, in the records; empty: the facility's
};

struct HoldPlan {
  std::vector<HoldBranch> branches;
};

/// Parcels for one place go into one bag or cage, which is opened there. One of the limits closes it.
struct BaggingPlan {
  bool to_node = true;               ///< opened at the node of a station; else at the destination itself
  std::int64_t parcels = unlimited;  ///< any of the three makes it full
  std::int64_t grams = unlimited;
  std::int64_t cm3 = unlimited;
  Duration within{unlimited};        ///< from its first parcel on, at least a tick
  std::vector<Instant> closes;       ///< every open one is closed then; in time order
};

struct StagePlan {
  std::string name;
  Selector takes;
  std::variant<DockPlan, SorterPlan, HoldPlan, BaggingPlan> plan;
  std::optional<Outages> outages;   ///< dock and sorter
  std::vector<Stop> stops;          ///< planned, in time order, not overlapping; dock and sorter
  std::vector<std::string> shifts;  ///< names that Change::shift points to
  StageRates rates = {};
  int climate = outside_air;

  /// Docks and sorters have doors or lines, which can be short; holds and bagging have room for all.
  [[nodiscard]] bool has_lines() const { return std::holds_alternative<DockPlan>(plan) || std::holds_alternative<SorterPlan>(plan); }
};

// ---- delivery rounds ----------------------------------------------------------------------------

/// Lockers or shelves in which couriers leave parcels for their recipients to fetch.
struct CellsPlan {
  std::int64_t count = unlimited;
  Law stay;                      ///< microseconds until the recipient comes
  Duration overdue{unlimited};   ///< who is not fetched by then goes back
};

struct RoundsPool {
  std::string name;
  double upto = 1;                    ///< cumulative share of the parcels delivered here
  int crew = 1;
  std::int64_t capacity = unlimited;  ///< parcels a tour
  std::vector<Instant> waves;         ///< in time order
  std::vector<std::pair<Instant, Instant>> shifts;  ///< reloads only inside; empty: always
  Law stop;                           ///< microseconds with one parcel at the door
  double parcels_per_stop = 1;
  /// Driving of a whole tour: given, or from area and speed (docs/model.md, tour length).
  std::optional<Duration> given_tour;
  double zone_m2 = 0;                 ///< area of the place / crew
  double speed_m_s = 1;               ///< 0: a given tour whose kilometres nobody knows
  double first_attempt = 1;           ///< chance that an attempt succeeds
  int attempts = 3;
  bool retry_next_day = false;        ///< else with the next wave
  bool reload = false;                ///< who is back within the shift takes what is ready
  double collects = 0;                ///< share of the place's new parcels that wait at their senders' for a tour; one pool a place
  Law collect_stop;                   ///< microseconds with one parcel at the sender's
  double collected_per_stop = 1;
  std::optional<CellsPlan> cells = {};  ///< none: parcels are handed over at the door
  PoolRates rates = {};
  int climate = outside_air;          ///< on a tour
};

// ---- lanes --------------------------------------------------------------------------------------

enum class Dispatch : std::uint8_t { immediate, timetable, headway, fill_or_timeout, timetable_or_full };

/// Who boards first: by priority, by order of staging alone, or whose promise is due first; ties by order of staging.
enum class Loading : std::uint8_t { priority, fifo, earliest_promise };

/// Vehicles of one type: a common pool at the facility where their lanes begin, or unlimited.
struct Fleet {
  std::string name;
  FacilityId home;
  std::uint32_t vehicle = 0;             ///< index of the vehicle type
  std::int64_t size = unlimited;
  std::optional<Law> returns;            ///< time from empty to back home; empty: the lane's travel time
};

struct Departure {
  Instant at;
  std::uint32_t vehicle = 0;  ///< index of the vehicle type
  std::uint32_t count = 1;    ///< vehicles that leave together, filled one after another
  std::int32_t fleet = -1;    ///< index of the fleet; -1: unlimited
};

struct LanePlan {
  Dispatch dispatch = Dispatch::immediate;
  Law travel;                        ///< microseconds; least() > 0 gives the engine its lookahead
  std::vector<Departure> timetable;  ///< in time order
  Law headway;                       ///< between departures, microseconds
  Instant offset{};                  ///< first headway departure
  std::uint32_t vehicle = 0;         ///< for dispatch without a timetable row
  std::int32_t fleet = -1;
  std::int64_t full_parcels = unlimited;  ///< any of the three makes the lane full
  std::int64_t full_grams = unlimited;
  std::int64_t full_cm3 = unlimited;
  Duration timeout{unlimited};
  std::vector<std::pair<Instant, Instant>> opens;  ///< timetable-or-full: when "full" may trigger; empty: always
  Duration ready_after{};            ///< from the last stage until a parcel may board (staging + cut-off)
  Loading loading = Loading::priority;
  bool skip_misfits = false;         ///< go on with the next parcel when one does not fit
  bool run_empty = false;
  bool cancel_without_vehicle = false;  ///< else the departure waits for one
  std::vector<Stop> stops;           ///< planned closures: no departure in [from, until)
  std::optional<Outages> outages;    ///< random closures, calendar clock
  EmptyBack empty_back = {};
  int climate = outside_air;         ///< immediate: on the way
};

/// What slows or closes several lanes at once: fog, snow, a typhoon, a flooded road.
struct Weather {
  std::string name;                                  ///< keys its draws
  std::vector<std::pair<Instant, Instant>> planned;  ///< [from, until)
  std::optional<Law> gap;                            ///< random spells: from the end of one to the next, microseconds
  std::optional<Law> length;                         ///< of a random one, microseconds
  std::vector<std::pair<Instant, Instant>> season;   ///< in which a random one may begin; empty: always
  double speed = 1;                                  ///< share of their usual way that vehicles make meanwhile; 0: they stand
  bool closes = false;                               ///< nothing departs meanwhile
  std::vector<LaneId> lanes;
};

// ---- demand -------------------------------------------------------------------------------------

/// Cumulative rate of a source, piecewise linear: `expected` parcels up to `at` for a factor of 1.
struct RateCurve {
  std::vector<Instant> at;       ///< ascending, first 0, last the end of demand
  std::vector<double> expected;  ///< ascending from 0
};

/// Where parcels of a stream go: cumulative probabilities over destinations.
struct DestinationMix {
  std::vector<FacilityId> to;
  std::vector<double> upto;  ///< ascending, ends at 1
};

/// A recorded order.
struct Order {
  Instant at;
  FacilityId to;
  std::uint8_t parcel_class = 0;
  std::int16_t service = -1;  ///< -1: drawn by the class
};

/// Which share of a stream's parcels is made, by class and time. The rest is left out by chance, parcel by parcel, and
/// the parcels that are made stay the same whatever is left out.
struct Thinning {
  std::vector<Instant> from;                ///< ascending; before the first, every parcel is made
  std::vector<std::vector<double>> shares;  ///< beside `from`: by class, 0 to 1
};

/// The parcels that one source makes at one place. Its name keys all their random numbers.
struct Stream {
  enum class Arrivals : std::uint8_t { poisson, deterministic, listed } arrivals = Arrivals::poisson;
  std::string name;  ///< "source@origin" or "source@origin:class"; "+1" behind it: parcels that come on top
  FacilityId origin;
  std::shared_ptr<RateCurve const> curve;  ///< poisson, deterministic
  double factor = 1;                       ///< arrivals (batches) = factor x curve
  Law batch = Law::fixed(1);               ///< parcels of one instant
  std::shared_ptr<Thinning const> thinning;  ///< poisson, deterministic; null: every parcel is made
  std::shared_ptr<DestinationMix const> destinations;  ///< null: none (FacilityPlan::onward)
  std::vector<double> classes;             ///< cumulative shares, ending at 1
  std::int16_t service = -1;               ///< -1: drawn by the class
  std::vector<Order> orders;               ///< listed, in time order; listed parcels ignore the mixes
};

/// Parcels that stand there at the start.
struct InitialStock {
  std::string name;
  FacilityId at;
  int stage = -1;  ///< index; -1: the first after the dock; stages.size(): in the staging
  std::int64_t parcels = 0;
  Law age;         ///< microseconds since hand-in
  std::shared_ptr<DestinationMix const> destinations;  ///< null: none (FacilityPlan::onward)
  std::vector<double> classes;
  std::int16_t service = -1;
};

// ---- places -------------------------------------------------------------------------------------

/// Legs outside the model, drawn per parcel: spent before it appears at a gateway, or after it left.
struct OutsideLegs {
  Law origin, transfer, destination, delivery;  ///< microseconds
};

/// One way on for parcels without a destination.
struct Onward {
  LaneId lane;
  double upto = 1;  ///< cumulative share; beyond the last a parcel leaves the system
};

struct FacilityPlan {
  std::vector<StagePlan> stages;   ///< in the order in which a parcel meets them; a dock stands first
  std::vector<Onward> onward;      ///< of parcels without a destination, lanes by name; empty: they leave here
  std::vector<RoundsPool> rounds;  ///< empty: a parcel bound for here is delivered after the last stage
  std::optional<OutsideLegs> before;
  std::optional<OutsideLegs> after;
  int climate = outside_air;       ///< before the first stage
  int staging_climate = outside_air;
  int desk_climate = outside_air;
  /// What others call a record made here, such as "departed" and "EMC"; a run does not heed it.
  std::vector<std::pair<std::string, std::string>> event_codes = {};
};

/// Somebody else's figures that a report sets beside those of the run.
struct Benchmark {
  std::string name;
  Duration segments[4]{};   ///< origin, transport, destination, delivery: means
  Duration full_course{};   ///< mean
  std::optional<double> within_72_h;
};

/// What a planner expects of a figure of the report; a run neither knows nor heeds it.
struct Promise {
  std::string text;      ///< as written: "express.on_time_share >= 95 %"
  std::string figure;    ///< on_time_share
  std::string group;     ///< a service level or parcel class; empty: all parcels
  bool at_least = true;  ///< else at most
  double bound = 0;      ///< in the unit of the figure: a share from 0 to 1, hours, a count
};

// ---- the whole ----------------------------------------------------------------------------------

struct Scenario {
  std::string name;
  std::string question;          ///< first comment line of the file, for the report
  Instant end;                   ///< every instant <= end is worked
  Instant warm_up{};             ///< measures count from here
  std::int64_t first_day = 0;    ///< days since 1970-01-01
  bool has_date = false;
  std::string time_zone = "+00:00";
  std::uint64_t seed = 1;
  int replications = 1;

  Network network;
  std::string routing = "least_time";
  Duration transfer{};           ///< per facility passed, for routing by time
  Duration refresh{};            ///< a control tower makes the routes anew, this often; 0: there is none

  std::vector<ParcelClass> classes;    ///< 1..64, in alphabetical order
  std::vector<ServiceLevel> services;  ///< at least one, in alphabetical order
  std::vector<VehicleType> vehicles;   ///< [0] is "any": no limits
  std::vector<Fleet> fleets;

  IdVector<FacilityId, FacilityPlan> facilities;  ///< beside network.places
  IdVector<LaneId, LanePlan> lanes;               ///< beside network.lanes
  std::vector<Weather> weather;                   ///< in alphabetical order
  std::vector<Climate> climates;                  ///< in alphabetical order
  std::vector<double> outside;                    ///< °C of the air at each air_step of a day; needed where a class is cold
  std::vector<Stream> streams;                    ///< in alphabetical order
  std::vector<InitialStock> stock;                ///< in alphabetical order

  Duration series = std::chrono::minutes{15};     ///< width of a bin of the time series
  std::optional<Benchmark> benchmark;
  std::vector<Promise> promises;                  ///< as the file lists them
  std::optional<Accounts> accounts;               ///< none: the run is not costed
  double sample_parcels = 0;                      ///< share of the parcels recorded with all their times
  bool pairs_by_hour = false;                     ///< deliveries by origin, destination, class and hour are kept
};

}  // namespace tierflow
