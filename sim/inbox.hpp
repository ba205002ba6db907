#pragma once

// Inbox: what is on its way to one facility, worked in the order of (arrival, lane, number).
//
// The order in which threads delivered it leaves no trace: both heaps are sorted by keys that no two arrivals share.

#include <vector>

#include "sim/road.hpp"

namespace tierflow {

class Inbox {
 public:
  Inbox(World const& world, Book& book, Roads& roads);

  /// Takes what the roads brought since the last time; vehicles that come back are left to the dispatchers.
  /// `inside`: only from the own cluster, while others still work.
  void collect(bool inside);
  /// Earliest arrival.
  [[nodiscard]] Instant next() const;
  /// Notes every arrival before `until`: vehicles go to `yard` (no dock: null, they are emptied at once), parcels
  /// without a vehicle to `loose`, in order.
  void open(Instant until, std::vector<Trip>* yard, Run& loose);
  /// Takes the trips from here that turned back, before the first of them is home.
  void take_turned();
  /// An emptied vehicle starts for home; one that turned back is there.
  void send_back(Instant t, Trip const& trip);
  /// Vehicles that turned back and are empty now, for their dispatchers.
  [[nodiscard]] std::vector<VehicleBack>& home() { return home_; }

 private:
  void take(std::vector<Trip>& trips);
  void arrives(Instant t, LaneId lane, Parcel& p);
  void open_bag(Parcel& p) const;

  World const& world_;
  Book& book_;
  Roads& roads_;
  int height_;
  std::vector<LaneId> lanes_;       // that end here
  std::vector<LaneId> turning_;     // that begin here, and turn vehicles back
  std::vector<VehicleBack> home_;
  std::vector<Trip> trips_;         // heap
  std::vector<Conveyed> conveyed_;  // heap
};

}  // namespace tierflow
