#include "sim/tower.hpp"

#include <algorithm>

namespace tierflow {

Tower::Tower(World& world) : world_{world} {
  Scenario const& scenario = world.scenario;
  if (scenario.refresh == Duration{0}) return;
  next_ = Instant{} + scenario.refresh;
  delays_.resize(scenario.lanes.size());
  closures_.resize(scenario.lanes.size());
  for (std::uint32_t i = 0; i < closures_.size(); ++i) {
    LanePlan const& plan = scenario.lanes[{i}];
    for (Stop const& stop : plan.stops) closures_[i].planned.emplace_back(stop.from, stop.until);
    closures_[i].begun = calendar_outages(world, plan.outages, world.lane_keys[i], 0);
    auto const& spells = world.weather[{i}].closed;
    closures_[i].begun.insert(closures_[i].begun.end(), spells.begin(), spells.end());
  }
  for (Weather const& weather : scenario.weather)
    if (weather.closes)
      for (LaneId const lane : weather.lanes)
        closures_[lane.index].planned.insert(closures_[lane.index].planned.end(), weather.planned.begin(), weather.planned.end());
}

/// From `t` to the end of the closure in which it lies, as far as anybody knows.
Duration Tower::closed_for(Closures const& closures, Instant t) {
  Instant end = t;
  auto const goes_on = [&](Interval const& one) { return one.first <= end && end < one.second; };
  for (bool longer = true; longer;) {
    longer = false;
    for (Interval const& one : closures.planned)
      if (goes_on(one)) {
        end = one.second;
        longer = true;
      }
    for (Interval const& one : closures.begun)
      if (one.first <= t && goes_on(one)) {
        end = one.second;
        longer = true;
      }
  }
  return std::min(end - t, longest_delay);
}

void Tower::look(std::deque<Facility> const& facilities) {
  Instant const t = next_;
  next_ = t + world_.scenario.refresh;
  std::vector<Duration> backlogs;
  for (Facility const& facility : facilities) backlogs.push_back(std::min(facility.backlog(t), longest_delay));
  std::vector<Duration> delays;
  for (std::uint32_t i = 0; i < closures_.size(); ++i) {
    Duration const waiting = backlogs[world_.scenario.network.lanes[{i}].to.index];
    delays.push_back(std::min(closed_for(closures_[i], t) + waiting, longest_delay));
  }
  if (delays == delays_) return;
  world_.reroute(delays);
  delays_ = std::move(delays);
}

}  // namespace tierflow
