#pragma once

// What the records of all parcels say of the time spent, with no other figure of the engine
// (validation case P33).
//
// From each record to the next a parcel stays in one place, which the earlier record names. A stay
// counts inside the measured time only, as microseconds: min(out, end) - max(in, warm-up), at least
// 0.

#include <map>
#include <tuple>
#include <vector>

#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow::swarm {

/// Of one stage; of a sorter, both sides: no record says to which side a parcel went.
struct StageStays {
  Int128 waiting = 0;
  Int128 working = 0;
  Int128 blocked = 0;  ///< on a line of this sorter, because the next stage is full
  Int128 held = 0;
  [[nodiscard]] Int128 all() const { return waiting + working + blocked + held; }
};

/// A vehicle that brought parcels to a dock.
struct Docked {
  Instant joined;     ///< the yard
  Instant emptied{};  ///< the last parcel was taken in; `never`: not in this run
};

struct Told {
  using Spot =
      std::pair<FacilityId, std::uint32_t>;  ///< a place, and the index of a stage or pool there

  Int128 system = 0;
  std::vector<Int128> system_by_class;
  std::vector<Spans>
      inside_by_class;  ///< from hand-in to delivery, of those delivered in the measured time
  std::vector<Int128> staging, road;  ///< by lane
  std::map<Spot, StageStays> stages;
  std::map<Spot, Spans> desk;  ///< per attempt
  std::map<std::tuple<FacilityId, LaneId, std::uint32_t>, Docked>
      vehicles;  ///< at docks, by lane and trip
};

/// `results`: of a run in which every parcel is recorded.
Told told_by_records(Scenario const& scenario, Results const& results);

/// The part of [in, out) inside the measured time.
Int128 measured(Results const& results, Instant in, Instant out);

}  // namespace tierflow::swarm
