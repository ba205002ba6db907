#include "sim/stages/stepped_sorter.hpp"

#include <algorithm>

namespace tierflow {

SteppedSorter::SteppedSorter(Post const& where) : SteppedStage{where} {
  auto const& plan = std::get<SorterPlan>(post.plan.plan);
  for (std::size_t i = 0; i < plan.sides.size(); ++i) sides_.emplace_back(post, plan, i);
}

void SteppedSorter::ends(Instant t) {
  for (std::uint32_t side = 0; side < sides_.size(); ++side) {
    scratch_.clear();
    sides_[side].ends(t, scratch_);
    for (Offer& offer : scratch_) {
      offer.giver = side;
      hold_out(t, offer);
    }
  }
}

void SteppedSorter::starts(Instant t) {
  for (Offer const& offer : offered) {
    auto const side =
        std::ranges::find_if(sides_, [&](SteppedSide const& one) { return one.takes(offer.parcel); });
    if (side->offer(t, offer) != SteppedSide::Answer::blocked) relieve(t, offer);
  }
  offered.clear();
  for (SteppedSide& side : sides_) {
    scratch_.clear();
    side.starts(t, scratch_);
    for (Offer const& offer : scratch_) relieve(t, offer);
    side.settle(t);
  }
}

Instant SteppedSorter::next() const {
  Instant next = never;
  for (SteppedSide const& side : sides_) next = std::min(next, side.next());
  return next;
}

void SteppedSorter::collect(Instant until, std::vector<StageResult>& rows) const {
  for (SteppedSide const& side : sides_) rows.push_back(side.result(until));
}

void SteppedSorter::look(Instant until, std::vector<State>& states) const {
  for (auto const& side : sides_) states.push_back(side.state(until));
}

Int128 SteppedSorter::parcel_area(Instant until) const {
  Int128 area = 0;
  for (SteppedSide const& side : sides_) area += side.parcel_area(until);
  return area;
}

Duration SteppedSorter::backlog(Instant t) const {
  Duration longest{};
  for (SteppedSide const& side : sides_) longest = std::max(longest, side.backlog(t));
  return longest;
}

}  // namespace tierflow
