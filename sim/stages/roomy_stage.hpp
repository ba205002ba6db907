#pragma once

// Roomy stage: what holds, bagging and stores have in common. They have room for all and no lines; at one instant first those leave
// whose time has come, then others come in.
//
// `Own`, the stage itself, says when somebody may leave (next_release), lets those go whose time has come (release_all), and
// takes a parcel in (take). It is known to the compiler, so no parcel costs a virtual call.

#include <algorithm>

#include "sim/stages/meter.hpp"
#include "sim/stages/stage.hpp"

namespace tierflow {

template <class Own>
class RoomyStage : public Stage {
 public:
  void advance(Instant until, Run& out) final {
    for (Instant t = next(); t < until; t = next()) {
      own().release_all(t, out);
      for (Run* const run : {&in, doorstep_})
        for (; run->head() == t; run->pop()) own().take(t, run->front().parcel, out);
    }
  }
  [[nodiscard]] Instant next() const final { return std::min({in.head(), doorstep_->head(), own().next_release()}); }
  void look(Instant until, std::vector<State>& states) const final { states.push_back(meter_.state_without_lines(until)); }
  [[nodiscard]] Int128 parcel_area(Instant until) const final { return meter_.content.area(post_.world, until); }

 protected:
  RoomyStage(Post const& where, Run* doorstep)
      : post_{where}, doorstep_{doorstep}, meter_{where.world, where.world.scenario.classes.size()} {}
  [[nodiscard]] StageResult result(std::string kind, Instant until) const {
    return meter_.result_without_lines(post_.world, post_.facility, post_.plan, std::move(kind), until);
  }

  Post post_;
  Run* doorstep_;
  Meter meter_;

 private:
  [[nodiscard]] Own& own() { return static_cast<Own&>(*this); }
  [[nodiscard]] Own const& own() const { return static_cast<Own const&>(*this); }
};

}  // namespace tierflow
