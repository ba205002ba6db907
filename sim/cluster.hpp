#pragma once

// Clusters: places that meet without any travel time, worked together; between clusters lies at least the lookahead.
//
// One place alone is advanced through a whole window in one call. A cluster of several goes from instant to instant, and at
// each from round to round, until nothing more arrives at that instant (docs/model.md, rule 7).

#include <vector>

#include "sim/facility.hpp"

namespace tierflow {

class Cluster {
 public:
  explicit Cluster(std::vector<Facility*> members) : members_{std::move(members)} {}

  void advance(Instant until, Courses& courses);
  /// Parcels that were made or came here so far: how much there is to do, roughly.
  [[nodiscard]] std::uint64_t parcels() const;

 private:
  std::vector<Facility*> members_;
};

struct Clustering {
  std::vector<std::vector<FacilityId>> clusters;  ///< by id of their first member
  std::vector<bool> inside;                       ///< by lane: both ends in one cluster
  Duration lookahead{};                           ///< shortest time between two clusters
};

/// Which places influence each other within less than `shortest`, by a lane or by the way back of its vehicles.
Clustering find_clusters(World const& world, Duration shortest);

}  // namespace tierflow
