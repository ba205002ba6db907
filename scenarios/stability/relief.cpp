#include "scenarios/stability/relief.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow {
namespace {

constexpr std::int64_t times = 10;

void widen(std::int64_t& count) {
  if (count < unlimited / times) count *= times;
}

void widen(std::vector<Change>& calendar) {
  for (Change& change : calendar) widen(change.count);
}

void relieve(DockPlan& dock) {
  widen(dock.doors);
  widen(dock.calendar);
}

void relieve(SorterPlan& sorter) {
  widen(sorter.lines);
  widen(sorter.buffer);
  for (SorterSide& side : sorter.sides) widen(side.calendar);
}

void relieve(HoldPlan&) {}  // nothing to be short of
void relieve(BaggingPlan&) {}

/// Pieces without end, so that nothing is ever ordered.
void relieve(StockPlan& stock) {
  for (Article& article : stock.articles) article.on_hand = unlimited / 1024;
}

void relieve(LanePlan& lane) {
  for (Departure& departure : lane.timetable) {
    departure.vehicle = 0;
    departure.fleet = -1;
  }
  lane.vehicle = 0;
  lane.fleet = -1;
}

}  // namespace

void scale_demand(Scenario& scenario, double factor) {
  for (Stream& stream : scenario.streams) stream.factor *= factor;
  for (InitialStock& stock : scenario.stock)
    stock.parcels = static_cast<std::int64_t>(std::llround(static_cast<double>(stock.parcels) * factor));
}

void relieve(Scenario& scenario, Resource const& resource, Results const& results) {
  switch (resource.kind) {
    case Resource::Kind::stage: {
      StageResult const& result = results.stages[resource.index];
      auto& stages = scenario.facilities[result.facility].stages;
      StagePlan& stage = *std::ranges::find(stages, result.stage, &StagePlan::name);
      std::visit([](auto& plan) { relieve(plan); }, stage.plan);
      return;
    }
    case Resource::Kind::lane: relieve(scenario.lanes[results.lanes[resource.index].lane]); return;
    case Resource::Kind::pool: {
      PoolResult const& result = results.pools[resource.index];
      auto& pools = scenario.facilities[result.facility].rounds;
      RoundsPool& pool = *std::ranges::find(pools, result.pool, &RoundsPool::name);
      pool.crew *= static_cast<int>(times);
      return;
    }
  }
}

}  // namespace tierflow
