#pragma once

// One side of a sorter with everything on: priorities, preemption, finite buffer, pauses, outages.
//
// One mechanism, suspension with ticket and remaining time, serves preemption, pauses and failures alike
// (docs/model.md, rules 21 to 27).

#include <deque>

#include "sim/stages/busy_clock.hpp"
#include "sim/stages/meter.hpp"
#include "sim/stages/stepped_stage.hpp"

namespace tierflow {

class SteppedSide {
 public:
  SteppedSide(Post const& post, SorterPlan const& plan, std::size_t number);

  [[nodiscard]] bool takes(Parcel const& p) const {
    return direction_ == Going::both || (direction_ == Going::down) == post_.going_down(p);
  }
  /// Services that end at `t`, by ticket; then failure, repair, changes, and who has to stop.
  void ends(Instant t, std::vector<Offer>& finished);
  enum class Answer : std::uint8_t { taken, blocked, rejected };
  /// An offered parcel, in source order. A blocked one stays here until relieved.
  Answer offer(Instant t, Offer const& offer);
  /// Starts and lets blocked parcels in, until nothing more can start; those are appended to `let_in`.
  void starts(Instant t, std::vector<Offer>& let_in);
  /// A parcel of ours that was held out has been taken in.
  void gone(Instant t, Offer const& offer);
  /// End of step 2, when everything of this instant is settled.
  void settle(Instant t);

  [[nodiscard]] Instant next() const;
  [[nodiscard]] StageResult result(Instant until) const;
  [[nodiscard]] StageState state(Instant until) const;
  [[nodiscard]] Duration backlog(Instant t) const;
  [[nodiscard]] Int128 parcel_area(Instant until) const {
    return meter_.content.area(post_.world, until) + doorstep_.area(post_.world, until);
  }

 private:
  struct Job {
    Parcel parcel;
    Instant entered;
    std::uint64_t ticket = 0;
    std::size_t rank = 0;
    Duration left{-1};  ///< of the service; -1: not yet drawn
    Instant started{};
    Instant ends{};
    int shift = -1;
    friend bool more_urgent(Job const& a, Job const& b) {
      return a.rank != b.rank ? a.rank < b.rank : a.ticket < b.ticket;
    }
  };
  [[nodiscard]] std::int64_t hard() const;
  [[nodiscard]] std::int64_t limit() const { return std::min(lines_.now().soft, hard()); }
  [[nodiscard]] std::int64_t occupied() const {
    return static_cast<std::int64_t>(working_.size()) + held_out_;
  }
  [[nodiscard]] std::int64_t room() const;
  void enter(Instant t, Parcel const& p);
  std::deque<Job>* most_urgent_queue();
  void start_first(Instant t, std::deque<Job>& queue);
  void suspend_least_urgent(Instant t);
  [[nodiscard]] std::size_t least_urgent() const;

  Post const& post_;
  SorterPlan const& plan_;
  std::string name_;
  Going direction_;
  Availability lines_;
  BusyClock clock_;
  std::vector<std::deque<Job>> waiting_;  ///< by rank, by ticket
  std::int64_t waiting_count_ = 0;
  std::int64_t count_before_ = 0;         ///< waiting when the instant began
  std::vector<Job> working_;              ///< heap, the first end on top
  bool resting_ = true;                   ///< until starts_at parcels wait
  std::int64_t held_out_ = 0;             ///< lines whose parcel is not taken in
  std::deque<Offer> blocked_;             ///< first come first in
  std::uint64_t tickets_ = 0;
  Meter meter_;
  ShiftBook shifts_;
  Content doorstep_;                      ///< blocked parcels that stand on no line or door
};

}  // namespace tierflow
