#pragma once

// The stages of a facility: which parcels each is for, what it does, when it stands still.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "sim/plans/cargo.hpp"

namespace tierflow {

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

/// One of the papers that have to come in before a parcel may go on.
struct HoldDocument {
  std::string name;
  Law comes;  ///< microseconds from the parcel's entry
};

struct HoldBranch {
  std::string name;
  double upto = 1;  ///< cumulative share
  Law duration;     ///< microseconds
  std::vector<std::pair<Instant, Instant>> open;  ///< opening times; empty: always
  std::vector<HoldDocument> documents = {};       ///< the duration begins when the last of them is there
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

/// A good of which pieces lie in store. When what lies there, less who waits, plus what is ordered falls to `reorder_at`, so much is
/// ordered that the sum is `order_up_to`.
struct Article {
  std::string name;
  double upto = 1;               ///< cumulative share of the parcels
  std::int64_t on_hand = 0;      ///< pieces at the start
  std::int64_t reorder_at = -1;  ///< with `order_up_to`; below 0 and without: nothing is ever ordered
  std::int64_t order_up_to = 0;
  Law lead_time;                 ///< microseconds from an order to its pieces
  std::vector<std::pair<Instant, std::int64_t>> deliveries = {};  ///< planned, in time order: pieces that come whatever happens
};

/// A store from which each parcel takes a piece of its article, and waits while there is none.
struct StockPlan {
  std::vector<Article> articles;  ///< by name; their numbers here key the draws of lead times
};

struct StagePlan {
  std::string name;
  Selector takes;
  std::variant<DockPlan, SorterPlan, HoldPlan, BaggingPlan, StockPlan> plan;
  std::optional<Outages> outages;   ///< dock and sorter
  std::vector<Stop> stops;          ///< planned, in time order, not overlapping; dock and sorter
  std::vector<std::string> shifts;  ///< names that Change::shift points to
  StageRates rates = {};
  int climate = outside_air;

  /// Docks and sorters have doors or lines, which can be short; holds, bagging and stores have room for all.
  [[nodiscard]] bool has_lines() const { return std::holds_alternative<DockPlan>(plan) || std::holds_alternative<SorterPlan>(plan); }
};

}  // namespace tierflow
