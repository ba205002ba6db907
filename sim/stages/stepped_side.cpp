#include "sim/stages/stepped_side.hpp"

#include <algorithm>

namespace tierflow {

SteppedSide::SteppedSide(Post const& post, SorterPlan const& plan, std::size_t number)
    : post_{post}, plan_{plan},
      name_{plan.sides[number].takes == Going::up     ? "up"
            : plan.sides[number].takes == Going::down ? "down"
                                                      : ""},
      direction_{plan.sides[number].takes},
      lines_{post.world, plan.lines, plan.sides[number].calendar, post.plan.stops, post.plan.outages,
             post.world.place_keys[post.facility.index], static_cast<std::uint16_t>(2 * post.index)},
      clock_{post, number},
      waiting_(plan.discipline == Discipline::fifo ? 1 : post.world.ranks),
      meter_{post.world, post.world.scenario.classes.size()}, shifts_{post.plan.shifts} {}

std::int64_t SteppedSide::hard() const {
  std::int64_t const out = std::min(lines_.now().stopped + clock_.lines_out(), plan_.lines);
  std::int64_t const left = plan_.lines - out;
  return plan_.closing == Closing::pause ? std::min(left, lines_.now().soft) : left;
}

std::int64_t SteppedSide::room() const {
  if (plan_.buffer >= unlimited) return unlimited;
  return plan_.buffer + std::max<std::int64_t>(0, limit() - occupied()) - waiting_count_;
}

Instant SteppedSide::next() const {
  Instant const end = working_.empty() ? never : working_.front().ends;
  return std::min({end, lines_.next(), clock_.next()});
}

namespace {
constexpr auto later = [](auto const& a, auto const& b) {
  return a.ends != b.ends ? a.ends > b.ends : a.ticket > b.ticket;
};
}  // namespace

void SteppedSide::ends(Instant t, std::vector<Offer>& finished) {
  count_before_ = waiting_count_;
  while (!working_.empty() && working_.front().ends == t) {
    Job const job = working_.front();
    std::ranges::pop_heap(working_, later);
    working_.pop_back();
    post_.book.put(What::sorted, t, job.parcel, post_.index);
    meter_.busy.out(post_.world, t);
    shifts_.worked(post_.world, job.shift, job.started, t);
    meter_.blocked.in(post_.world, t);
    ++held_out_;
    finished.push_back({job.parcel, job.entered, 0});
  }
  clock_.step_one(t);
  lines_.work_until(t);
  while (static_cast<std::int64_t>(working_.size()) > hard()) suspend_least_urgent(t);
}

void SteppedSide::gone(Instant t, Offer const& offer) {
  --held_out_;
  meter_.blocked.out(post_.world, t);
  meter_.leaves(post_.world, t, offer.parcel.parcel_class, offer.since);
}

SteppedSide::Answer SteppedSide::offer(Instant t, Offer const& offer) {
  if (blocked_.empty() && room() > 0) {
    enter(t, offer.parcel);
    return Answer::taken;
  }
  if (plan_.when_full == WhenFull::reject) {
    meter_.rejected += post_.world.counts(t);
    post_.book.rejected(t, offer.parcel, post_.index);
    return Answer::rejected;
  }
  post_.book.put(What::blocked, t, offer.parcel, post_.index);
  if (offer.giver == outside) doorstep_.in(post_.world, t);
  blocked_.push_back(offer);
  return Answer::blocked;
}

void SteppedSide::enter(Instant t, Parcel const& p) {
  meter_.enters(post_.world, t);
  post_.book.put(What::entered, t, p, post_.index);
  std::size_t const rank = waiting_.size() == 1 ? 0 : post_.world.rank(p);
  waiting_[rank].push_back({.parcel = p, .entered = t, .ticket = tickets_++, .rank = rank});
  ++waiting_count_;
}

std::deque<SteppedSide::Job>* SteppedSide::most_urgent_queue() {
  for (std::deque<Job>& queue : waiting_)
    if (!queue.empty()) return &queue;
  return nullptr;
}

std::size_t SteppedSide::least_urgent() const {
  std::size_t least = 0;
  for (std::size_t i = 1; i < working_.size(); ++i)
    if (more_urgent(working_[least], working_[i])) least = i;
  return least;
}

void SteppedSide::starts(Instant t, std::vector<Offer>& let_in) {
  for (;;) {
    while (!blocked_.empty() && room() > 0) {
      Offer const first = blocked_.front();
      blocked_.pop_front();
      if (first.giver == outside) doorstep_.out(post_.world, t);
      enter(t, first.parcel);
      let_in.push_back(first);
    }
    std::deque<Job>* const urgent = most_urgent_queue();
    if (waiting_count_ >= plan_.starts_at) resting_ = false;
    if (urgent == nullptr || resting_) return;
    if (occupied() < limit()) {
      start_first(t, *urgent);
    } else if (plan_.discipline == Discipline::priority_preemptive && occupied() == limit() && !working_.empty() &&
               working_[least_urgent()].rank > urgent->front().rank) {
      suspend_least_urgent(t);
      start_first(t, *urgent);
    } else {
      return;
    }
  }
}

void SteppedSide::start_first(Instant t, std::deque<Job>& queue) {
  World const& world = post_.world;
  Job job = queue.front();
  queue.pop_front();
  --waiting_count_;
  if (job.left < Duration{0}) {
    Law const& service = plan_.service[job.parcel.parcel_class];
    job.left = service.is_fixed() ? service.span({}, tick)
                                  : service.span(world.draws.of(Purpose::service, world.key(job.parcel), job.parcel.visit,
                                                                static_cast<std::uint16_t>(post_.index)),
                                                 tick);
    meter_.first_start(world, t, job.parcel.parcel_class, job.entered);
    shifts_.started(world, lines_.now().shift, t);
  }
  job.shift = lines_.now().shift;
  job.started = t;
  job.ends = t + job.left;
  post_.book.put(What::started, t, job.parcel, post_.index);
  meter_.queue.out(world, t);
  meter_.busy.in(world, t);
  working_.push_back(job);
  std::ranges::push_heap(working_, later);
}

void SteppedSide::suspend_least_urgent(Instant t) {
  std::size_t const least = least_urgent();
  Job job = working_[least];
  working_[least] = working_.back();
  working_.pop_back();
  std::ranges::make_heap(working_, later);
  job.left = job.ends - t;
  post_.book.put(What::suspended, t, job.parcel, post_.index);
  shifts_.worked(post_.world, job.shift, job.started, t);
  meter_.busy.out(post_.world, t);
  meter_.queue.in(post_.world, t);
  std::deque<Job>& queue = waiting_[job.rank];
  auto const behind = std::ranges::find_if(queue, [&](Job const& other) { return other.ticket > job.ticket; });
  queue.insert(behind, job);
  ++waiting_count_;
}

void SteppedSide::settle(Instant t) {
  clock_.read(t, !working_.empty());
  meter_.longest.see(post_.world, t, count_before_, waiting_count_);
  if (waiting_count_ == 0 && occupied() == 0) resting_ = true;
}

StageResult SteppedSide::result(Instant until) const {
  World const& world = post_.world;
  StageResult r = meter_.result(world, post_.facility, post_.plan, name_, "sorter", until);
  Longest longest = meter_.longest;
  longest.see(world, until, waiting_count_, waiting_count_);
  r.queue_longest = longest.value();
  r.failures = clock_.failures() + lines_.failures(world, until);
  r.capacity = plan_.lines;
  r.line_time = lines_.line_time(world, until);
  ShiftBook shifts = shifts_;
  for (Job const& job : working_) shifts.worked(world, job.shift, job.started, until);
  r.shifts = shifts.result(world, lines_, until);
  return r;
}

Duration SteppedSide::backlog(Instant t) const {
  std::vector<std::int64_t> const means = expected_services(plan_);
  Int128 work = 0;
  for (std::deque<Job> const& queue : waiting_)
    for (Job const& job : queue) work += means[job.parcel.parcel_class];
  return lines_.work_off(t, work, clock_.lines_out(), clock_.repaired_at());
}

StageState SteppedSide::state(Instant until) const {
  std::int64_t const down = std::min(lines_.now().stopped + clock_.lines_out(), plan_.lines);
  return meter_.state(until, limit(), down);
}

}  // namespace tierflow
