#pragma once

// Courses: end-to-end figures of delivered parcels, one book per thread.
//
// Each delivered parcel touches one cell (class, service level, flow); the groups of the results are sums of cells.

#include <cstdint>
#include <vector>

#include "sim/results.hpp"
#include "sim/world.hpp"

namespace tierflow {

/// How one delivery went.
struct Delivery {
  bool on_time = false;
  Duration full_course{};  ///< outside legs included
};

class Courses {
 public:
  explicit Courses(World const& world);

  /// A parcel that was delivered at `here` at `t` after reaching the desk at `at_desk`.
  Delivery add(World const& world, FacilityId here, Parcel const& p, Instant at_desk, Instant t);
  void merge(Courses const& other);
  /// Writes all, by_service, by_class, by_flow and by_od.
  void collect(World const& world, Results& results) const;

 private:
  static void by_hour(World const& world, OdResult& pair, Parcel const& p, bool on_time, Duration full);

  std::vector<CourseResult> cells_;         // [class][service][flow]
  std::vector<std::vector<OdResult>> od_;   // [to][from], empty until used
};

/// Whether a full course of `spent`, handed in at `t`, keeps a promise.
bool kept(ServiceLevel const& service, Instant hand_in, Duration spent);

/// Delivered inside the model by then, the parcel keeps its promise; outside legs are taken off.
Instant due(World const& world, Parcel const& p);

}  // namespace tierflow
