#pragma once

// Lane book: what is written down about one lane where it begins, and the road it sends onto.

#include <vector>

#include "sim/availability.hpp"
#include "sim/exits/stand.hpp"
#include "sim/history/chapter.hpp"
#include "sim/road.hpp"
#include "sim/series.hpp"

namespace tierflow {

class LaneBook {
 public:
  LaneBook(World const& world, Book& book, LaneId lane, Roads& roads);

  /// A parcel has passed the last stage and waits for this lane.
  void stages(Instant t, Parcel const& p);
  /// It leaves; `number`: of its trip, or its own on a lane without vehicles.
  void departs(Instant t, Parcel& p, Instant since, std::uint32_t number);
  void sends(Instant t, Trip trip, std::uint32_t vehicle, Load const& load);
  void sends(Instant t, Conveyed one);
  /// When it arrives what leaves at `t` and takes `way` in fair weather.
  [[nodiscard]] Instant arrives(Instant t, Duration way) const {
    return arrival(plan.when_closed == WhenClosed::stand ? standing_ : world.weather[lane].slow, t, way);
  }
  /// Parcels that stand there, with all departures that were worked.
  [[nodiscard]] std::int64_t staged() const { return staging_.count(); }
  /// A parcel takes another lane because too many stand here.
  void overflows(Instant t) { counts.overflowed += world.counts(t); }
  /// `t`, or the end of the closure in which it lies.
  [[nodiscard]] Instant open_from(Instant t) const;
  /// End of the first closure that ends after `t`.
  [[nodiscard]] Instant opens_after(Instant t) const;
  [[nodiscard]] LaneResult result(Instant until) const;
  [[nodiscard]] LaneState state() const;

  World const& world;
  LaneId lane;
  LanePlan const& plan;
  LaneResult counts;              ///< everything but areas and series
  std::vector<TripResult> trips;  ///< whole run
  int climate;                    ///< of what leaves just now

 private:
  Book& book_;
  Road& road_;
  int height_;
  Content staging_;
  Series staged_series_, parcels_series_;
  LaneState so_far_;
  std::vector<Interval> closed_;
  std::vector<Slow> standing_;  // the weather, and closures in which all that is under way stands
};

}  // namespace tierflow
