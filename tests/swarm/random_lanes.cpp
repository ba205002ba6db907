// Places, lanes, fleets and timetables of a random world.

#include <algorithm>
#include <set>
#include <variant>

#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {
namespace {

/// A place on which no ring of lanes that take no time can run free: it has a sorter or dock.
bool takes_time(FacilityPlan const& plan) {
  return std::ranges::any_of(plan.stages, [](StagePlan const& stage) {
    return stage.has_lines() && stage.takes.bagged == Bagged::any && stage.takes.classes == every_class &&
           stage.takes.destinations.empty() && stage.takes.going == Going::both;
  });
}

/// Conveyed parcels do not meet the dock: only a sorter slows them down.
bool slows_conveyed(FacilityPlan const& plan) {
  FacilityPlan without = plan;
  if (!without.stages.empty() && std::holds_alternative<DockPlan>(without.stages[0].plan))
    without.stages.erase(without.stages.begin());
  return takes_time(without);
}

void timetable(Making& making, LanePlan& plan, std::vector<std::int32_t> const& fleets) {
  Dice& dice = making.dice;
  for (Instant t = making.instant(0, 60); t <= making.world.end; t += making.span(1, 120)) {
    Departure row;
    row.at = t;
    row.vehicle = plan.vehicle;
    row.fleet = plan.fleet;
    row.count = dice.percent(70) ? 1 : static_cast<std::uint32_t>(dice.between(2, 3));
    if (!fleets.empty() && dice.percent(30)) {
      row.fleet = dice.one_of(fleets);
      row.vehicle = making.world.fleets[static_cast<std::size_t>(row.fleet)].vehicle;
    }
    plan.timetable.push_back(row);
    if (dice.percent(10)) plan.timetable.push_back(row);
  }
}

void full_limits(Making& making, LanePlan& plan) {
  Dice& dice = making.dice;
  bool const by_parcels = dice.percent(70);
  if (by_parcels) plan.full_parcels = dice.between(1, 8);
  if (dice.percent(30)) plan.full_grams = dice.between(100, 1000);
  if (!by_parcels || dice.percent(30)) plan.full_cm3 = dice.between(1000, 8000);
}

std::vector<std::int32_t> fleets_at(Scenario const& world, FacilityId home) {
  std::vector<std::int32_t> fleets;
  for (std::size_t i = 0; i < world.fleets.size(); ++i)
    if (world.fleets[i].home == home) fleets.push_back(static_cast<std::int32_t>(i));
  return fleets;
}

void dispatch(Making& making, LanePlan& plan, FacilityId from) {
  Dice& dice = making.dice;
  std::vector<std::int32_t> const fleets = fleets_at(making.world, from);
  std::vector<Dispatch> kinds{Dispatch::timetable, Dispatch::headway};
  if (making.on.filling)
    kinds.insert(kinds.end(), {Dispatch::fill_or_timeout, Dispatch::timetable_or_full});
  plan.dispatch = dice.one_of(kinds);
  plan.vehicle = static_cast<std::uint32_t>(
      dice.below(static_cast<std::int64_t>(making.world.vehicles.size())));
  if (!fleets.empty() && dice.percent(75)) {
    plan.fleet = dice.one_of(fleets);
    plan.vehicle = making.world.fleets[static_cast<std::size_t>(plan.fleet)].vehicle;
  }
  bool const rows =
      plan.dispatch == Dispatch::timetable || plan.dispatch == Dispatch::timetable_or_full;
  if (rows) timetable(making, plan, fleets);
  if (plan.dispatch == Dispatch::headway) {
    plan.headway = making.law(1, 60);
    plan.offset = making.instant(0, 40);
  }
  if (plan.dispatch == Dispatch::fill_or_timeout) {
    if (dice.percent(75)) full_limits(making, plan);
    if (dice.percent(85)) plan.timeout = dice.percent(15) ? Duration{0} : making.span(1, 60);
  }
  if (plan.dispatch == Dispatch::timetable_or_full) {
    full_limits(making, plan);
    if (dice.percent(60)) plan.opens = making.intervals(80, 80);
  }
  if (plan.dispatch != Dispatch::fill_or_timeout) {
    plan.run_empty = dice.percent(30);
    plan.cancel_without_vehicle = dice.percent(30);
  }
  plan.loading = dice.percent(60) ? Loading::priority : Loading::fifo;
  plan.skip_misfits = dice.percent(40);
}

/// Whether a sorter or dock at either end keeps parcels from running round without time.
bool is_slowed(Scenario const& world, Lane const& lane, LanePlan const& plan) {
  FacilityPlan const& from = world.facilities[lane.from];
  FacilityPlan const& to = world.facilities[lane.to];
  return plan.dispatch == Dispatch::immediate ? slows_conveyed(from) || slows_conveyed(to)
                                              : takes_time(from) || takes_time(to);
}

void close_sometimes(Making& making, LanePlan& plan) {
  if (making.dice.percent(40)) plan.stops = making.stops(1);
  if (making.dice.percent(40)) {
    plan.outages =
        Outages{Outages::Clock::calendar, making.law(5, 90), making.law(1, 30), unlimited};
  }
}

void make_fleets(Making& making) {
  Dice& dice = making.dice;
  Scenario& world = making.world;
  auto const types = static_cast<std::int64_t>(world.vehicles.size());
  for (std::uint32_t i = 0; i < world.facilities.size(); ++i) {
    for (std::int64_t n = dice.below(3); n-- > 0;) {
      Fleet fleet;
      fleet.name = "fleet" + std::to_string(world.fleets.size());
      fleet.home = {i};
      fleet.vehicle = static_cast<std::uint32_t>(dice.below(types));
      if (dice.percent(90)) fleet.size = dice.between(1, 3);
      if (dice.percent(50)) fleet.returns = dice.percent(20) ? Law::fixed(0) : making.law(1, 40);
      world.fleets.push_back(fleet);
    }
  }
}

}  // namespace

void make_network(Making& making) {
  Dice& dice = making.dice;
  Network& network = making.world.network;
  std::int64_t const count = dice.between(1, 6);
  bool const tiers = dice.percent(70);
  for (std::int64_t i = 0; i < count; ++i) {
    Place place;
    place.name = std::string(1, static_cast<char>('A' + i));
    if (tiers) place.tier = static_cast<Tier>(dice.below(4));
    FacilityPlan plan;
    if (making.on.legs && place.tier == Tier::gateway) {
      plan.before =
          OutsideLegs{making.law(0, 90), making.law(0, 90), making.law(0, 90), making.law(0, 9)};
      plan.after =
          OutsideLegs{making.law(0, 9), making.law(0, 90), making.law(0, 90), making.law(0, 90)};
    }
    if (making.on.holds && dice.percent(40)) place.node = FacilityId{static_cast<std::uint32_t>(dice.below(count))};
    network.places.push_back(place);
    making.world.facilities.push_back(plan);
  }
  std::vector<Lane> lanes;
  auto const join = [&](std::int64_t a, std::int64_t b, bool for_all) {
    Lane lane;
    lane.from = {static_cast<std::uint32_t>(a)};
    lane.to = {static_cast<std::uint32_t>(b)};
    lane.name = network.places[lane.from].name + ">" + network.places[lane.to].name +
                std::string(lanes.size(), '+');
    lane.drive = making.span(1, 30);
    lane.money = static_cast<double>(dice.below(5));
    lane.co2e = static_cast<double>(dice.below(5)) / 4;
    if (!for_all) lane.carries = static_cast<ClassSet>(dice.between(1, 7));
    lanes.push_back(lane);
  };
  for (std::int64_t i = 1; i < count; ++i) {
    std::int64_t const other = dice.below(i);
    join(i, other, true);
    join(other, i, true);
  }
  std::int64_t const extra = count > 1 ? dice.below(count + 1) : 0;
  for (std::int64_t i = 0; i < extra; ++i) {
    std::int64_t const a = dice.below(count);
    std::int64_t const b = dice.below(count);
    if (a != b) join(a, b, false);
  }
  std::ranges::sort(lanes, {}, &Lane::name);
  for (Lane const& lane : lanes) network.lanes.push_back(lane);
}

bool rings_take_time(Scenario const& world) {
  for (std::uint32_t i = 0; i < world.lanes.size(); ++i) {
    LanePlan const& plan = world.lanes[LaneId{i}];
    if (plan.travel.least() < 1 && !is_slowed(world, world.network.lanes[LaneId{i}], plan))
      return false;
  }
  return true;
}

/// One or two kinds, each over some of the lanes.
void make_weather(Making& making) {
  Dice& dice = making.dice;
  std::int64_t const kinds = dice.between(1, 2);
  for (std::int64_t i = 0; i < kinds; ++i) {
    Weather weather;
    weather.name = "weather" + std::to_string(i);
    for (std::uint32_t lane = 0; lane < making.world.lanes.size(); ++lane)
      if (dice.percent(50)) weather.lanes.push_back({lane});
    if (dice.percent(60)) weather.planned = making.intervals(150, 60);
    if (dice.percent(60)) {
      weather.gap = making.law(1, 120);
      weather.length = making.law(0, 60);
      if (dice.percent(40)) weather.season = making.intervals(60, 200);
    }
    weather.closes = dice.percent(50);
    weather.speed = dice.percent(30) ? 0 : dice.percent(40) ? 1 : static_cast<double>(dice.between(1, 9)) / 10;
    making.world.weather.push_back(weather);
  }
}

/// Parcels without a destination go on over lanes that are for all. In some worlds they do so for
/// ever, but for a few where such a lane may take no time.
void make_onward(Making& making) {
  Dice& dice = making.dice;
  Scenario& world = making.world;
  auto const unit = static_cast<double>(making.unit.count());
  bool const for_ever = making.on.round_and_round || dice.percent(20);
  for (std::uint32_t f = 0; f < world.facilities.size(); ++f) {
    if (!for_ever && dice.percent(20)) continue;
    std::vector<Onward>& ways = world.facilities[FacilityId{f}].onward;
    bool takes_time = true;
    for (std::uint32_t i = 0; i < world.lanes.size(); ++i) {
      Lane const& lane = world.network.lanes[LaneId{i}];
      if (lane.from.index != f || lane.carries != every_class || dice.percent(15)) continue;
      ways.push_back({.lane = {i}});
      takes_time = takes_time && world.lanes[LaneId{i}].travel.least() >= unit;
    }
    if (ways.empty()) continue;
    std::vector<double> const shares = making.cumulative(ways.size() + 1);
    for (std::size_t i = 0; i < ways.size(); ++i) ways[i].upto = shares[i];
    if (for_ever) ways.back().upto = std::max(ways.back().upto, takes_time ? 1 : 0.95);
  }
}

namespace {

/// Other ways between two places, for policies that choose among ways. Their names come last.
void make_detours(Making& making) {
  Dice& dice = making.dice;
  Scenario& world = making.world;
  auto const count = static_cast<std::int64_t>(world.facilities.size());
  for (std::int64_t i = count > 1 ? dice.between(2, 5) : 0; i-- > 0;) {
    std::int64_t const a = dice.below(count);
    std::int64_t const b = (a + dice.between(1, count - 1)) % count;
    Lane lane;
    lane.from = {static_cast<std::uint32_t>(a)};
    lane.to = {static_cast<std::uint32_t>(b)};
    lane.name = "~" + std::to_string(9 - i) + world.network.places[lane.from].name + ">" + world.network.places[lane.to].name;
    lane.drive = making.span(1, 30);
    LanePlan plan;
    if (making.on.vehicles && dice.percent(60)) dispatch(making, plan, lane.from);
    plan.travel = making.law(1, 30);
    if (dice.percent(40)) plan.ready_after = making.span(0, 10);
    if (making.on.closures) close_sometimes(making, plan);
    world.network.lanes.push_back(lane);
    world.lanes.push_back(plan);
  }
}

}  // namespace

/// Drawn after everything else, so that a world is what it would be without them.
void make_policies(Making& making) {
  Dice& dice = making.dice;
  if (dice.percent(50)) {
    making.world.refresh = making.span(2, 30);
    if (dice.percent(80)) making.world.routing = "least_time";
    make_detours(making);
  } else if (dice.percent(40)) {
    making.world.routing = "earliest_arrival";
    make_detours(making);
  }
  if (dice.percent(40))
    for (LanePlan& plan : making.world.lanes)
      if (plan.dispatch != Dispatch::immediate && dice.percent(60)) plan.loading = Loading::earliest_promise;
}

void make_lanes(Making& making) {
  Dice& dice = making.dice;
  Scenario& world = making.world;
  if (making.on.fleets) make_fleets(making);
  bool const brisk = making.on.round_and_round;
  for (Lane const& lane : world.network.lanes) {
    LanePlan plan;
    if (making.on.vehicles && dice.percent(brisk ? 30 : 70)) dispatch(making, plan, lane.from);
    bool const may_be_zero =
        making.on.zero_lanes && is_slowed(world, lane, plan) && dice.percent(40);
    plan.travel = making.law(may_be_zero ? 0 : 1, brisk ? 3 : 30);
    if (may_be_zero && dice.percent(60)) plan.travel = Law::fixed(0);
    if (dice.percent(40)) plan.ready_after = making.span(0, 10);
    if (making.on.closures) close_sometimes(making, plan);
    world.lanes.push_back(plan);
  }
}

}  // namespace tierflow::swarm
