#pragma once

// Film: what one facility adds to the history while it works. It is cut into chapters between windows.

#include "sim/history/chapter.hpp"
#include "sim/road.hpp"

namespace tierflow {

class Film {
 public:
  explicit Film(World const& world) : world_{world} {}

  void born(Parcel const& p);
  void record(ParcelRecord const& one) { cut_.records.push_back(one); }
  /// A trip left at `t`. `fill`: the largest used share of the vehicle's limits. Gives TripFact::fill.
  std::uint16_t departs(Instant t, Trip const& trip, std::uint32_t vehicle, double fill);
  void departs(Instant t, Conveyed const& one);
  void tour(TourFact const& one) { cut_.tours.push_back(one); }
  void outage(OutageFact const& one) { cut_.outages.push_back(one); }
  /// Appends everything so far to a chapter, and forgets it.
  void cut(Chapter& chapter);

 private:
  void load(Instant t, Instant arrives, Parcel const& p, std::uint32_t counts_as);

  World const& world_;
  Chapter cut_;
};

/// Puts what came facility by facility in order of time.
void put_in_order(Chapter& chapter);

}  // namespace tierflow
