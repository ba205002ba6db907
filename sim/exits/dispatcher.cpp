#include "sim/exits/dispatcher.hpp"

#include <set>

namespace tierflow {

Dispatcher::Dispatcher(World const& world, std::vector<VehicleLane*> lanes, std::vector<std::int32_t> const& fleets) {
  for (VehicleLane* const lane : lanes) lanes_.push_back({lane});
  for (std::int32_t const fleet : fleets)
    at_home_[fleet] = world.scenario.fleets[static_cast<std::size_t>(fleet)].size;
}

bool Dispatcher::has_vehicle(std::int32_t fleet) const {
  auto const found = at_home_.find(fleet);
  return found == at_home_.end() || found->second > 0;
}

Instant Dispatcher::next() {
  Instant next = back_.empty() ? never : back_.top().at;
  for (Lane& one : lanes_) next = std::min(next, one.next = one.lane->look());
  return next;
}

void Dispatcher::advance(Instant until) {
  for (Instant t = next(); t < until;) {
    step_three(t);
    t = back_.empty() ? never : back_.top().at;
    for (Lane& one : lanes_) {
      if (std::exchange(one.touched, false)) one.next = one.lane->look();
      t = std::min(t, one.next);
    }
  }
}

void Dispatcher::step_three(Instant t) {
  for (; !back_.empty() && back_.top().at <= t; back_.pop()) ++at_home_[back_.top().fleet];
  for (Lane& one : lanes_)
    if (one.next == t) {
      one.lane->note(t);
      one.touched = true;
    }
  serve(t);
  bool again = false;
  for (Lane& one : lanes_)
    if (one.touched && one.lane->cancel(t)) again = true;
  if (again) serve(t);
  for (Lane& one : lanes_)
    if (one.touched) one.lane->count_waits(t);
}

void Dispatcher::serve(Instant t) {
  for (;;) {
    Lane* longest = nullptr;
    VehicleLane::Wanted const* first = nullptr;
    for (Lane& one : lanes_) {
      auto const* const wanted = one.lane->first_wanted(t);
      if (wanted == nullptr || !has_vehicle(wanted->fleet)) continue;
      if (first == nullptr || wanted->since < first->since) {
        longest = &one;
        first = wanted;
      }
    }
    if (longest == nullptr) return;
    if (auto const fleet = at_home_.find(first->fleet); fleet != at_home_.end()) --fleet->second;
    longest->lane->send(t);
    longest->touched = true;
  }
}

namespace {

/// Finite fleets that a lane may ask for a vehicle.
std::set<std::int32_t> fleets_of(World const& world, LanePlan const& plan) {
  std::set<std::int32_t> fleets{plan.fleet};
  for (Departure const& row : plan.timetable) fleets.insert(row.fleet);
  std::erase_if(fleets, [&](std::int32_t fleet) {
    return fleet < 0 || world.scenario.fleets[static_cast<std::size_t>(fleet)].size >= unlimited;
  });
  return fleets;
}

}  // namespace

std::vector<std::unique_ptr<Dispatcher>> make_dispatchers(World const& world, std::vector<VehicleLane*> const& lanes) {
  struct Group {
    std::vector<VehicleLane*> lanes;
    std::set<std::int32_t> fleets;
  };
  std::vector<Group> groups;
  for (VehicleLane* const lane : lanes) {
    Group joined{{lane}, fleets_of(world, lane->book().plan)};
    std::erase_if(groups, [&](Group& group) {
      bool const shares = std::ranges::any_of(group.fleets, [&](auto fleet) { return joined.fleets.contains(fleet); });
      if (!shares) return false;
      joined.lanes.insert(joined.lanes.begin(), group.lanes.begin(), group.lanes.end());
      joined.fleets.merge(group.fleets);
      return true;
    });
    groups.push_back(std::move(joined));
  }
  std::vector<std::unique_ptr<Dispatcher>> dispatchers;
  for (Group& group : groups) {
    std::ranges::sort(group.lanes, {}, [](VehicleLane const* lane) { return lane->book().lane; });
    dispatchers.push_back(std::make_unique<Dispatcher>(
        world, group.lanes, std::vector<std::int32_t>(group.fleets.begin(), group.fleets.end())));
  }
  return dispatchers;
}

}  // namespace tierflow
