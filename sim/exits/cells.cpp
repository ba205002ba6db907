#include "sim/exits/cells.hpp"

#include <algorithm>

namespace tierflow {

std::int64_t Cells::free(Instant t) {
  if (!plan_) return unlimited;
  while (!booked_.empty() && booked_.top() <= t) booked_.pop();
  return plan_->count - static_cast<std::int64_t>(booked_.size());
}

Stay Cells::stay(Instant t, Parcel const& p) const {
  Duration const fetched = plan_->stay.span(world_.draws.of(Purpose::stay, world_.key(p)), tick);
  return {t + std::min(fetched, plan_->overdue), fetched > plan_->overdue};
}

void Cells::short_of(Instant t, std::int64_t parcels) {
  if (world_.counts(t)) counts_.short_of += static_cast<std::uint64_t>(parcels);
}

void Cells::note_taken(Instant t) {
  if (plan_ && world_.counts(t)) counts_.most = std::max(counts_.most, static_cast<std::int64_t>(booked_.size()));
}

void Cells::place(Instant t, Parcel const& p, Stay stay) {
  content_.in(world_, t);
  if (stay.overdue) overdue_.in(world_, t);
  if (world_.counts(t)) ++counts_.placed;
  placed_.push({stay, t, p});
}

std::optional<std::pair<Instant, Parcel>> Cells::empty(Instant until) {
  while (!placed_.empty() && placed_.top().stay.until < until) {
    Placed const one = placed_.top();
    placed_.pop();
    Instant const t = one.stay.until;
    content_.out(world_, t);
    if (world_.counts(t)) counts_.stay.add(t - one.since);
    if (!one.stay.overdue) continue;
    overdue_.out(world_, t);
    if (world_.counts(t)) ++counts_.overdue;
    return std::pair{t, one.parcel};
  }
  return {};
}

CellsResult Cells::result(Instant until) const {
  CellsResult r = counts_;
  if (plan_) r.count = plan_->count;
  r.taken_time = content_.area(world_, until);
  r.taken_at_end = content_.count();
  return r;
}

}  // namespace tierflow
