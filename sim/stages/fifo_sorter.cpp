#include "sim/stages/fifo_sorter.hpp"

#include <algorithm>

#include "sim/stages/merge.hpp"

namespace tierflow {
namespace {

constexpr auto later = [](auto const& a, auto const& b) {
  return a.ends != b.ends ? a.ends > b.ends : a.ticket > b.ticket;
};

}  // namespace

FifoSide::FifoSide(Post const& post, SorterPlan const& plan, std::size_t number)
    : post_{post}, plan_{plan},
      name_{plan.sides[number].takes == Going::up     ? "up"
            : plan.sides[number].takes == Going::down ? "down"
                                                      : ""},
      direction_{plan.sides[number].takes},
      lines_{post.world, plan.lines, plan.sides[number].calendar, post.plan.stops, post.plan.outages,
             post.world.place_keys[post.facility.index], static_cast<std::uint16_t>(2 * post.index)},
      clock_{post, number},
      meter_{post.world, post.world.scenario.classes.size()}, shifts_{post.plan.shifts} {
  if (std::ranges::all_of(plan.service, &Law::is_fixed))
    for (Law const& service : plan.service) fixed_service_.push_back(service.span({}, tick));
}

Instant FifoSide::next() const {
  Instant const start = queue_.empty() || !line_free() ? never : std::max(queue_.head(), now_);
  return std::min({start, lines_.next(), clock_.next(), working_.empty() ? never : working_.front().ends});
}

void FifoSide::enter_next() {
  Item const& item = queue_[entered_++];
  meter_.enters(post_.world, item.at);
  post_.book.put(What::entered, item.at, item.parcel, post_.index);
}

void FifoSide::start_first(Instant t) {
  World const& world = post_.world;
  Item const& item = queue_.front();
  Parcel const& p = item.parcel;
  Duration const service =
      fixed_service_.empty()
          ? plan_.service[p.parcel_class].span(world.draws.of(Purpose::service, world.key(p), p.visit,
                                                              static_cast<std::uint16_t>(post_.index)),
                                               tick)
          : fixed_service_[p.parcel_class];
  if (spare_.empty()) {
    spare_.push_back(static_cast<std::uint32_t>(jobs_.size()));
    jobs_.emplace_back();
  }
  std::uint32_t const slot = spare_.back();
  spare_.pop_back();
  jobs_[slot] = {p, item.at, t, -1};
  meter_.first_start(world, t, p.parcel_class, item.at);
  shifts_.started(world, lines_.now().shift, t);
  work(slot, tickets_++, t, service);
  queue_.pop();
  --entered_;
}

void FifoSide::work(std::uint32_t slot, std::uint64_t ticket, Instant t, Duration service) {
  Job& job = jobs_[slot];
  job.started = t;
  job.shift = lines_.now().shift;
  working_.push_back({t + service, ticket, slot});
  std::ranges::push_heap(working_, later);
  meter_.queue.out(post_.world, t);
  meter_.busy.in(post_.world, t);
  post_.book.put(What::started, t, job.parcel, post_.index);
}

void FifoSide::resume_first(Instant t) {
  auto const [ticket, slot, left] = suspended_.front();
  suspended_.pop_front();
  work(slot, ticket, t, left);
}

/// Of those at work, who started last goes back to waiting.
void FifoSide::suspend_last(Instant t) {
  auto const last = std::ranges::max_element(working_, {}, &Working::ticket);
  auto const [ends, ticket, slot] = *last;
  *last = working_.back();
  working_.pop_back();
  std::ranges::make_heap(working_, later);
  Job const& job = jobs_[slot];
  post_.book.put(What::suspended, t, job.parcel, post_.index);
  shifts_.worked(post_.world, job.shift, job.started, t);
  meter_.busy.out(post_.world, t);
  meter_.queue.in(post_.world, t);
  auto const behind = std::ranges::upper_bound(suspended_, ticket, {}, &Suspended::ticket);
  suspended_.insert(behind, {ticket, slot, ends - t});
}

void FifoSide::finish_first(Run& out) {
  auto const [t, ticket, slot] = working_.front();
  std::ranges::pop_heap(working_, later);
  working_.pop_back();
  Job const& job = jobs_[slot];
  meter_.busy.out(post_.world, t);
  meter_.leaves(post_.world, t, job.parcel.parcel_class, job.entered);
  shifts_.worked(post_.world, job.shift, job.started, t);
  post_.book.put(What::sorted, t, job.parcel, post_.index);
  out.push(t, job.parcel);
  spare_.push_back(slot);
}

void FifoSide::advance(Instant until, Run& out) {
  for (Instant t = next(); t < until; t = next()) {
    while (entered_ < queue_.size() && queue_[entered_].at < t) enter_next();
    std::int64_t const before = waiting();
    while (!working_.empty() && working_.front().ends == t) finish_first(out);
    clock_.step_one(t);
    lines_.work_until(t);
    while (static_cast<std::int64_t>(working_.size()) > sound_lines()) suspend_last(t);
    while (entered_ < queue_.size() && queue_[entered_].at == t) enter_next();
    while (!suspended_.empty() && line_free()) resume_first(t);
    while (entered_ > 0 && line_free()) start_first(t);
    clock_.read(t, !working_.empty());
    now_ = t;
    meter_.longest.see(post_.world, t, before, waiting());
  }
  while (entered_ < queue_.size() && queue_[entered_].at < until) enter_next();
}

StageResult FifoSide::result(Instant until) const {
  World const& world = post_.world;
  StageResult r = meter_.result(world, post_.facility, post_.plan, name_, "sorter", until);
  Longest longest = meter_.longest;
  longest.see(world, until, waiting(), waiting());
  r.failures = clock_.failures() + lines_.failures(world, until);
  r.queue_longest = longest.value();
  r.capacity = plan_.lines;
  r.line_time = lines_.line_time(world, until);
  ShiftBook shifts = shifts_;
  for (Working const& working : working_)
    shifts.worked(world, jobs_[working.slot].shift, jobs_[working.slot].started, until);
  r.shifts = shifts.result(world, lines_, until);
  return r;
}

StageState FifoSide::state(Instant until) const {
  return meter_.state(until, std::min(lines_.now().soft, sound_lines()), plan_.lines - sound_lines());
}

Duration FifoSide::backlog(Instant t) const {
  std::vector<std::int64_t> const means = expected_services(plan_);
  Int128 work = 0;
  for (std::size_t i = 0; i < entered_; ++i) work += means[queue_[i].parcel.parcel_class];
  for (Suspended const& one : suspended_) work += means[jobs_[one.slot].parcel.parcel_class];
  return lines_.work_off(t, work, clock_.lines_out(), clock_.repaired_at());
}

FifoSorter::FifoSorter(Post const& where, Run* doorstep) : post_{where}, doorstep_{doorstep} {
  auto const& plan = std::get<SorterPlan>(post_.plan.plan);
  for (std::size_t i = 0; i < plan.sides.size(); ++i) sides_.emplace_back(post_, plan, i);
  parts_.resize(sides_.size() + 1);
}

bool FifoSorter::can_do(StagePlan const& plan) {
  auto const* const sorter = std::get_if<SorterPlan>(&plan.plan);
  return sorter != nullptr && sorter->discipline == Discipline::fifo && sorter->buffer >= unlimited &&
         sorter->closing == Closing::finish && sorter->starts_at == 1;
}

void FifoSorter::advance(Instant until, Run& out) {
  Run& passing = parts_.back();
  in_order(in, *doorstep_, until, [&](Item const& item) {
    if (!post_.is_for(item.parcel)) {
      passing.push(item);
      return;
    }
    for (FifoSide& side : sides_)
      if (side.takes(item.parcel)) return side.push(item);
  });
  for (std::size_t i = 0; i < sides_.size(); ++i) sides_[i].advance(until, parts_[i]);
  merge(parts_, out);
}

Instant FifoSorter::next() const {
  Instant next = std::min(in.head(), doorstep_->head());
  for (FifoSide const& side : sides_) next = std::min(next, side.next());
  return next;
}

void FifoSorter::collect(Instant until, std::vector<StageResult>& rows) const {
  for (FifoSide const& side : sides_) rows.push_back(side.result(until));
}

void FifoSorter::look(Instant until, std::vector<State>& states) const {
  for (auto const& side : sides_) states.push_back(side.state(until));
}

Int128 FifoSorter::parcel_area(Instant until) const {
  Int128 area = 0;
  for (FifoSide const& side : sides_) area += side.parcel_area(until);
  return area;
}

Duration FifoSorter::backlog(Instant t) const {
  Duration longest{};
  for (FifoSide const& side : sides_) longest = std::max(longest, side.backlog(t));
  return longest;
}

}  // namespace tierflow
