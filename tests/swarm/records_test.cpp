// The engine's areas are the sums of its parcels' stays, place by place, as equal integers
// (validation case P33).
//
// Four figures cannot be told from records: the queue of a dock (none says when an unloading
// begins), its content where vehicles come empty (nobody is on board), the time of couriers under
// way (none says when they are home), and what each side of a sorter did (none says the side; the
// sum of both is told).

#include <doctest/doctest.h>

#include <algorithm>

#include "sim/engine.hpp"
#include "tests/swarm/figures.hpp"
#include "tests/swarm/random_scenario.hpp"
#include "tests/swarm/told_by_records.hpp"

using namespace tierflow;
using namespace tierflow::swarm;

namespace {

/// A random world, its run with every parcel recorded, and what the records say.
struct Run {
  Scenario scenario;
  Results results = simulate(scenario, {.record_all = true});
  Told told = told_by_records(scenario, results);
};

template <class Check>
void in_random_worlds(Check const& check) {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Run const run{random_scenario(seed)};
    Figures figures{"records against engine"};
    check(run, figures);
    CHECK_MESSAGE(!figures.difference, figures.difference.value_or(""));
  }
}

bool comes_empty(Scenario const& scenario, FacilityId place) {
  for (std::uint32_t i = 0; i < scenario.lanes.size(); ++i)
    if (scenario.lanes[LaneId{i}].run_empty) {
      Lane const& lane = scenario.network.lanes[LaneId{i}];
      bool const turns = scenario.lanes[LaneId{i}].when_closed == WhenClosed::turn_back;
      if (lane.to == place || (turns && lane.from == place)) return true;
    }
  return false;
}

}  // namespace

TEST_CASE("the stays of parcels in the staging and on the road add up to the areas of every lane") {
  in_random_worlds([](Run const& run, Figures& figures) {
    for (LaneResult const& lane : run.results.lanes) {
      std::string const& name = run.scenario.network.lanes[lane.lane].name;
      figures.same("staging of " + name, run.told.staging[lane.lane.index], lane.staging_area);
      figures.same("road of " + name, run.told.road[lane.lane.index], lane.road_area);
    }
  });
}

TEST_CASE(
    "the stays of parcels waiting, in work, blocked and held add up to the areas of every stage") {
  in_random_worlds([](Run const& run, Figures& figures) {
    for (std::uint32_t f = 0; f < run.scenario.facilities.size(); ++f) {
      auto const& stages = run.scenario.facilities[FacilityId{f}].stages;
      for (std::uint32_t i = 0; i < stages.size(); ++i) {
        if (std::holds_alternative<DockPlan>(stages[i].plan)) continue;
        StageResult both;
        for (StageResult const& side : run.results.stages) {
          if (side.facility.index != f || side.stage != stages[i].name) continue;
          both.queue_area += side.queue_area;
          both.busy_time += side.busy_time;
          both.blocked_time += side.blocked_time;
          both.content_area += side.content_area;
        }
        std::string const where =
            run.scenario.network.places[FacilityId{f}].name + "." + stages[i].name;
        auto const told = run.told.stages.find({FacilityId{f}, i});
        StageStays const stays = told == run.told.stages.end() ? StageStays{} : told->second;
        figures.same("queue of " + where, stays.waiting, both.queue_area);
        figures.same("work of " + where, stays.working, both.busy_time);
        figures.same("blocked time of " + where, stays.blocked, both.blocked_time);
        figures.same("content of " + where, stays.all(), both.content_area);
      }
    }
  });
}

TEST_CASE(
    "the stays of vehicles at docks, from their parcels' records, add up to the docks' content") {
  int docks = 0;
  in_random_worlds([&](Run const& run, Figures& figures) {
    for (StageResult const& dock : run.results.stages) {
      if (dock.kind != "dock" || comes_empty(run.scenario, dock.facility)) continue;
      Int128 content = 0;
      for (auto const& [at, vehicle] : run.told.vehicles)
        if (std::get<0>(at) == dock.facility)
          content += measured(run.results, vehicle.joined, vehicle.emptied);
      figures.same("content of the dock of " + run.scenario.network.places[dock.facility].name,
                   content, dock.content_area);
      docks += content > 0 ? 1 : 0;
    }
  });
  CHECK(docks > 50);
}

TEST_CASE("the waits of parcels at the desk add up to the desk's spans") {
  in_random_worlds([](Run const& run, Figures& figures) {
    for (PoolResult const& pool : run.results.pools) {
      auto const& rounds = run.scenario.facilities[pool.facility].rounds;
      auto const index = static_cast<std::uint32_t>(
          std::ranges::find(rounds, pool.pool, &RoundsPool::name) - rounds.begin());
      auto const told = run.told.desk.find({pool.facility, index});
      figures.same_spans(
          "desk of " + run.scenario.network.places[pool.facility].name + "." + pool.pool,
          told == run.told.desk.end() ? Spans{} : told->second, pool.desk);
    }
  });
}

TEST_CASE(
    "the stays of all parcels add up to the time in the system, class by class to its courses") {
  in_random_worlds([](Run const& run, Figures& figures) {
    figures.same("system", run.told.system, run.results.system_time);
    Int128 sum = 0;
    for (Int128 const one : run.told.system_by_class) sum += one;
    figures.same("sum of the classes", sum, run.results.system_time);
    for (std::size_t c = 0; c < run.scenario.classes.size(); ++c)
      figures.same_spans("inside, of " + run.scenario.classes[c].name, run.told.inside_by_class[c],
                         run.results.by_class[c].inside);
  });
}
