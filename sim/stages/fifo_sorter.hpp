#pragma once

// A sorter in its plain form: first come first served, unlimited buffer, closing lines finish.
//
// Then nothing has to be looked at between a start and the next: the queue is a cursor over the run of arrivals, and
// a waiting parcel is never moved. What a failure suspends stands before the queue: it started first. Same rules, same
// instants as the stepped sorter.

#include <deque>

#include "sim/stages/busy_clock.hpp"
#include "sim/stages/meter.hpp"
#include "sim/stages/stage.hpp"

namespace tierflow {

class FifoSide {
 public:
  FifoSide(Post const& post, SorterPlan const& plan, std::size_t number);

  [[nodiscard]] bool takes(Parcel const& p) const {
    return direction_ == Going::both || (direction_ == Going::down) == post_.going_down(p);
  }
  void push(Item const& item) { queue_.push(item); }
  void advance(Instant until, Run& out);
  [[nodiscard]] Instant next() const;
  [[nodiscard]] StageResult result(Instant until) const;
  [[nodiscard]] StageState state(Instant until) const;
  [[nodiscard]] Duration backlog(Instant t) const;
  [[nodiscard]] Int128 parcel_area(Instant until) const { return meter_.content.area(post_.world, until); }

 private:
  struct Working {
    Instant ends;
    std::uint64_t ticket;
    std::uint32_t slot;
  };
  struct Job {
    Parcel parcel;
    Instant entered;
    Instant started;
    int shift;
  };
  struct Suspended {
    std::uint64_t ticket;
    std::uint32_t slot;
    Duration left;  ///< of the service
  };
  void enter_next();
  void start_first(Instant t);
  void resume_first(Instant t);
  void suspend_last(Instant t);
  void work(std::uint32_t slot, std::uint64_t ticket, Instant t, Duration service);
  void finish_first(Run& out);
  /// Lines that do not stand still by a stop or an outage.
  [[nodiscard]] std::int64_t sound_lines() const {
    return plan_.lines - std::min(lines_.now().stopped + clock_.lines_out(), plan_.lines);
  }
  [[nodiscard]] bool line_free() const {
    return static_cast<std::int64_t>(working_.size()) < std::min(lines_.now().soft, sound_lines());
  }
  [[nodiscard]] std::int64_t waiting() const { return static_cast<std::int64_t>(entered_ + suspended_.size()); }

  Post const& post_;
  SorterPlan const& plan_;
  std::string name_;
  Going direction_;
  std::vector<Duration> fixed_service_;  // by class; empty: drawn
  Availability lines_;
  BusyClock clock_;
  Run queue_;
  std::size_t entered_ = 0;       // of the queue; the rest comes later
  Instant now_{};                 // last instant that was worked
  std::vector<Working> working_;  // heap, the first end on top
  std::deque<Suspended> suspended_;  // by ticket; all lower than those of the queue
  std::vector<Job> jobs_;         // by slot
  std::vector<std::uint32_t> spare_;
  std::uint64_t tickets_ = 0;
  Meter meter_;
  ShiftBook shifts_;
};

class FifoSorter : public Stage {
 public:
  FifoSorter(Post const& where, Run* doorstep);
  /// Whether a plan asks for nothing that this form cannot do.
  static bool can_do(StagePlan const& plan);

  void advance(Instant until, Run& out) override;
  [[nodiscard]] Instant next() const override;
  void collect(Instant until, std::vector<StageResult>& rows) const override;
  void look(Instant until, std::vector<State>& states) const override;
  [[nodiscard]] Int128 parcel_area(Instant until) const override;
  [[nodiscard]] Duration backlog(Instant t) const override;

 private:
  Post post_;
  Run* doorstep_;
  std::deque<FifoSide> sides_;
  std::vector<Run> parts_;  // what each side finished, then what passed
};

}  // namespace tierflow
