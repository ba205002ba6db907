// Stages and delivery rounds of a random world.

#include <algorithm>

#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {
namespace {

/// Now and then the first change lies before 0, and now and then more lines are called than there are.
std::vector<Change> calendar(Making& making, std::vector<std::string> const& shifts,
                             std::int64_t lines) {
  Dice& dice = making.dice;
  std::vector<Change> changes;
  if (!making.on.calendars || !dice.percent(50)) return changes;
  Instant t = dice.percent(20) ? Instant{} - making.span(1, 60) : Instant{};
  while (t <= making.world.end) {
    std::int64_t const count = dice.below(lines + (dice.percent(15) ? 3 : 1));
    auto const shift = static_cast<int>(dice.below(static_cast<std::int64_t>(shifts.size()) + 1));
    changes.push_back({t, count, shift - 1});
    t += making.span(5, 120);
  }
  return changes;
}

std::vector<std::string> shifts(Making& making) {
  std::vector<std::string> names;
  for (std::int64_t i = making.dice.below(3); i-- > 0;)
    names.push_back("shift" + std::to_string(names.size()));
  return names;
}

void interruptions(Making& making, StagePlan& stage, std::int64_t lines) {
  Dice& dice = making.dice;
  if (making.on.stops && dice.percent(35)) stage.stops = making.stops(lines);
  bool const busy = making.on.busy_outages && dice.percent(35);
  bool const by_calendar = !busy && making.on.calendar_outages && dice.percent(35);
  if (!busy && !by_calendar) return;
  Outages outages;
  outages.clock = busy ? Outages::Clock::busy : Outages::Clock::calendar;
  outages.up = making.law(1, 60);
  outages.down = making.law(0, 20);
  if (dice.percent(60)) outages.lines = dice.between(1, lines);
  stage.outages = outages;
}

StagePlan dock(Making& making) {
  Dice& dice = making.dice;
  StagePlan stage;
  DockPlan plan;
  std::int64_t const doors = dice.between(1, 3);
  if (dice.percent(85)) plan.doors = doors;
  if (dice.percent(60)) plan.fixed = making.span(0, 5);
  if (dice.percent(70)) plan.per_parcel = making.span(0, 2);
  if (dice.percent(50)) plan.turn_round = making.span(0, 4);
  plan.together = dice.percent(40);
  stage.shifts = shifts(making);
  plan.calendar = calendar(making, stage.shifts, doors);
  stage.plan = plan;
  interruptions(making, stage, doors);
  return stage;
}

StagePlan sorter(Making& making) {
  Dice& dice = making.dice;
  StagePlan stage;
  SorterPlan plan;
  plan.lines = dice.between(1, 4);
  for (std::size_t i = 0; i < making.world.classes.size(); ++i)
    plan.service.push_back(making.law(0, 6));
  if (making.on.priorities && dice.percent(60)) plan.discipline = Discipline::priority;
  if (making.on.preemption && dice.percent(50)) plan.discipline = Discipline::priority_preemptive;
  if (making.on.buffers && dice.percent(60)) {
    plan.buffer = dice.below(5);
    if (making.on.rejecting && dice.percent(25)) plan.when_full = WhenFull::reject;
  }
  if (dice.percent(50)) plan.closing = Closing::pause;
  if (making.on.resting && dice.percent(50)) {
    bool const few = dice.percent(75);
    plan.starts_at = dice.between(2, few ? 3 : 9);
  }
  if (making.on.two_sides && dice.percent(35)) {
    plan.sides = {SorterSide{Going::up, {}}, SorterSide{Going::down, {}}};
    if (dice.percent(30)) std::swap(plan.sides[0], plan.sides[1]);
  }
  stage.shifts = shifts(making);
  for (SorterSide& side : plan.sides) side.calendar = calendar(making, stage.shifts, plan.lines);
  stage.plan = plan;
  interruptions(making, stage, plan.lines);
  return stage;
}

StagePlan hold(Making& making) {
  Dice& dice = making.dice;
  StagePlan stage;
  HoldPlan plan;
  auto const shares = making.cumulative(static_cast<std::size_t>(dice.between(1, 3)));
  for (double const upto : shares) {
    HoldBranch branch;
    branch.name = "branch" + std::to_string(plan.branches.size());
    branch.upto = upto;
    branch.duration = dice.percent(25) ? Law::fixed(0) : making.law(0, 25);
    if (making.on.opening && dice.percent(50)) branch.open = making.intervals(60, 60);
    if (!branch.open.empty() && dice.percent(30)) branch.open.resize(branch.open.size() / 2 + 1);
    plan.branches.push_back(branch);
  }
  stage.plan = plan;
  return stage;
}

StagePlan bagging(Making& making) {
  Dice& dice = making.dice;
  StagePlan stage;
  BaggingPlan plan;
  plan.to_node = dice.percent(50);
  if (dice.percent(60)) plan.parcels = dice.between(1, 6);
  if (dice.percent(25)) plan.grams = dice.between(500, 4000);
  if (dice.percent(25)) plan.cm3 = dice.between(2000, 20000);
  if (dice.percent(60)) plan.within = making.span(1, 40);
  if (dice.percent(40))
    for (Instant t = making.instant(0, 60); t <= making.world.end; t += making.span(5, 90)) plan.closes.push_back(t);
  stage.plan = plan;
  return stage;
}

void selector(Making& making, Selector& takes) {
  Dice& dice = making.dice;
  if (dice.percent(50)) takes.classes = static_cast<ClassSet>(dice.between(1, 7));
  if (dice.percent(40))
    for (std::size_t i = 0; i < making.world.facilities.size(); ++i)
      takes.destinations.push_back(dice.percent(60));
  if (dice.percent(40)) takes.going = dice.percent(50) ? Going::up : Going::down;
  if (dice.percent(25)) takes.bagged = dice.percent(50) ? Bagged::loose : Bagged::closed;
}

}  // namespace

void make_stages(Making& making, FacilityPlan& plan) {
  Dice& dice = making.dice;
  if (making.on.docks && dice.percent(65)) plan.stages.push_back(dock(making));
  for (std::int64_t i = dice.between(0, 4); i-- > 0;) {
    bool const is_hold = making.on.holds && dice.percent(35);
    StagePlan stage = is_hold ? hold(making) : sorter(making);
    if (making.on.selectors && dice.percent(35)) selector(making, stage.takes);
    plan.stages.push_back(std::move(stage));
  }
  if (making.on.holds && dice.percent(25)) {
    std::size_t const behind = making.on.docks && !plan.stages.empty() ? 1 : 0;
    auto const at = static_cast<std::ptrdiff_t>(dice.between(static_cast<std::int64_t>(behind), static_cast<std::int64_t>(plan.stages.size())));
    plan.stages.insert(plan.stages.begin() + at, bagging(making));
  }
  for (std::size_t i = 0; i < plan.stages.size(); ++i)
    plan.stages[i].name = "stage" + std::to_string(i);
}

void make_rounds(Making& making, FacilityPlan& plan) {
  Dice& dice = making.dice;
  auto const shares = making.cumulative(static_cast<std::size_t>(dice.between(1, 2)));
  for (double const upto : shares) {
    RoundsPool pool;
    pool.name = "pool" + std::to_string(plan.rounds.size());
    pool.upto = upto;
    pool.crew = static_cast<int>(dice.between(1, 3));
    if (dice.percent(70)) pool.capacity = dice.between(1, 6);
    for (Instant t = making.instant(0, 60); t <= making.world.end; t += making.span(5, 120))
      pool.waves.push_back(t);
    if (dice.percent(50)) pool.shifts = making.intervals(60, 120);
    pool.stop = making.law(0, 5);
    if (dice.percent(40)) pool.parcels_per_stop = static_cast<double>(dice.between(2, 5)) / 2;
    if (dice.percent(60)) {
      pool.given_tour = making.span(0, 20);
    } else {
      pool.zone_m2 = static_cast<double>(dice.between(1, 900));
      double const seconds = static_cast<double>(making.unit.count()) / 1e6;
      pool.speed_m_s = 6 / seconds;
    }
    if (making.on.retries) {
      pool.first_attempt = dice.percent(20) ? 0.2 : 0.7;
      pool.attempts = static_cast<int>(dice.between(1, 4));
      pool.retry_next_day = dice.percent(35);
    }
    pool.reload = dice.percent(50);
    if (dice.percent(40) && std::ranges::none_of(plan.rounds, [](RoundsPool const& p) { return p.collects > 0; })) {
      pool.collects = dice.percent(50) ? 1 : 0.6;
      pool.collect_stop = making.law(0, 5);
      if (dice.percent(40)) pool.collected_per_stop = static_cast<double>(dice.between(2, 5)) / 2;
    }
    if (dice.percent(30)) {
      CellsPlan& cells = pool.cells.emplace();
      if (dice.percent(80)) cells.count = dice.between(1, 8);
      cells.stay = making.law(0, 60);
      if (dice.percent(60)) cells.overdue = making.span(1, 60);
    }
    plan.rounds.push_back(pool);
  }
}

}  // namespace tierflow::swarm
