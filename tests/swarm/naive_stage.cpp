// What the stages of the naive engine share: selectors, closures, busy clocks.

#include "tests/swarm/naive_stage.hpp"

namespace tierflow::naive {

bool Post::is_for(Parcel const& p) const {
  Selector const& takes = plan.takes;
  if ((takes.classes >> p.parcel_class & 1) == 0) return false;
  if (!takes.destinations.empty() && (!p.destination || !takes.destinations[p.destination->index]))
    return false;
  bool const in_bag = p.bag != InBag::none;
  if ((takes.bagged == Bagged::loose && in_bag) || (takes.bagged == Bagged::closed && !in_bag)) return false;
  if (takes.going == Going::both) return true;
  return (takes.going == Going::down) == world.going_down(p, facility);
}

std::vector<Offer> Stage::those_for_us(Instant t) {
  std::vector<Offer> ours;
  for (Offer& offer : std::exchange(offered, {})) {
    if (post.is_for(*offer.who)) {
      ours.push_back(std::move(offer));
    } else {
      offer.taken(t);
      post.next(t, {offer.who, nullptr});
    }
  }
  return ours;
}

Closures::Closures(World& world, std::vector<Stop> const& stops,
                   std::optional<Outages> const& outages, std::uint64_t entity, std::uint16_t b)
    : stops_{stops} {
  if (outages && outages->clock == Outages::Clock::calendar) {
    Instant t{};
    for (std::uint32_t k = 0; t <= world.scenario.end; ++k) {
      Instant const from =
          t + outages->up.span(world.draws.of(Purpose::up_time, entity, k, b), one_tick);
      t = from + outages->down.span(world.draws.of(Purpose::down_time, entity, k, b), one_tick);
      outages_.push_back({from, t, outages->lines});
    }
  }
  for (auto const* list : {&stops_, &outages_})
    for (Stop const& stop : *list) {
      world.wake(stop.from);
      world.wake(stop.until);
    }
}

std::int64_t Closures::lines_out(Instant t) const {
  std::int64_t out = 0;
  for (auto const* list : {&stops_, &outages_})
    for (Stop const& stop : *list)
      if (stop.from <= t && t < stop.until) out += stop.lines;
  return out;
}

bool Closures::any(Instant t) const {
  for (auto const* list : {&stops_, &outages_})
    for (Stop const& stop : *list)
      if (stop.from <= t && t < stop.until) return true;
  return false;
}

std::int64_t Closures::lines_out_foreseen(Instant t, Instant later) const {
  std::int64_t out = 0;
  for (Stop const& stop : stops_)
    if (stop.from <= later && later < stop.until) out += stop.lines;
  for (Stop const& outage : outages_)
    if (outage.from <= t && outage.from <= later && later < outage.until) out += outage.lines;
  return out;
}

bool Closures::foreseen(Instant t, Instant later) const {
  auto const covers = [later](Stop const& stop) { return stop.from <= later && later < stop.until; };
  return std::ranges::any_of(stops_, covers) ||
         std::ranges::any_of(outages_, [&](Stop const& one) { return one.from <= t && covers(one); });
}

std::vector<Instant> Closures::edges() const {
  std::vector<Instant> all;
  for (auto const* list : {&stops_, &outages_})
    for (Stop const& stop : *list) all.insert(all.end(), {stop.from, stop.until});
  return all;
}

Duration work_off(Instant t, Int128 work, std::int64_t lines, std::vector<Change> const& calendar,
                  Closures const& closures, BusyClock const& clock) {
  std::set<Instant> changes;
  for (Instant const edge : closures.edges()) changes.insert(edge);
  for (Change const& change : calendar) changes.insert(change.at);
  if (auto const repaired = clock.repaired()) changes.insert(*repaired);
  changes.insert(t + longest_delay);
  Instant now = t;
  for (Instant const change : changes) {
    if (change <= now) continue;
    std::int64_t const out = closures.lines_out_foreseen(t, now) + clock.lines_out_at(now);
    Int128 const open =
        std::min(by_calendar(calendar, lines, now), std::max<std::int64_t>(0, lines - out));
    Int128 const done = open * (change - now).count();
    if (done >= work) {
      Int128 ticks = 0;
      if (work > 0) ticks = work / open + (work % open > 0 ? 1 : 0);
      return std::min(longest_delay, now - t + Duration{static_cast<std::int64_t>(ticks)});
    }
    work -= done;
    now = change;
  }
  return longest_delay;
}

std::uint64_t Closures::failures(World const& world) const {
  return static_cast<std::uint64_t>(std::ranges::count_if(outages_, [&](Stop const& outage) {
    return world.counts(outage.from) && outage.from <= world.scenario.end;
  }));
}

BusyClock::BusyClock(World& world, std::optional<Outages> const& outages, std::uint64_t entity,
                     std::uint16_t b)
    : world_{world}, entity_{entity}, b_{b} {
  if (!outages || outages->clock != Outages::Clock::busy) return;
  outages_ = outages;
  left_ = outages_->up.span(world_.draws.of(Purpose::up_time, entity_, 0, b_), one_tick);
}

void BusyClock::step_one(Instant t) {
  if (!outages_) return;
  if (running_since_ && t - *running_since_ == left_) {
    if (world_.counts(t)) ++failures_;
    down_until_ =
        t + outages_->down.span(world_.draws.of(Purpose::down_time, entity_, k_, b_), one_tick);
    world_.wake(*down_until_);
    running_since_.reset();
    left_ = outages_->up.span(world_.draws.of(Purpose::up_time, entity_, ++k_, b_), one_tick);
  }
  if (down_until_ && *down_until_ <= t) down_until_.reset();
}

void BusyClock::read(Instant t, bool working) {
  if (!outages_ || down_until_) return;
  if (working && !running_since_) {
    running_since_ = t;
    world_.wake(t + left_);
  }
  if (!working && running_since_) {
    left_ -= t - *running_since_;
    running_since_.reset();
  }
}

}  // namespace tierflow::naive
