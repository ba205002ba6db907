// Sorters of the naive engine: one or two queues with parallel lines (docs/model.md, sections 4 and
// 5).

#include "tests/swarm/naive_stage.hpp"

namespace tierflow::naive {
namespace {

struct Job {
  Who who = nullptr;
  std::uint64_t ticket = 0;
  Instant entered;
  bool begun = false;
  Duration left{};    ///< of the service, while waiting
  Instant started{};  ///< while working: since when, in which shift, until when
  int shift = -1;
  Instant ends{};
};

class Side {
 public:
  Side(Post const& where, SorterPlan const& sorter, std::size_t number)
      : post_{where},
        sorter_{sorter},
        side_{sorter.sides[number]},
        closures_{where.world, where.plan.stops, where.plan.outages, key_of(where.place_name()),
                  static_cast<std::uint16_t>(2 * where.index)},
        clock_{where.world, where.plan.outages, key_of(where.place_name()),
               static_cast<std::uint16_t>(2 * where.index + number)},
        rests_{sorter.starts_at > 1},
        figures_{where.world, where.facility, where.plan, "sorter", name_of_side()} {
    for (Change const& change : side_.calendar) post_.world.wake(change.at);
  }

  [[nodiscard]] bool takes(Parcel const& p) const {
    return side_.takes == Going::both ||
           (side_.takes == Going::down) == post_.world.going_down(p, post_.facility);
  }

  void ends(Instant t) {
    std::ranges::sort(working_, {}, &Job::ticket);
    for (Job const& job : std::exchange(working_, {})) {
      if (job.ends > t) {
        working_.push_back(job);
        continue;
      }
      post_.world.put(What::sorted, t, *job.who, post_.facility, post_.index);
      figures_.worked(job.started, t, job.shift);
      figures_.busy.add(post_.world, t, -1);
      figures_.blocked.add(post_.world, t, 1);
      post_.next(t, {job.who, [this, job](Instant gone) { leaves(job, gone); }});
    }
    clock_.step_one(t);
    while (static_cast<std::int64_t>(working_.size()) > hard(t)) suspend(t, least_urgent());
  }

  void offer(Instant t, Offer offer) {
    if (doorstep_.empty() && room(t) > 0) {
      enter(t, offer);
    } else if (sorter_.when_full == WhenFull::reject) {
      figures_.is_rejected(t);
      post_.world.rejected(t, *offer.who, post_.facility, post_.index);
      offer.taken(t);
    } else {
      post_.world.put(What::blocked, t, *offer.who, post_.facility, post_.index);
      if (!offer.gone) at_doorstep_.add(post_.world, t, 1);
      doorstep_.push_back(std::move(offer));
    }
  }

  void starts(Instant t) {
    for (;;) {
      while (!doorstep_.empty() && room(t) > 0) {
        Offer const first = doorstep_.front();
        doorstep_.pop_front();
        if (!first.gone) at_doorstep_.add(post_.world, t, -1);
        enter(t, first);
      }
      if (static_cast<std::int64_t>(waiting_.size()) >= sorter_.starts_at) rests_ = false;
      if (waiting_.empty() || rests_) break;
      auto const urgent =
          std::ranges::min_element(waiting_, {}, [&](Job const& job) { return urgency(job); });
      if (occupied() < limit(t)) {
        start(t, urgent);
      } else if (sorter_.discipline == Discipline::priority_preemptive && occupied() == limit(t) &&
                 !working_.empty() && least_urgent()->who->priority > urgent->who->priority) {
        std::uint64_t const chosen_ticket = urgent->ticket;
        suspend(t, least_urgent());
        start(t, std::ranges::find(waiting_, chosen_ticket, &Job::ticket));
      } else {
        break;
      }
    }
    if (waiting_.empty() && occupied() == 0) rests_ = sorter_.starts_at > 1;
    clock_.read(t, !working_.empty());
    figures_.waiting(t, static_cast<std::int64_t>(waiting_.size()));
  }

  [[nodiscard]] Duration backlog(Instant t) const {
    Int128 work = 0;
    for (Job const& job : waiting_) {
      double const mean = sorter_.service[job.who->parcel_class].mean();
      work += Law::fixed(mean).span({}, one_tick).count();
    }
    return work_off(t, work, sorter_.lines, side_.calendar, closures_, clock_);
  }

  StageResult collect() {
    World& world = post_.world;
    Instant const end = world.scenario.end;
    for (Job const& job : working_) figures_.worked(job.started, end, job.shift);
    world.time_in_places += figures_.content.until(world, end) + at_doorstep_.until(world, end);
    return figures_.row(side_.calendar, sorter_.lines, clock_.failures() + closures_.failures(world));
  }

 private:
  [[nodiscard]] char const* name_of_side() const {
    return side_.takes == Going::both ? "" : side_.takes == Going::up ? "up" : "down";
  }
  [[nodiscard]] std::int64_t soft(Instant t) const {
    return by_calendar(side_.calendar, sorter_.lines, t);
  }
  [[nodiscard]] std::int64_t hard(Instant t) const {
    std::int64_t const out = closures_.lines_out(t) + clock_.lines_out();
    std::int64_t const left = std::max<std::int64_t>(0, sorter_.lines - out);
    return sorter_.closing == Closing::pause ? std::min(left, soft(t)) : left;
  }
  [[nodiscard]] std::int64_t limit(Instant t) const { return std::min(soft(t), hard(t)); }
  [[nodiscard]] std::int64_t occupied() const {
    return static_cast<std::int64_t>(working_.size()) + figures_.blocked.level();
  }
  [[nodiscard]] std::int64_t room(Instant t) const {
    return sorter_.buffer + std::max<std::int64_t>(0, limit(t) - occupied()) -
           static_cast<std::int64_t>(waiting_.size());
  }
  [[nodiscard]] std::pair<int, std::uint64_t> urgency(Job const& job) const {
    return {sorter_.discipline == Discipline::fifo ? 0 : job.who->priority, job.ticket};
  }
  std::vector<Job>::iterator least_urgent() {
    return std::ranges::max_element(working_, {}, [&](Job const& job) { return urgency(job); });
  }

  void enter(Instant t, Offer const& offer) {
    World& world = post_.world;
    world.put(What::entered, t, *offer.who, post_.facility, post_.index);
    waiting_.push_back({.who = offer.who, .ticket = tickets_++, .entered = t});
    figures_.enters(t);
    offer.taken(t);
  }

  void start(Instant t, std::vector<Job>::iterator which) {
    World& world = post_.world;
    Job job = *which;
    waiting_.erase(which);
    if (!job.begun) {
      job.begun = true;
      job.left = sorter_.service[job.who->parcel_class].span(
          world.draws.of(Purpose::service, job.who->key, job.who->visit,
                         static_cast<std::uint16_t>(post_.index)),
          one_tick);
      figures_.starts_first(t, job.entered, shift_at(side_.calendar, t), job.who->parcel_class);
    }
    job.started = t;
    job.shift = shift_at(side_.calendar, t);
    job.ends = t + job.left;
    world.wake(job.ends);
    world.put(What::started, t, *job.who, post_.facility, post_.index);
    figures_.queue.add(world, t, -1);
    figures_.busy.add(world, t, 1);
    working_.push_back(job);
  }

  void suspend(Instant t, std::vector<Job>::iterator which) {
    Job job = *which;
    working_.erase(which);
    job.left = job.ends - t;
    post_.world.put(What::suspended, t, *job.who, post_.facility, post_.index);
    figures_.worked(job.started, t, job.shift);
    figures_.busy.add(post_.world, t, -1);
    figures_.queue.add(post_.world, t, 1);
    waiting_.push_back(job);
  }

  void leaves(Job const& job, Instant t) {
    figures_.blocked.add(post_.world, t, -1);
    figures_.leaves(t, job.entered, job.who->parcel_class);
  }

  Post const& post_;
  SorterPlan const& sorter_;
  SorterSide const& side_;
  Closures closures_;
  BusyClock clock_;
  std::vector<Job> waiting_;
  std::vector<Job> working_;
  std::deque<Offer> doorstep_;  ///< blocked parcels, wherever they stand, first come first in
  std::uint64_t tickets_ = 0;
  bool rests_;  ///< until enough wait
  StageFigures figures_;
  Area at_doorstep_;  ///< of those that stand on no line and at no door
};

class Sorter final : public Stage {
 public:
  explicit Sorter(Post where) : Stage{std::move(where)} {
    auto const& sorter = std::get<SorterPlan>(post.plan.plan);
    for (std::size_t i = 0; i < sorter.sides.size(); ++i)
      sides_.push_back(std::make_unique<Side>(post, sorter, i));
  }
  void ends(Instant t) override {
    for (auto const& side : sides_) side->ends(t);
  }
  void pass(Instant t) override { offered = those_for_us(t); }
  void starts(Instant t) override {
    for (Offer& offer : std::exchange(offered, {})) {
      auto const side =
          std::ranges::find_if(sides_, [&](auto const& s) { return s->takes(*offer.who); });
      (*side)->offer(t, std::move(offer));
    }
    for (auto const& side : sides_) side->starts(t);
  }
  void collect(std::vector<StageResult>& stages) override {
    for (auto const& side : sides_) stages.push_back(side->collect());
  }
  [[nodiscard]] Duration backlog(Instant t) const override {
    Duration longest{};
    for (auto const& side : sides_) longest = std::max(longest, side->backlog(t));
    return longest;
  }

 private:
  std::vector<std::unique_ptr<Side>> sides_;
};

}  // namespace

std::unique_ptr<Stage> make_sorter(Post where) {
  return std::make_unique<Sorter>(std::move(where));
}

}  // namespace tierflow::naive
