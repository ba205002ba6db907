#pragma once

// Meter: the counters of one stage (or one side of a sorter), from which its row of the results is made.
//
// Parcels (at a dock: vehicles) enter, begin, end, and leave; who is still held by a line after the end is blocked
// there. Counts and areas are integers and belong to the measured time; the series cover the whole run.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "sim/availability.hpp"
#include "sim/book.hpp"
#include "sim/history/chapter.hpp"
#include "sim/series.hpp"

namespace tierflow {

/// The longest that a number was in the measured time; an instant counts after its step 2.
class Longest {
 public:
  /// `before`: the number just before `t`; `now`: after step 2 of `t`.
  void see(World const& world, Instant t, std::int64_t before, std::int64_t now) {
    if (t > world.warm_up) longest_ = std::max(longest_, before);
    if (t >= world.warm_up) longest_ = std::max(longest_, now);
  }
  [[nodiscard]] std::int64_t value() const { return longest_; }

 private:
  std::int64_t longest_ = 0;
};

class Meter {
 public:
  /// `by_class`: 0 where what is counted has no parcel class.
  Meter(World const& world, std::size_t by_class)
      : entered_series{world.scenario.series}, finished_series{world.scenario.series},
        wait(by_class), sojourn(by_class) {}

  void enters(World const& world, Instant t) {
    entered += world.counts(t);
    entered_series.add(t);
    queue.in(world, t);
    content.in(world, t);
  }
  void leaves(World const& world, Instant t, std::size_t parcel_class, Instant since) {
    finished_series.add(t);
    ++finished_so_far;
    content.out(world, t);
    if (!world.counts(t)) return;
    ++finished;
    sojourn[parcel_class].add(t - since);
  }
  void first_start(World const& world, Instant t, std::size_t parcel_class, Instant since) {
    if (!world.counts(t)) return;
    wait[parcel_class].add(t - since);
    waited += t > since;
  }

  /// The row of the results; `side` is "", "up" or "down".
  [[nodiscard]] StageResult result(World const& world, FacilityId facility, StagePlan const& plan,
                                   std::string side, std::string kind, Instant until) const {
    StageResult r;
    r.facility = facility;
    r.stage = plan.name;
    r.side = std::move(side);
    r.kind = std::move(kind);
    r.entered = entered;
    r.finished = finished;
    r.rejected = rejected;
    r.busy_time = busy.area(world, until);
    r.blocked_time = blocked.area(world, until);
    r.queue_area = queue.area(world, until);
    r.content_area = content.area(world, until);
    r.queue_longest = longest.value();
    r.queue_at_end = queue.count();
    r.waited = waited;
    for (Spans const& spans : wait) r.wait.merge(spans);
    for (Spans const& spans : sojourn) r.sojourn.merge(spans);
    r.wait_by_class = wait;
    r.sojourn_by_class = sojourn;
    r.entered_series = entered_series.bins(until);
    r.finished_series = finished_series.bins(until);
    return r;
  }

  /// How things stand at `until`; `open`, `down`: lines that may work, and that stand still.
  [[nodiscard]] StageState state(Instant until, std::int64_t open, std::int64_t down) const {
    auto const small = [](std::int64_t lines) { return static_cast<std::uint16_t>(std::clamp<std::int64_t>(lines, 0, 65535)); };
    return {.waiting = static_cast<std::uint32_t>(queue.count()),
            .finished = finished_so_far,
            .busy = static_cast<std::uint32_t>(busy.whole_area(until) / 1'000'000),
            .open = small(open),
            .down = small(down)};
  }

  /// The same of a stage that has room for all: nobody queues there, and who is there waits.
  [[nodiscard]] StageResult result_without_lines(World const& world, FacilityId facility, StagePlan const& plan, std::string kind,
                                                 Instant until) const {
    StageResult r = result(world, facility, plan, "", std::move(kind), until);
    r.queue_area = 0;
    r.queue_longest = 0;
    r.queue_at_end = 0;
    r.wait_by_class.clear();
    return r;
  }
  [[nodiscard]] StageState state_without_lines(Instant until) const {
    StageState now = state(until, 0, 0);
    now.waiting = static_cast<std::uint32_t>(content.count());
    return now;
  }

  std::uint64_t entered = 0, finished = 0, rejected = 0, waited = 0;
  std::uint32_t finished_so_far = 0;  ///< whole run, modulo 2^32
  Content queue, content, blocked;
  WholeContent busy;
  Longest longest;
  Series entered_series, finished_series;
  std::vector<Spans> wait, sojourn;  ///< by class
};

/// What each shift of a calendar did.
class ShiftBook {
 public:
  explicit ShiftBook(std::vector<std::string> const& names) : shifts_(names.size()) {
    for (std::size_t i = 0; i < names.size(); ++i) shifts_[i].name = names[i];
  }
  void started(World const& world, int shift, Instant t) {
    if (shift >= 0 && world.counts(t)) ++shifts_[static_cast<std::size_t>(shift)].started;
  }
  /// A line worked in [from, to) on a parcel that was started in `shift`.
  void worked(World const& world, int shift, Instant from, Instant to) {
    if (shift >= 0)
      shifts_[static_cast<std::size_t>(shift)].busy_time +=
          static_cast<std::int64_t>(world.measured(to) - world.measured(from));
  }
  [[nodiscard]] std::vector<ShiftResult> result(World const& world, Availability const& lines, Instant until) const {
    std::vector<ShiftResult> all = shifts_;
    for (std::size_t i = 0; i < all.size(); ++i) all[i].line_time = lines.line_time(world, until, static_cast<int>(i));
    return all;
  }

 private:
  std::vector<ShiftResult> shifts_;
};

}  // namespace tierflow
