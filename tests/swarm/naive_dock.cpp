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
  Instant due;               ///< when the next parcels are free
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
               static_cast<std::uint16_t>(2 * post.index)} {
    for (Change const& change : plan_.calendar) post.world.wake(change.at);
    result_ = post.result("dock", "");
    result_.capacity = plan_.doors;
  }

  void ends(Instant t) override {
    for (AtDoor& door : doors_)  // in the order of their tickets
      if (!door.emptied && door.held_out == 0 && door.due <= t) free_parcels(t, door);
    clear_doors(t);
    clock_.step_one(t);
  }

  void vehicle(Instant t, Arrival const& arrival) override {
    if (post.world.counts(t)) ++result_.entered;
    yard_.push_back({arrival, t});
    queue_.add(post.world, t, 1);
    content_.add(post.world, t, 1);
  }

  void pass(Instant) override {}

  void starts(Instant t) override {
    clear_doors(t);
    while (!yard_.empty() && static_cast<std::int64_t>(doors_.size()) < open(t)) start(t);
    clock_.read(t, busy_.level() > 0);
    longest_.see(post.world, t, static_cast<std::int64_t>(yard_.size()));
  }

  void collect(std::vector<StageResult>& stages) override {
    World const& world = post.world;
    Instant const end = world.scenario.end;
    longest_.see(world, end, static_cast<std::int64_t>(yard_.size()));
    result_.failures = clock_.failures() + closures_.failures(world);
    result_.line_time = calendar_area(world, plan_.calendar, plan_.doors);
    result_.busy_time = busy_.until(world, end);
    result_.blocked_time = blocked_.until(world, end);
    result_.queue_area = queue_.until(world, end);
    result_.content_area = content_.until(world, end);
    result_.queue_longest = longest_.value();
    result_.queue_at_end = static_cast<std::int64_t>(yard_.size());
    stages.push_back(result_);
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
    queue_.add(world, t, -1);
    busy_.add(world, t, 1);
    if (world.counts(t)) result_.wait.add(t - first.since);
    auto const n = static_cast<std::int64_t>(first.vehicle.load.size());
    std::int64_t const parcels = all_at_once() ? n : std::min<std::int64_t>(n, 1);
    Instant const due = t + std::max(one_tick, plan_.fixed + parcels * plan_.per_parcel);
    world.wake(due);
    doors_.push_back({.vehicle = std::move(first.vehicle), .joined = first.since, .due = due});
  }

  void free_parcels(Instant t, AtDoor& door) {
    std::vector<Who> const& load = door.vehicle.load;
    std::size_t const now = all_at_once() ? load.size() : std::min<std::size_t>(load.size(), 1);
    busy_.add(post.world, t, -1);
    blocked_.add(post.world, t, 1);
    door.held_out = now;
    std::size_t const first = door.freed;
    door.freed += now;
    if (now == 0) taken(t, door);
    for (std::size_t i = first; i < first + now; ++i) {
      post.world.put(What::unloaded, t, *load[i], post.facility, post.index);
      post.next(t, {load[i], [this, &door](Instant gone) {
                      if (--door.held_out == 0) taken(gone, door);
                    }});
    }
  }

  /// Everything that was freed has been taken in: the next parcel's time begins, or the vehicle is
  /// empty.
  void taken(Instant t, AtDoor& door) {
    World& world = post.world;
    blocked_.add(world, t, -1);
    if (door.freed < door.vehicle.load.size()) {
      busy_.add(world, t, 1);
      door.due = t + plan_.per_parcel;
      world.wake(door.due);
      return;
    }
    door.emptied = true;
    door.usable = t + plan_.turn_round;
    world.wake(door.usable);
    content_.add(world, t, -1);
    if (world.counts(t)) {
      ++result_.finished;
      result_.sojourn.add(t - door.joined);
    }
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
  Area queue_, content_, busy_, blocked_;
  Longest longest_;
  StageResult result_;
};

}  // namespace

std::unique_ptr<Stage> make_dock(Post where) { return std::make_unique<Dock>(std::move(where)); }

}  // namespace tierflow::naive
