#include "scenarios/stability/growth.hpp"

#include <algorithm>

#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

using Series = std::vector<std::uint32_t>;

/// Bins of the two cycles: [first, second) and [second, end).
struct Cycles {
  std::size_t first, second, end;
};

Cycles cycles_of(Scenario const& scenario, Duration cycle) {
  auto const bin = [&](Instant t) { return static_cast<std::size_t>(t.time_since_epoch() / scenario.series); };
  return {bin(scenario.warm_up), bin(scenario.warm_up + cycle), bin(scenario.warm_up + 2 * cycle)};
}

double at(Series const& series, std::size_t bin) { return bin < series.size() ? series[bin] : 0; }

Growth growth_of(Resource const& resource, Series const& came, Series const& went, Cycles const& cycles) {
  double content = 0, before = 0, after = 0;
  Growth growth{.resource = resource};
  for (std::size_t bin = 0; bin < cycles.end; ++bin) {
    content += at(came, bin) - at(went, bin);
    if (bin >= cycles.second) {
      after += content;
      growth.arrivals += at(came, bin);
    } else if (bin >= cycles.first) {
      before += content;
    }
  }
  double const grown = after / static_cast<double>(cycles.end - cycles.second) -
                       before / static_cast<double>(cycles.second - cycles.first);
  growth.share = growth.arrivals > 0 ? grown / growth.arrivals : 0;
  return growth;
}

/// What is turned away counts as if it stayed; the results tell it for the measured time as a whole.
void count_rejected(Growth& growth, StageResult const& stage, double measured_cycles) {
  if (stage.rejected == 0) return;
  double const rejected = static_cast<double>(stage.rejected) / measured_cycles;
  growth.share = (growth.share * growth.arrivals + rejected) / (growth.arrivals + rejected);
  growth.arrivals += rejected;
}

}  // namespace

std::string name_of(Resource const& resource, Scenario const& scenario, Results const& results) {
  auto const& places = scenario.network.places;
  switch (resource.kind) {
    case Resource::Kind::stage: {
      StageResult const& stage = results.stages[resource.index];
      return places[stage.facility].name + " " + stage.stage + (stage.side.empty() ? "" : " " + stage.side);
    }
    case Resource::Kind::lane: return scenario.network.lanes[results.lanes[resource.index].lane].name;
    case Resource::Kind::pool: {
      PoolResult const& pool = results.pools[resource.index];
      return places[pool.facility].name + " " + pool.pool;
    }
  }
  return {};
}

std::vector<Growth> growths(Scenario const& scenario, Results const& results, Duration cycle) {
  using Kind = Resource::Kind;
  Cycles const cycles = cycles_of(scenario, cycle);
  double const measured_cycles = static_cast<double>((results.until - results.measured_from).count()) / static_cast<double>(cycle.count());
  std::vector<Growth> all;
  for (std::size_t i = 0; i < results.stages.size(); ++i) {
    StageResult const& stage = results.stages[i];
    all.push_back(growth_of({Kind::stage, i}, stage.entered_series, stage.finished_series, cycles));
    count_rejected(all.back(), stage, measured_cycles);
  }
  for (std::size_t i = 0; i < results.lanes.size(); ++i)
    all.push_back(growth_of({Kind::lane, i}, results.lanes[i].staged_series, results.lanes[i].parcels_series, cycles));
  for (std::size_t i = 0; i < results.pools.size(); ++i)
    all.push_back(growth_of({Kind::pool, i}, results.pools[i].joined_series, results.pools[i].ended_series, cycles));
  return all;
}

Resource at_fault(Resource const& growing, Scenario const& scenario, Results const& results) {
  constexpr double much = 0.05;  // of the open time
  if (growing.kind != Resource::Kind::stage) return growing;
  Resource resource = growing;
  for (;;) {
    StageResult const& stage = results.stages[resource.index];
    auto const share = static_cast<double>(stage.blocked_time) / std::max(1.0, static_cast<double>(stage.line_time));
    auto const& stages = scenario.facilities[stage.facility].stages;
    auto const here = std::ranges::find(stages, stage.stage, &StagePlan::name);
    if (share < much || here == stages.end() || here + 1 == stages.end()) return resource;
    auto const next = std::ranges::find_if(results.stages, [&](StageResult const& other) {
      return other.facility == stage.facility && other.stage == (here + 1)->name;
    });
    if (next == results.stages.end()) return resource;
    resource.index = static_cast<std::size_t>(next - results.stages.begin());
  }
}

}  // namespace tierflow
