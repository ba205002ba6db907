// Bags, worked out by hand (docs/model.md, 6a).

#include <doctest/doctest.h>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// A bags for C and D, B sorts two minutes what is loose, then ways of ten minutes: A > B > C > D.
Scenario bags(BaggingPlan const& plan) {
  Scenario scenario = chain({0, 2, 0, 0}, {10, 10, 10});
  StagePlan stage;
  stage.name = "bag";
  stage.plan = plan;
  add_stage(scenario, 0, stage);
  scenario.facilities[{1}].stages[0].takes.bagged = Bagged::loose;
  return scenario;
}

BaggingPlan of_number(std::int64_t parcels, bool to_node = false) {
  BaggingPlan plan;
  plan.to_node = to_node;
  plan.parcels = parcels;
  return plan;
}

BaggingPlan of_time(double within, std::vector<double> const& closes = {}) {
  BaggingPlan plan;
  plan.to_node = false;
  plan.within = span(within);
  plan.closes = at_minutes(closes);
  return plan;
}

TEST_CASE("a full bag is closed at once, and its parcels pass what is for loose ones until it is opened") {
  Scenario scenario = bags(of_number(2));
  orders(scenario, {1, 4, 6});        // to D
  orders(scenario, {2, 20}, 0, 2);    // to C
  orders(scenario, {3}, 1, 3);        // made at B, loose

  Results const results = worked(scenario);

  CHECK(when(results, What::held, 0) == at_minutes({1, 4, 6, 2, 20}));
  CHECK(when(results, What::released, 0) == at_minutes({4, 4, 20, 20}));
  CHECK(when(results, What::sorted, 1) == at_minutes({5}));  // nobody else is loose there
  CHECK(when(results, What::delivered, 3) == at_minutes({34, 34, 25}));
  CHECK(when(results, What::delivered, 2) == at_minutes({40, 40}));
  StageResult const& stage = results.stages[0];
  CHECK(stage.bags == 2);
  CHECK(stage.full_bags == 2);
  CHECK(stage.sojourn.sum == area(3 + 18));
}

TEST_CASE("a bag is closed some time after its first parcel, or by the clock; who comes then begins a new one") {
  Scenario scenario = bags(of_time(5, {10}));
  orders(scenario, {1, 3, 6, 8, 10, 15});

  Results const results = worked(scenario);

  // The first bag is due at 6, before the third parcel comes in; the clock closes the second at 10, before the fifth does.
  CHECK(when(results, What::released, 0) == at_minutes({6, 6, 10, 10, 15, 20}));
  CHECK(results.stages[0].bags == 4);
  CHECK(results.stages[0].full_bags == 0);
}

TEST_CASE("a bag for a node is opened there, and its station's parcels are loose again") {
  Scenario scenario = bags(of_number(2, true));
  scenario.network.places[{3}].tier = Tier::last_mile;
  scenario.network.places[{3}].node = FacilityId{2};
  add_stage(scenario, 2, sorter_stage("sort", 1)).takes.bagged = Bagged::loose;
  orders(scenario, {1});           // to D, by C
  orders(scenario, {2}, 0, 2);     // to C: the same bag

  Results const results = worked(scenario);

  CHECK(when(results, What::released, 0) == at_minutes({2, 2}));
  CHECK(when(results, What::sorted, 1).empty());
  CHECK(when(results, What::sorted, 2) == at_minutes({23, 24}));
}

TEST_CASE("weight and volume close a bag, with the parcel that goes over inside") {
  BaggingPlan plan = of_number(unlimited);
  plan.grams = 2500;
  Scenario scenario = bags(plan);
  orders(scenario, {1, 2, 3, 4}, 0, -1, add_class(scenario, 5, 1000));  // a kilogram each

  CHECK(when(worked(scenario), What::released, 0) == at_minutes({3, 3, 3}));
}

TEST_CASE("what is in a bag, has no destination, or would be taken out here, is not bagged") {
  Scenario scenario = bags(of_number(1));
  StagePlan again;
  again.name = "again";
  again.plan = of_time(50);
  add_stage(scenario, 0, again);
  orders(scenario, {1});
  orders(scenario, {2}, 0, 0);

  Results const results = worked(scenario);

  CHECK(when(results, What::held, 0) == at_minutes({1}));
  CHECK(when(results, What::delivered, 0) == at_minutes({2}));
}

}  // namespace
