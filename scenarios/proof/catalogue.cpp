#include "scenarios/proof/catalogue.hpp"

#include <algorithm>
#include <iterator>

#include "scenarios/proof/cases/groups.hpp"

namespace tierflow {
namespace {

constexpr std::vector<Case> (*groups[])() = {
    cases_of_one_station, cases_of_finite_room, cases_of_priorities, cases_of_networks, cases_of_vehicles,
    cases_of_outages,     cases_over_time,      cases_of_batches,    cases_of_stores,   cases_of_formulas, cases_by_hand,
};

}  // namespace

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (auto const group : groups) std::ranges::move(group(), std::back_inserter(all));
  std::ranges::sort(all, {}, &Case::id);
  return all;
}

}  // namespace tierflow
