#pragma once

// Stages: how the links of a facility's chain meet.
//
// A Stage is lazy: it takes its sorted run of arrivals, works to the end of the window in one go and leaves a sorted run for
// the next one. Only where a finite buffer blocks backwards do neighbours have to be worked together, instant by instant; such
// neighbours are SteppedStages inside one Stage (coupled.hpp).

#include <cstdint>
#include <string>
#include <vector>

#include "sim/book.hpp"
#include "sim/history/chapter.hpp"
#include "sim/parcel.hpp"

namespace tierflow {

/// One stage of a facility as its plan says, and the books it writes.
struct Post {
  Post(World const& the_world, Book& the_book, FacilityId where, std::size_t number);

  World const& world;
  Book& book;
  FacilityId facility;
  std::uint32_t index;  ///< of the stage in its chain
  StagePlan const& plan;

  /// Whether the stage is for this parcel (rule 15).
  [[nodiscard]] bool is_for(Parcel const& p) const {
    return takes_all_ || selected(p);
  }
  [[nodiscard]] bool going_down(Parcel const& p) const;

 private:
  [[nodiscard]] bool selected(Parcel const& p) const;
  bool takes_all_;
};

/// What a line will have to do with a parcel that waits, by class: the mean of its law, in ticks.
std::vector<std::int64_t> expected_services(SorterPlan const& plan);

class Stage {
 public:
  virtual ~Stage() = default;
  /// Works every instant before `until` and appends what leaves to `out`.
  virtual void advance(Instant until, Run& out) = 0;
  /// Earliest instant at which something happens here, given what it holds.
  [[nodiscard]] virtual Instant next() const = 0;
  /// The rows of the results.
  virtual void collect(Instant until, std::vector<StageResult>& rows) const = 0;
  /// How its sides stand at `until`, in the order of the rows.
  virtual void look(Instant until, std::vector<State>& states) const = 0;
  /// Integral of the number of parcels here over the measured time.
  [[nodiscard]] virtual Int128 parcel_area(Instant until) const = 0;

  /// How long it will take to work off what waits here at `t`, when everything before `t` is done (rule 14a).
  [[nodiscard]] virtual Duration backlog(Instant /*t*/) const { return {}; }

  Run in;  ///< from the stage before
};

}  // namespace tierflow
