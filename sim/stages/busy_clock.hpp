#pragma once

// Busy clock: outages that come after so much work (docs/model.md, rule 29).
//
// It advances while at least one line works. When it reaches the drawn up-time, lines fail until the drawn
// repair is over; meanwhile it stands.

#include <algorithm>
#include <optional>

#include "sim/world.hpp"

namespace tierflow {

class BusyClock {
 public:
  BusyClock(World const& world, std::optional<Outages> const& outages, std::uint64_t entity, std::uint16_t b)
      : world_{world}, entity_{entity}, b_{b} {
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
  [[nodiscard]] Instant next() const { return std::min(fails_at_, repaired_at_); }
  [[nodiscard]] std::uint64_t failures() const { return failures_; }

 private:
  [[nodiscard]] bool down() const { return repaired_at_ != never; }
  [[nodiscard]] Duration up() const {
    return outages_->up.span(world_.draws.of(Purpose::up_time, entity_, number_, b_), tick);
  }

  World const& world_;
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
