#include "sim/stages/dock.hpp"

#include <algorithm>

namespace tierflow {

Dock::Dock(Post const& where, Inbox& inbox)
    : SteppedStage{where}, plan_{std::get<DockPlan>(where.plan.plan)},
      all_at_once_{plan_.together || plan_.per_parcel == Duration{0}}, inbox_{inbox},
      lines_{post.world, plan_.doors, plan_.calendar, post.plan.stops, post.plan.outages,
             post.world.place_keys[post.facility.index], static_cast<std::uint16_t>(2 * post.index)},
      clock_{post, 0},
      meter_{post.world, 1}, shifts_{post.plan.shifts} {}

std::int64_t Dock::open() const {
  std::int64_t const closed = std::min(lines_.now().stopped + clock_.lines_out(), plan_.doors);
  return std::min(lines_.now().soft, plan_.doors - closed);
}

Instant Dock::next() const {
  Instant next = std::min(lines_.next(), clock_.next());
  if (!dues_.empty()) next = std::min(next, dues_.top().at);
  if (!turning_.empty() && !yard_.empty()) next = std::min(next, turning_.top());
  if (joined_ < arriving_.size()) next = std::min(next, arriving_[joined_].arrives);
  return next;
}

/// Parcels that are freed one by one while their vehicle has more on board: nothing else happens at these instants.
void Dock::run_ahead(Instant until) {
  until = std::min({until, lines_.next(), clock_.next()});
  if (joined_ < arriving_.size()) until = std::min(until, arriving_[joined_].arrives);
  if (!turning_.empty() && !yard_.empty()) until = std::min(until, turning_.top());
  while (!dues_.empty() && dues_.top().at < until) {
    Due const due = dues_.top();
    Door& door = doors_[due.door];
    if (all_at_once_ || door.freed + 1 >= door.trip.load.size()) return;
    Parcel const& p = door.trip.load[door.freed++];
    post.book.put(What::unloaded, due.at, p, post.index);
    parcels_.out(post.world, due.at);
    out->push(due.at, p);
    dues_.pop();
    dues_.push({due.at + plan_.per_parcel, due.ticket, due.door});
  }
}

void Dock::ends(Instant t) {
  yard_before_ = static_cast<std::int64_t>(yard_.size());
  while (!dues_.empty() && dues_.top().at == t) {
    std::uint32_t const door = dues_.top().door;
    dues_.pop();
    free_parcels(t, door);
  }
  clock_.step_one(t);
  lines_.work_until(t);
  for (; joined_ < arriving_.size() && arriving_[joined_].arrives == t; ++joined_)
    join(std::move(arriving_[joined_]));
  if (joined_ == arriving_.size()) {
    arriving_.clear();
    joined_ = 0;
  }
}

void Dock::join(Trip trip) {
  Instant const t = trip.arrives;
  meter_.enters(post.world, t);
  parcels_.in(post.world, t, static_cast<std::int64_t>(trip.load.size()));
  yard_.push_back({std::move(trip), t});
}

void Dock::clear_doors(Instant t) {
  for (; !turning_.empty() && turning_.top() <= t; turning_.pop()) --in_use_;
}

void Dock::starts(Instant t) {
  clear_doors(t);
  while (!yard_.empty() && in_use_ < open()) take_door(t);
  clock_.read(t, meter_.busy.count() > 0);
  meter_.longest.see(post.world, t, yard_before_, static_cast<std::int64_t>(yard_.size()));
}

void Dock::take_door(Instant t) {
  if (spare_.empty()) {
    spare_.push_back(static_cast<std::uint32_t>(doors_.size()));
    doors_.emplace_back();
  }
  std::uint32_t const number = spare_.back();
  spare_.pop_back();
  Door& door = doors_[number];
  door.trip = std::move(yard_.front().trip);
  door.since = yard_.front().since;
  door.freed = 0;
  yard_.pop_front();
  door.ticket = next_ticket_++;
  ++in_use_;
  meter_.queue.out(post.world, t);
  meter_.busy.in(post.world, t);
  meter_.first_start(post.world, t, 0, door.since);
  shifts_.started(post.world, lines_.now().shift, t);
  auto const n = static_cast<std::int64_t>(door.trip.load.size());
  std::int64_t const parcels = all_at_once_ ? n : std::min<std::int64_t>(n, 1);
  dues_.push({t + std::max(tick, plan_.fixed + parcels * plan_.per_parcel), door.ticket, number});
}

void Dock::free_parcels(Instant t, std::uint32_t number) {
  meter_.busy.out(post.world, t);
  meter_.blocked.in(post.world, t);
  std::size_t const first = doors_[number].freed;
  std::size_t const left = doors_[number].trip.load.size() - first;
  std::size_t const now = all_at_once_ ? left : std::min<std::size_t>(left, 1);
  doors_[number].freed += now;
  doors_[number].held_out = now;
  if (now == 0) all_taken(t, number);
  for (std::size_t i = first; i < first + now; ++i) {
    Parcel const p = doors_[number].trip.load[i];
    post.book.put(What::unloaded, t, p, post.index);
    hold_out(t, {p, doors_[number].since, number});
  }
}

void Dock::gone(Instant t, Offer const& offer) {
  parcels_.out(post.world, t);
  if (--doors_[offer.giver].held_out == 0) all_taken(t, offer.giver);
}

/// Everything that was freed has been taken in: the next parcel's time begins, or the vehicle is empty.
void Dock::all_taken(Instant t, std::uint32_t number) {
  Door& door = doors_[number];
  meter_.blocked.out(post.world, t);
  if (door.freed < door.trip.load.size()) {
    meter_.busy.in(post.world, t);
    dues_.push({t + plan_.per_parcel, door.ticket, number});
    return;
  }
  meter_.leaves(post.world, t, 0, door.since);
  turning_.push(t + plan_.turn_round);
  inbox_.send_back(t, door.trip);
  door.trip.load.clear();
  spare_.push_back(number);
}

void Dock::collect(Instant until, std::vector<StageResult>& rows) const {
  StageResult r = meter_.result(post.world, post.facility, post.plan, "", "dock", until);
  Longest longest = meter_.longest;
  auto const waiting = static_cast<std::int64_t>(yard_.size());
  longest.see(post.world, until, waiting, waiting);
  r.queue_longest = longest.value();
  r.failures = clock_.failures() + lines_.failures(post.world, until);
  r.capacity = plan_.doors;
  r.line_time = lines_.line_time(post.world, until);
  r.shifts = shifts_.result(post.world, lines_, until);
  r.wait_by_class.clear();
  r.sojourn_by_class.clear();
  rows.push_back(std::move(r));
}

Duration Dock::backlog(Instant t) const {
  Int128 work = 0;
  for (Waiting const& waiting : yard_) {
    auto const n = static_cast<std::int64_t>(waiting.trip.load.size());
    work += (std::max(tick, plan_.fixed + n * plan_.per_parcel) + plan_.turn_round).count();
  }
  return lines_.work_off(t, work, clock_.lines_out(), clock_.repaired_at());
}

void Dock::look(Instant until, std::vector<State>& states) const {
  std::int64_t const down = std::min(lines_.now().stopped + clock_.lines_out(), plan_.doors);
  states.push_back(meter_.state(until, open(), down));
}

}  // namespace tierflow
