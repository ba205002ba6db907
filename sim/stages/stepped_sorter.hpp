#pragma once

// A sorter with everything on, worked instant by instant: its sides share the doorway, nothing else.

#include "sim/stages/stepped_side.hpp"

namespace tierflow {

class SteppedSorter : public SteppedStage {
 public:
  explicit SteppedSorter(Post const& where);

  void ends(Instant t) override;
  void starts(Instant t) override;
  void gone(Instant t, Offer const& offer) override { sides_[offer.giver].gone(t, offer); }
  [[nodiscard]] Instant next() const override;
  void collect(Instant until, std::vector<StageResult>& rows) const override;
  void look(Instant until, std::vector<State>& states) const override;
  [[nodiscard]] Int128 parcel_area(Instant until) const override;
  [[nodiscard]] Duration backlog(Instant t) const override;

 private:
  std::deque<SteppedSide> sides_;
  std::vector<Offer> scratch_;
};

}  // namespace tierflow
