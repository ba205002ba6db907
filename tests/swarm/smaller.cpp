// Makes a world in which the engines disagree smaller, one mechanism or part at a time.

#include <algorithm>
#include <functional>
#include <variant>

#include "tests/swarm/compare.hpp"
#include "tests/swarm/pair.hpp"
#include "tests/swarm/random_parts.hpp"

namespace tierflow::swarm {
namespace {

using Step = std::function<void(Scenario&)>;

template <class T>
void without(std::vector<T>& list, std::size_t i) {
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
}

void half_of(std::vector<Order>& orders, bool first) {
  auto const middle = orders.begin() + static_cast<std::ptrdiff_t>(orders.size() / 2);
  orders = first ? std::vector(orders.begin(), middle) : std::vector(middle, orders.end());
}

void demand_steps(Scenario const& scenario, std::vector<Step>& steps) {
  for (std::size_t i = 0; i < scenario.streams.size(); ++i) {
    steps.push_back([i](Scenario& s) { without(s.streams, i); });
    Stream const& stream = scenario.streams[i];
    if (stream.orders.size() > 1)
      for (bool const first : {true, false})
        steps.push_back([i, first](Scenario& s) { half_of(s.streams[i].orders, first); });
    for (std::size_t k = 0; k < stream.orders.size(); ++k)
      steps.push_back([i, k](Scenario& s) { without(s.streams[i].orders, k); });
    if (stream.orders.empty() && stream.factor > 0.01)
      steps.push_back([i](Scenario& s) { s.streams[i].factor /= 2; });
    if (stream.thinning) steps.push_back([i](Scenario& s) { s.streams[i].thinning.reset(); });
    if (!stream.batch.is_fixed())
      steps.push_back([i](Scenario& s) { s.streams[i].batch = Law::fixed(1); });
  }
  for (std::size_t i = 0; i < scenario.stock.size(); ++i) {
    steps.push_back([i](Scenario& s) { without(s.stock, i); });
    if (scenario.stock[i].parcels > 1) steps.push_back([i](Scenario& s) { --s.stock[i].parcels; });
  }
}

void stage_steps(StagePlan const& stage, std::function<StagePlan&(Scenario&)> const& of,
                 std::vector<Step>& steps) {
  if (stage.outages) steps.push_back([of](Scenario& s) { of(s).outages.reset(); });
  if (!stage.stops.empty()) steps.push_back([of](Scenario& s) { of(s).stops.clear(); });
  steps.push_back([of](Scenario& s) { of(s).takes = Selector{}; });
  if (std::holds_alternative<DockPlan>(stage.plan)) {
    auto const dock = [of](Scenario& s) -> DockPlan& { return std::get<DockPlan>(of(s).plan); };
    steps.push_back([dock](Scenario& s) { dock(s).calendar.clear(); });
    steps.push_back([dock](Scenario& s) { dock(s).turn_round = Duration{0}; });
    steps.push_back([dock](Scenario& s) { dock(s).doors = unlimited; });
  } else if (std::holds_alternative<SorterPlan>(stage.plan)) {
    auto const sorter = [of](Scenario& s) -> SorterPlan& {
      return std::get<SorterPlan>(of(s).plan);
    };
    steps.push_back([sorter](Scenario& s) { sorter(s).sides = {SorterSide{}}; });
    steps.push_back([sorter](Scenario& s) {
      for (SorterSide& side : sorter(s).sides) side.calendar.clear();
    });
    steps.push_back([sorter](Scenario& s) { sorter(s).buffer = unlimited; });
    steps.push_back([sorter](Scenario& s) { sorter(s).discipline = Discipline::fifo; });
    steps.push_back([sorter](Scenario& s) { sorter(s).closing = Closing::finish; });
    steps.push_back([sorter](Scenario& s) { sorter(s).lines = 1; });
    steps.push_back([sorter](Scenario& s) { sorter(s).starts_at = 1; });
  } else if (std::holds_alternative<HoldPlan>(stage.plan)) {
    steps.push_back([of](Scenario& s) {
      for (HoldBranch& branch : std::get<HoldPlan>(of(s).plan).branches) branch.open.clear();
    });
    steps.push_back([of](Scenario& s) {
      for (HoldBranch& branch : std::get<HoldPlan>(of(s).plan).branches) branch.documents.clear();
    });
  } else if (auto const* const stock = std::get_if<StockPlan>(&stage.plan)) {
    for (std::size_t i = 0; i < stock->articles.size(); ++i) {
      auto const article = [of, i](Scenario& s) -> Article& { return std::get<StockPlan>(of(s).plan).articles[i]; };
      steps.push_back([article](Scenario& s) { article(s).order_up_to = 0; });
      steps.push_back([article](Scenario& s) { article(s).on_hand = 0; });
      steps.push_back([article](Scenario& s) { article(s).deliveries.clear(); });
    }
    if (stock->articles.size() > 1) steps.push_back([of](Scenario& s) { std::get<StockPlan>(of(s).plan).articles.resize(1); });
  }
}

void place_steps(Scenario const& scenario, std::vector<Step>& steps) {
  for (std::uint32_t f = 0; f < scenario.facilities.size(); ++f) {
    FacilityPlan const& plan = scenario.facilities[FacilityId{f}];
    auto const of = [f](Scenario& s) -> FacilityPlan& { return s.facilities[FacilityId{f}]; };
    if (!plan.rounds.empty()) steps.push_back([of](Scenario& s) { of(s).rounds.clear(); });
    if (!plan.onward.empty()) steps.push_back([of](Scenario& s) { of(s).onward.clear(); });
    for (std::size_t i = 0; i < plan.onward.size(); ++i)
      steps.push_back([of, i](Scenario& s) { without(of(s).onward, i); });
    bool const stocked = std::ranges::any_of(
        scenario.stock, [f](InitialStock const& stock) { return stock.at.index == f; });
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
      if (!stocked) steps.push_back([of, i](Scenario& s) { without(of(s).stages, i); });
      stage_steps(
          plan.stages[i], [of, i](Scenario& s) -> StagePlan& { return of(s).stages[i]; }, steps);
    }
    for (std::size_t i = 0; i < plan.rounds.size(); ++i) {
      auto const pool = [of, i](Scenario& s) -> RoundsPool& { return of(s).rounds[i]; };
      steps.push_back([pool](Scenario& s) { pool(s).reload = false; });
      steps.push_back([pool](Scenario& s) { pool(s).collects = 0; });
      steps.push_back([pool](Scenario& s) { pool(s).cells.reset(); });
      steps.push_back([pool](Scenario& s) { pool(s).areas.clear(); });
      for (std::size_t k = 0; k < plan.rounds[i].areas.size(); ++k)
        steps.push_back([pool, k](Scenario& s) { without(pool(s).areas, k); });
      steps.push_back([pool](Scenario& s) { pool(s).sends_back = false; });
      steps.push_back([pool](Scenario& s) { pool(s).first_attempt = 1; });
      steps.push_back([pool](Scenario& s) { pool(s).crew = 1; });
      steps.push_back([pool](Scenario& s) { pool(s).shifts.clear(); });
    }
  }
}

void lane_steps(Scenario const& scenario, std::vector<Step>& steps) {
  for (std::uint32_t l = 0; l < scenario.lanes.size(); ++l) {
    auto const of = [l](Scenario& s) -> LanePlan& { return s.lanes[LaneId{l}]; };
    LanePlan const& plan = scenario.lanes[LaneId{l}];
    if (plan.dispatch != Dispatch::immediate)
      steps.push_back([of](Scenario& s) {
        of(s).dispatch = Dispatch::immediate;
        of(s).run_empty = of(s).cancel_without_vehicle = false;
        of(s).when_closed = WhenClosed::finish;
        of(s).timetable.clear();
      });
    if (!plan.stops.empty()) steps.push_back([of](Scenario& s) { of(s).stops.clear(); });
    if (plan.outages) steps.push_back([of](Scenario& s) { of(s).outages.reset(); });
    if (plan.overflow) steps.push_back([of](Scenario& s) { of(s).overflow.reset(); });
    if (plan.when_closed != WhenClosed::finish)
      steps.push_back([of](Scenario& s) { of(s).when_closed = WhenClosed::finish; });
    if (plan.loading != Loading::fifo)
      steps.push_back([of](Scenario& s) { of(s).loading = Loading::fifo; });
    if (plan.run_empty) steps.push_back([of](Scenario& s) { of(s).run_empty = false; });
    if (plan.skip_misfits) steps.push_back([of](Scenario& s) { of(s).skip_misfits = false; });
    if (plan.fleet >= 0) steps.push_back([of](Scenario& s) { of(s).fleet = -1; });
    if (!plan.opens.empty()) steps.push_back([of](Scenario& s) { of(s).opens.clear(); });
    if (plan.ready_after.count() > 0)
      steps.push_back([of](Scenario& s) { of(s).ready_after = Duration{0}; });
    for (std::size_t k = 0; k < plan.timetable.size(); ++k)
      steps.push_back([of, k](Scenario& s) { without(of(s).timetable, k); });
  }
}

}  // namespace

Scenario smaller(Scenario scenario) {
  for (bool progress = true; progress;) {
    progress = false;
    std::vector<Step> steps;
    demand_steps(scenario, steps);
    place_steps(scenario, steps);
    lane_steps(scenario, steps);
    for (std::size_t i = 0; i < scenario.weather.size(); ++i)
      steps.push_back([i](Scenario& s) { without(s.weather, i); });
    steps.push_back([](Scenario& s) { s.refresh = Duration{0}; });
    steps.push_back([](Scenario& s) { s.routing = "least_time"; });
    for (std::size_t i = 0; i < scenario.classes.size(); ++i)
      steps.push_back([i](Scenario& s) { s.classes[i].cold.reset(); });
    for (std::size_t i = 0; i < scenario.climates.size(); ++i)
      steps.push_back([i](Scenario& s) {
        s.climates[i].failures.clear();
        s.climates[i].up.reset();
      });
    for (std::size_t i = 0; i < scenario.vehicles.size(); ++i)
      steps.push_back([i](Scenario& s) { s.vehicles[i].containers.reset(); });
    steps.push_back([](Scenario& s) { s.warm_up = Instant{}; });
    steps.push_back([](Scenario& s) { s.end = Instant{} + s.end.time_since_epoch() * 3 / 4; });
    for (Step const& step : steps) {
      Scenario tried = scenario;
      step(tried);
      if (tried.warm_up > tried.end || !rings_take_time(tried) ||
          describe(tried) == describe(scenario))
        continue;
      if (!disagreement(tried)) continue;
      scenario = std::move(tried);
      progress = true;
      break;
    }
  }
  return scenario;
}

}  // namespace tierflow::swarm
