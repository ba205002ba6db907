#pragma once

// Facility: one place of the network in motion. Arrivals and new parcels come in, the chain of stages works, lanes and
// couriers take out.
//
// Inside a window everything is a dataflow from left to right: each part takes a sorted run, works to the end of the window and
// leaves a sorted run for the next (docs/model.md gives the instants; this order of work changes none of them).

#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "sim/demand.hpp"
#include "sim/exits/conveyance.hpp"
#include "sim/exits/dispatcher.hpp"
#include "sim/exits/rounds.hpp"
#include "sim/history/film.hpp"
#include "sim/history/layout.hpp"
#include "sim/inbox.hpp"
#include "sim/stages/chain.hpp"

namespace tierflow {

class Facility {
 public:
  /// `cold`: of the whole run, null where no class is cold.
  Facility(World const& world, FacilityId id, Roads& roads, ColdClock* cold);
  Facility(Facility const&) = delete;
  Facility& operator=(Facility const&) = delete;

  /// Works every instant before `until`; end-to-end figures go to `courses`.
  void advance(Instant until, Courses& courses);
  /// Takes what the others sent; between windows, when nobody works, or only from inside the own cluster.
  void collect(bool inside);
  /// Earliest instant with something to do, given what is here and on the way.
  [[nodiscard]] Instant next();

  /// How long it will take to work off what waits at the stages at `t`, one stage after another; everything before `t` is done.
  [[nodiscard]] Duration backlog(Instant t) const;
  /// How this place stands at `until`, into its rows of `states`.
  void look(Instant until, Layout const& layout, std::vector<State>& states) const;
  /// What it has filmed since the last cut goes into `chapter`.
  void cut(Chapter& chapter) { book_.film->cut(chapter); }
  /// Writes the rows of this place; adds what its parcels spent here to `time`.
  void report(Instant until, Results& results, Int128& time) const;
  [[nodiscard]] Book const& book() const { return book_; }

 private:
  struct Exit {
    Conveyance* conveyance = nullptr;
    VehicleLane* vehicles = nullptr;
    Dispatcher* dispatcher = nullptr;  ///< of `vehicles`
    [[nodiscard]] LaneBook& book() const { return conveyance != nullptr ? conveyance->book() : vehicles->book(); }
  };
  void work(Instant until);
  void make_parcels(Instant until);
  /// What couriers bring in before that instant depends on no tour that has not begun yet.
  [[nodiscard]] Instant sure_until() const;
  void stock_up();
  void leave(Item const& item);
  void take(LaneId lane, Item const& item);
  void take_back(std::vector<VehicleBack>& vehicles);
  [[nodiscard]] LaneId with_room(LaneId lane, Instant t);
  [[nodiscard]] std::optional<LaneId> onward(Parcel const& p) const;
  [[nodiscard]] std::vector<LaneBook const*> lane_books() const;
  [[nodiscard]] std::uint64_t in_system() const;

  World const& world_;
  FacilityId id_;
  Roads& roads_;
  FacilityPlan const& plan_;
  Book book_;
  Inbox inbox_;
  Demand demand_;
  std::vector<Run> doorsteps_;  // one before each stage, one before the exits
  Chain chain_;
  std::size_t first_;           // doorstep of what comes without a vehicle
  std::vector<Run> coming_;     // loose arrivals, collected parcels, those of each of senders_back_, new parcels, initial stock
  bool stocked_ = false;
  Run leaving_;                 // behind the last stage
  std::deque<Conveyance> conveyances_;
  std::deque<VehicleLane> vehicle_lanes_;
  std::vector<Exit> exits_;     // by World::lane_slots
  std::vector<LaneId> lanes_;
  std::vector<std::unique_ptr<Dispatcher>> dispatchers_;
  std::deque<Rounds> rounds_;
  Rounds* collector_ = nullptr;  // the pool that collects the new parcels; null: they come by themselves
  std::vector<Rounds*> senders_back_;  // pools whose parcels come in again to travel back
  bool overflows_ = false;       // some lane sends parcels to another one when too many are staged
  std::vector<Instant> turns_;   // beginnings of closures at which vehicles from here turn back, in order
  std::size_t turn_ = 0;         // next of them
  Run made_;                     // new parcels, until it is known which of them it collects
};

}  // namespace tierflow
