#pragma once

// Busy clock: outages that come after so much work (docs/model.md, rule 29).
//
// It advances while at least one line works. When it reaches the drawn up-time, lines fail until the drawn
// repair is over; meanwhile it stands.

#include <algorithm>
#include <optional>

#include "sim/history/film.hpp"
#include "sim/stages/stage.hpp"

namespace tierflow {

class BusyClock {
 public:
  /// Of one side of a stage; a dock has side 0.
  BusyClock(Post const& post, std::size_t side)
      : world_{post.world}, post_{post}, entity_{post.world.place_keys[post.facility.index]},
        b_{static_cast<std::uint16_t>(2 * post.index + side)} {
    std::optional<Outages> const& outages = post.plan.outages;
    if (!outages || outages->clock != Outages::Clock::busy) return;
    outages_ = &*outages;
    left_ = up();
  }

  /// Step 1 (b): failure, then repair.
  void step_one(Instant t) {
    if (outages_ == nullptr) return;
    if (fails_at_ == t) {
      failures_ += world_.counts(t);
      repaired_at_ = t + outages_->down.span(world_.draws.of(Purpose::down_time, entity_, number_, b_), tick);
      if (post_.book.film != nullptr)
        post_.book.film->outage({.from = t,
                                 .until = repaired_at_,
                                 .facility = post_.facility.index,
                                 .stage = static_cast<std::uint16_t>(post_.index),
                                 .side = static_cast<std::uint16_t>(b_ - 2 * post_.index)});
      ++number_;
      left_ = up();
      fails_at_ = never;
    }
    if (repaired_at_ <= t) repaired_at_ = never;
  }
  /// End of step 2.
  void read(Instant t, bool working) {
    if (outages_ == nullptr || down()) return;
    if (working && fails_at_ == never) fails_at_ = t + left_;
    if (!working && fails_at_ != never) {
      left_ = fails_at_ - t;
      fails_at_ = never;
    }
  }
  [[nodiscard]] std::int64_t lines_out() const { return down() ? outages_->lines : 0; }
  [[nodiscard]] Instant repaired_at() const { return repaired_at_; }  ///< never: nothing is to be repaired
  [[nodiscard]] Instant next() const { return std::min(fails_at_, repaired_at_); }
  [[nodiscard]] std::uint64_t failures() const { return failures_; }

 private:
  [[nodiscard]] bool down() const { return repaired_at_ != never; }
  [[nodiscard]] Duration up() const {
    return outages_->up.span(world_.draws.of(Purpose::up_time, entity_, number_, b_), tick);
  }

  World const& world_;
  Post const& post_;
  Outages const* outages_ = nullptr;
  std::uint64_t entity_;
  std::uint16_t b_;
  std::uint32_t number_ = 0;
  Duration left_{};
  Instant fails_at_ = never;
  Instant repaired_at_ = never;
  std::uint64_t failures_ = 0;
};

}  // namespace tierflow
