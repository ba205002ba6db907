// Docks of the naive engine (docs/model.md, section 3).

#include <list>

#include "tests/swarm/naive_stage.hpp"

namespace tierflow::naive {
namespace {

struct Yarded {
  Arrival vehicle;
  Instant since;
};

/// A vehicle at a door, from its start until the end of the turn-round.
struct AtDoor {
  Arrival vehicle;
  Instant joined;
  int shift;                 ///< in which it began
  Instant due;               ///< when the next parcels are free
  Instant resumed;           ///< start of the work of these parcels
  std::size_t freed = 0;     ///< parcels so far
  std::size_t held_out = 0;  ///< freed, but not yet taken in
  bool emptied = false;
  Instant usable{};  ///< end of the turn-round
};

class Dock final : public Stage {
 public:
  explicit Dock(Post where)
      : Stage{std::move(where)},
        plan_{std::get<DockPlan>(post.plan.plan)},
        closures_{post.world, post.plan.stops, post.plan.outages, key_of(post.place_name()),
                  static_cast<std::uint16_t>(2 * post.index)},
        clock_{post.world, post.plan.outages, key_of(post.place_name()),
               static_cast<std::uint16_t>(2 * post.index)},
        figures_{post.world, post.facility, post.plan, "dock", ""} {
    for (Change const& change : plan_.calendar) post.world.wake(change.at);
  }

  void ends(Instant t) override {
    for (AtDoor& door : doors_)  // in the order of their tickets
      if (!door.emptied && door.held_out == 0 && door.due <= t) free_parcels(t, door);
    clear_doors(t);
    clock_.step_one(t);
  }

  void vehicle(Instant t, Arrival const& arrival) override {
    yard_.push_back({arrival, t});
    figures_.enters(t);
    parcels_.add(post.world, t, static_cast<std::int64_t>(arrival.load.size()));
  }

  void pass(Instant) override {}

  void starts(Instant t) override {
    clear_doors(t);
    while (!yard_.empty() && static_cast<std::int64_t>(doors_.size()) < open(t)) start(t);
    clock_.read(t, figures_.busy.level() > 0);
    figures_.waiting(t, static_cast<std::int64_t>(yard_.size()));
  }

  [[nodiscard]] Duration backlog(Instant t) const override {
    Int128 work = 0;
    for (Yarded const& one : yard_) {
      auto const n = static_cast<std::int64_t>(one.vehicle.load.size());
      work += std::max(one_tick, plan_.fixed + n * plan_.per_parcel).count() + plan_.turn_round.count();
    }
    return work_off(t, work, plan_.doors, plan_.calendar, closures_, clock_);
  }

  void collect(std::vector<StageResult>& stages) override {
    Instant const end = post.world.scenario.end;
    for (AtDoor const& door : doors_)
      if (!door.emptied && door.held_out == 0) figures_.worked(door.resumed, end, door.shift);
    post.world.time_in_places += parcels_.until(post.world, end);
    stages.push_back(figures_.row(plan_.calendar, plan_.doors,
                                  clock_.failures() + closures_.failures(post.world)));
  }

 private:
  [[nodiscard]] std::int64_t open(Instant t) const {
    std::int64_t const out = closures_.lines_out(t) + clock_.lines_out();
    return std::min(by_calendar(plan_.calendar, plan_.doors, t),
                    std::max<std::int64_t>(0, plan_.doors - out));
  }
  [[nodiscard]] bool all_at_once() const {
    return plan_.together || plan_.per_parcel == Duration{0};
  }

  void start(Instant t) {
    World& world = post.world;
    Yarded first = std::move(yard_.front());
    yard_.pop_front();
    int const shift = shift_at(plan_.calendar, t);
    figures_.queue.add(world, t, -1);
    figures_.busy.add(world, t, 1);
    figures_.starts_first(t, first.since, shift, {});
    auto const n = static_cast<std::int64_t>(first.vehicle.load.size());
    std::int64_t const parcels = all_at_once() ? n : std::min<std::int64_t>(n, 1);
    Instant const due = t + std::max(one_tick, plan_.fixed + parcels * plan_.per_parcel);
    world.wake(due);
    doors_.push_back({.vehicle = std::move(first.vehicle),
                      .joined = first.since,
                      .shift = shift,
                      .due = due,
                      .resumed = t});
  }

  void free_parcels(Instant t, AtDoor& door) {
    std::vector<Who> const& load = door.vehicle.load;
    std::size_t const now = all_at_once() ? load.size() : std::min<std::size_t>(load.size(), 1);
    figures_.busy.add(post.world, t, -1);
    figures_.worked(door.resumed, t, door.shift);
    figures_.blocked.add(post.world, t, 1);
    door.held_out = now;
    std::size_t const first = door.freed;
    door.freed += now;
    if (now == 0) taken(t, door);
    for (std::size_t i = first; i < first + now; ++i) {
      post.world.put(What::unloaded, t, *load[i], post.facility, post.index);
      post.next(t, {load[i], [this, &door](Instant gone) {
                      parcels_.add(post.world, gone, -1);
                      if (--door.held_out == 0) taken(gone, door);
                    }});
    }
  }

  /// Everything that was freed has been taken in: the next parcel's time begins, or the vehicle is
  /// empty.
  void taken(Instant t, AtDoor& door) {
    World& world = post.world;
    figures_.blocked.add(world, t, -1);
    if (door.freed < door.vehicle.load.size()) {
      figures_.busy.add(world, t, 1);
      door.resumed = t;
      door.due = t + plan_.per_parcel;
      world.wake(door.due);
      return;
    }
    door.emptied = true;
    door.usable = t + plan_.turn_round;
    world.wake(door.usable);
    figures_.leaves(t, door.joined, {});
    world.vehicle_free(t, door.vehicle);
  }

  void clear_doors(Instant t) {
    doors_.remove_if([t](AtDoor const& door) { return door.emptied && door.usable <= t; });
  }

  DockPlan const& plan_;
  Closures closures_;
  BusyClock clock_;
  std::deque<Yarded> yard_;
  std::list<AtDoor> doors_;
  StageFigures figures_;
  Area parcels_;
};

}  // namespace

std::unique_ptr<Stage> make_dock(Post where) { return std::make_unique<Dock>(std::move(where)); }

}  // namespace tierflow::naive
