#pragma once

// Coupled stages: neighbours whose full buffers are felt backwards, worked together instant by instant. Also the home of
// a single stage that has no quicker way.

#include <memory>

#include "sim/stages/stepped_stage.hpp"

namespace tierflow {

class Coupled : public Stage {
 public:
  /// `members` in the order of the chain; `doorsteps` of each, kept by the facility.
  Coupled(std::vector<std::unique_ptr<SteppedStage>> members, std::vector<Run*> const& doorsteps);

  void advance(Instant until, Run& out) override;
  [[nodiscard]] Instant next() const override;
  void collect(Instant until, std::vector<StageResult>& rows) const override;
  void look(Instant until, std::vector<State>& states) const override;
  [[nodiscard]] Int128 parcel_area(Instant until) const override;
  [[nodiscard]] Duration backlog(Instant t) const override;

 private:
  std::vector<std::unique_ptr<SteppedStage>> members_;
};

}  // namespace tierflow
