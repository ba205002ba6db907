// Papers of a hold, worked out by hand (docs/model.md, 31).

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/swarm/hand_made.hpp"

using namespace tierflow;
using namespace tierflow::hand_made;

namespace {

/// A holds for this long after the last of three papers: 3, 8 and 5 minutes after a parcel has come in.
Scenario office(double duration, std::vector<std::pair<double, double>> const& open = {}) {
  Scenario scenario = chain({0, 0}, {10});
  StagePlan stage = hold_stage(duration);
  HoldBranch& branch = std::get<HoldPlan>(stage.plan).branches[0];
  branch.documents = {{"order", minutes(3)}, {"payment", minutes(8)}, {"waybill", minutes(5)}};
  for (auto const& [from, until] : open) branch.open.emplace_back(at_minute(from), at_minute(until));
  add_stage(scenario, 0, stage);
  return scenario;
}

TEST_CASE("the duration of a hold begins with the last of the papers") {
  Scenario scenario = office(2);
  orders(scenario, {1, 4});

  Results const results = worked(scenario);

  CHECK(when(results, What::released, 0) == at_minutes({11, 14}));
  CHECK(results.stages[0].sojourn.sum == area(10 + 10));
}

TEST_CASE("papers come at any time, the duration runs in opening hours only") {
  Scenario scenario = office(2, {{10, 12}, {20, 30}});
  orders(scenario, {1, 4, 25});

  // The papers are there at 9, 12 and 33; who has none of the opening time left stays.
  CHECK(when(worked(scenario), What::released, 0) == at_minutes({12, 22}));
}

TEST_CASE("without a duration a parcel goes when its papers are there, open or not") {
  Scenario scenario = office(0, {{20, 30}});
  orders(scenario, {1, 4});

  CHECK(when(worked(scenario), What::released, 0) == at_minutes({9, 12}));
}

TEST_CASE("papers that are there at once hold nobody up") {
  Scenario scenario = office(0);
  for (HoldDocument& paper : std::get<HoldPlan>(scenario.facilities[{0}].stages[0].plan).branches[0].documents) paper.comes = minutes(0);
  orders(scenario, {1, 4});

  CHECK(when(worked(scenario), What::released, 0) == at_minutes({1, 4}));
}

TEST_CASE("who gets his papers sooner overtakes") {
  Scenario scenario = office(2);
  std::get<HoldPlan>(scenario.facilities[{0}].stages[0].plan).branches[0].documents[1].comes = Law::empirical({60e6, 3000e6}, {1, 1});
  orders(scenario, {1, 2, 3, 4, 5, 6, 7, 8});

  std::vector<Instant> const released = when(worked(scenario), What::released, 0);  // by parcel

  CHECK_FALSE(std::ranges::is_sorted(released));
}

}  // namespace
