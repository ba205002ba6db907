#pragma once

// What one stage (one side of a sorter, the vehicles of a dock) counts in the naive engine (docs/model.md, 46 and 47).
//
// Every figure is the plainest sum over what happened; nothing is derived from another figure.

#include <string>
#include <vector>

#include "tests/swarm/naive_world.hpp"

namespace tierflow::naive {

/// Lines or doors by the calendar at `t`.
std::int64_t by_calendar(std::vector<Change> const& calendar, std::int64_t all, Instant t);
/// Shift of the calendar at `t`; -1: none.
int shift_at(std::vector<Change> const& calendar, Instant t);
/// Integral of the lines by the calendar over the measured time; of one shift, or of all.
Int128 calendar_area(World const& world, std::vector<Change> const& calendar, std::int64_t all,
                     std::optional<int> shift = {});

class StageFigures {
 public:
  StageFigures(World const& world, FacilityId facility, StagePlan const& plan, char const* kind,
               char const* side);

  void enters(Instant t);
  /// `since`: when it entered. Vehicles have no class.
  void starts_first(Instant t, Instant since, int shift, std::optional<std::size_t> parcel_class);
  void leaves(Instant t, Instant since, std::optional<std::size_t> parcel_class);
  /// Something that was started in `shift` was worked on from `from` to `to`.
  void worked(Instant from, Instant to, int shift);
  void is_rejected(Instant t);
  /// After a step 2.
  void waiting(Instant t, std::int64_t number);

  /// The row of the results at the end of the run. `capacity`: lines or doors without a calendar.
  [[nodiscard]] StageResult row(std::vector<Change> const& calendar, std::int64_t capacity,
                                std::uint64_t failures) const;

  Area queue, content, busy, blocked;

 private:
  World const& world_;
  StageResult result_;
  Longest longest_;
};

}  // namespace tierflow::naive
