#pragma once

// How the tests ask what the random worlds of the suite reach: a table of features, and how many
// worlds have each.

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "sim/scenario.hpp"
#include "tests/swarm/random_scenario.hpp"

namespace tierflow::swarm {

constexpr std::uint64_t suite_worlds = 300;  ///< seeds 1 to this are those of swarm_test

using HasFeature = std::function<bool(Scenario const&)>;

template <class Subject>
struct FeatureOf {
  std::string name;
  std::function<bool(Subject const&)> in;
};
using Feature = FeatureOf<Scenario>;

/// Every feature of the table is in at least five of these worlds or runs.
template <class Subject>
void check_each(std::vector<Subject> const& all, std::vector<FeatureOf<Subject>> const& table) {
  for (auto const& [name, in] : table) {
    auto const with_it = std::ranges::count_if(all, in);
    CHECK_MESSAGE(with_it >= 5, name, " is in ", with_it);
  }
}

/// The same for the worlds of the suite.
inline void check_reached(std::vector<Feature> const& table) {
  std::vector<Scenario> worlds;
  for (std::uint64_t seed = 1; seed <= suite_worlds; ++seed)
    worlds.push_back(random_scenario(seed));
  check_each(worlds, table);
}

template <class List, class Is>
bool some(List const& list, Is const& is) {
  return std::any_of(list.begin(), list.end(), is);
}

/// Some place with this property.
template <class Is>
HasFeature place(Is is) {
  return [is](Scenario const& world) { return some(world.facilities, is); };
}

/// Some stage.
template <class Is>
HasFeature stage(Is is) {
  return place([is](FacilityPlan const& plan) { return some(plan.stages, is); });
}

/// Some stage whose plan is of this kind; asked with the plan and the stage.
template <class Plan, class Is>
HasFeature with(Is is) {
  return stage([is](StagePlan const& one) {
    auto const* const plan = std::get_if<Plan>(&one.plan);
    return plan != nullptr && is(*plan, one);
  });
}

/// Some pool of couriers.
template <class Is>
HasFeature pool(Is is) {
  return place([is](FacilityPlan const& plan) { return some(plan.rounds, is); });
}

}  // namespace tierflow::swarm
