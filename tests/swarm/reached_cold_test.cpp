// The random worlds of the suite reach every part of the cold chain, and their runs every outcome of it.

#include "sim/engine.hpp"
#include "tests/swarm/reached.hpp"

using namespace tierflow;
using namespace tierflow::swarm;

namespace {

template <class Is>
HasFeature cargo(Is is) {
  return [is](Scenario const& world) {
    return some(world.classes, [&](ParcelClass const& one) { return one.cold && is(*one.cold); });
  };
}

template <class Is>
HasFeature climate(Is is) {
  return [is](Scenario const& world) {
    return some(world.classes, [](ParcelClass const& one) { return one.cold.has_value(); }) && some(world.climates, is);
  };
}

std::vector<Feature> const plans{
    {"a class with ice", cargo([](ColdCargo const& one) { return one.ice.count() > 0; })},
    {"a class that ages by warmth", cargo([](ColdCargo const& one) { return one.q10 > 1 && one.shelf_life.count() < unlimited; })},
    {"a class that bears no excursion", cargo([](ColdCargo const& one) { return one.excursion.count() == 0; })},
    {"a class beside a cold one that is not",
     [](Scenario const& world) {
       return some(world.classes, [](ParcelClass const& one) { return one.cold.has_value(); }) &&
              some(world.classes, [](ParcelClass const& one) { return !one.cold; });
     }},
    {"a chiller that fails as planned, at one place",
     climate([](Climate const& one) { return some(one.failures, [](ChillerFailure const& f) { return f.at.has_value(); }); })},
    {"a chiller that fails as planned, everywhere",
     climate([](Climate const& one) { return some(one.failures, [](ChillerFailure const& f) { return !f.at; }); })},
    {"a chiller that fails by chance", climate([](Climate const& one) { return one.up.has_value(); })},
};

using Run = Results const&;

FeatureOf<Results> stays(char const* name, ColdSpot spot) {
  return {name, [spot](Run run) {
            return some(run.cold_places, [spot](ColdPlaceResult const& row) { return row.place.spot == spot && row.life > 0; });
          }};
}

FeatureOf<Results> row(char const* name, std::function<bool(ColdResult const&)> const& is) {
  return {name, [is](Run run) { return some(run.cold, is); }};
}

std::vector<FeatureOf<Results>> const outcomes{
    stays("a stay at the door", ColdSpot::door),
    stays("a stay at the sender's", ColdSpot::sender),
    stays("a stay in a stage", ColdSpot::stage),
    stays("a stay at a desk", ColdSpot::desk),
    stays("a stay on a tour", ColdSpot::tour),
    stays("a stay in a staging", ColdSpot::staging),
    stays("a stay on the road", ColdSpot::road),
    row("some are spoiled, some are not", [](ColdResult const& one) { return one.spoiled > 0 && one.spoiled < one.delivered; }),
    row("spoiled by life alone", [](ColdResult const& one) { return one.spoiled > one.by_excursion; }),
    row("spoiled by excursion alone", [](ColdResult const& one) { return one.spoiled > one.by_life; }),
    row("an excursion that is borne", [](ColdResult const& one) { return one.with_excursion > one.by_excursion; }),
    row("life is left, but not all", [](ColdResult const& one) { return one.life_left > 0 && one.life > 0; }),
};

}  // namespace

TEST_CASE("the random worlds have every kind of cold cargo and of chiller failure") { check_reached(plans); }

TEST_CASE("in the runs of the random worlds parcels stay cool, warm up and spoil in every place") {
  std::vector<Results> runs;
  for (std::uint64_t seed = 1; seed <= suite_worlds; ++seed) runs.push_back(simulate(random_scenario(seed)));

  check_each(runs, outcomes);
}
