#include "sim/stages/bagging.hpp"

namespace tierflow {

Bagging::Bagging(Post const& where, Run* doorstep)
    : RoomyStage{where, doorstep}, plan_{std::get<BaggingPlan>(where.plan.plan)}, bags_(where.world.scenario.facilities.size()) {}

/// All bags are open equally long at most, so the one that was begun first is due first.
Instant Bagging::next_release() const {
  if (open_.empty()) return never;
  Instant const due = bags_[open_.begin()->second].since + plan_.within;
  return closing_ < plan_.closes.size() ? std::min(due, plan_.closes[closing_]) : due;
}

void Bagging::pass_closing_times(Instant t) {
  while (closing_ < plan_.closes.size() && plan_.closes[closing_] <= t) ++closing_;
}

void Bagging::release_all(Instant t, Run& out) {
  bool const all = !open_.empty() && closing_ < plan_.closes.size() && plan_.closes[closing_] == t;
  while (!open_.empty()) {
    Bag& bag = bags_[open_.begin()->second];
    if (!all && bag.since + plan_.within > t) break;
    open_.erase(open_.begin());
    close(t, bag, out);
  }
  if (all) ++closing_;
}

bool Bagging::full(Bag const& bag) const {
  return static_cast<std::int64_t>(bag.parcels.size()) >= plan_.parcels || bag.grams >= plan_.grams || bag.cm3 >= plan_.cm3;
}

void Bagging::take(Instant t, Parcel const& p, Run& out) {
  std::uint16_t const place = post_.world.bag_for(p, plan_.to_node);
  if (p.bagged != 0 || place == nowhere || place == post_.facility.index || !post_.is_for(p)) {
    out.push(t, p);
    return;
  }
  meter_.enters(post_.world, t);
  post_.book.put(What::held, t, p, post_.index);
  Bag& bag = bags_[place];
  if (bag.parcels.empty()) {
    bag.since = t;
    bag.number = begun_++;
    open_.emplace(bag.number, place);
    pass_closing_times(t);
  }
  bag.parcels.push_back({t, p});
  bag.grams += p.grams;
  bag.cm3 += p.cm3;
  if (!full(bag)) return;
  open_.erase(bag.number);
  if (post_.world.counts(t)) ++counted_full_;
  close(t, bag, out);
}

void Bagging::close(Instant t, Bag& bag, Run& out) {
  for (auto& [since, parcel] : bag.parcels) {
    parcel.bagged = plan_.to_node ? bagged_for_node : bagged_for_destination;
    post_.book.put(What::released, t, parcel, post_.index, closed_);
    meter_.leaves(post_.world, t, parcel.parcel_class, since);
    out.push(t, parcel);
  }
  bag.parcels.clear();
  bag.grams = bag.cm3 = 0;
  ++closed_;
  if (post_.world.counts(t)) ++counted_;
}

void Bagging::collect(Instant until, std::vector<StageResult>& rows) const {
  StageResult r = result("bagging", until);
  r.bags = counted_;
  r.full_bags = counted_full_;
  rows.push_back(std::move(r));
}

}  // namespace tierflow
