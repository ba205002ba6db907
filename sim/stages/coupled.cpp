#include "sim/stages/coupled.hpp"

#include <algorithm>

namespace tierflow {

Coupled::Coupled(std::vector<std::unique_ptr<SteppedStage>> members, std::vector<Run*> const& doorsteps)
    : members_{std::move(members)} {
  members_.front()->in = &in;
  for (std::size_t i = 0; i < members_.size(); ++i) {
    members_[i]->doorstep = doorsteps[i];
    if (i == 0) continue;
    members_[i]->before = members_[i - 1].get();
    members_[i - 1]->behind = members_[i].get();
  }
}

Instant Coupled::next() const {
  Instant next = in.head();
  for (auto const& member : members_) next = std::min({next, member->next(), member->doorstep->head()});
  return next;
}

void Coupled::advance(Instant until, Run& out) {
  members_.back()->out = &out;
  bool const alone = members_.size() == 1;
  for (Instant t = next(); t < until; t = next()) {
    if (alone) {
      members_.front()->run_ahead(std::min({until, in.head(), members_.front()->doorstep->head()}));
      if ((t = next()) >= until) return;
    }
    for (auto const& member : members_) {
      member->ends(t);
      member->pass(t);
    }
    for (std::size_t i = members_.size(); i-- > 0;) members_[i]->starts(t);
  }
}

void Coupled::collect(Instant until, std::vector<StageResult>& rows) const {
  for (auto const& member : members_) member->collect(until, rows);
}

void Coupled::look(Instant until, std::vector<State>& states) const {
  for (auto const& member : members_) member->look(until, states);
}

Int128 Coupled::parcel_area(Instant until) const {
  Int128 area = 0;
  for (auto const& member : members_) area += member->parcel_area(until);
  return area;
}

Duration Coupled::backlog(Instant t) const {
  Duration sum{};
  for (auto const& member : members_) sum += member->backlog(t);
  return sum;
}

}  // namespace tierflow
