#include "scenarios/report/event_codes.hpp"

#include <algorithm>

namespace tierflow {

std::string event_code(Scenario const& scenario, ParcelRecord const& record) {
  FacilityPlan const& plan = scenario.facilities[record.where];
  if (record.what == What::held) {
    auto const* const hold = std::get_if<HoldPlan>(&plan.stages.at(record.place).plan);
    if (hold != nullptr && !hold->branches.at(record.number).event_code.empty()) return hold->branches[record.number].event_code;
  }
  auto const found = std::ranges::find(plan.event_codes, name_of(record.what), &std::pair<std::string, std::string>::first);
  return found == plan.event_codes.end() ? std::string{} : found->second;
}

}  // namespace tierflow
