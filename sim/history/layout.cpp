#include "sim/history/layout.hpp"

namespace tierflow {

Layout::Layout(Scenario const& scenario) {
  size_ = scenario.facilities.size();
  for (FacilityPlan const& place : scenario.facilities) {
    std::vector<std::size_t>& rows = stages_.emplace_back();
    for (StagePlan const& stage : place.stages) {
      rows.push_back(size_);
      auto const* const sorter = std::get_if<SorterPlan>(&stage.plan);
      size_ += sorter != nullptr ? sorter->sides.size() : 1;
    }
    rows.push_back(size_);
  }
  first_lane_ = size_;
  size_ += scenario.lanes.size();
  for (FacilityPlan const& place : scenario.facilities) {
    pools_.push_back(size_);
    size_ += place.rounds.size();
  }
  first_class_ = size_;
  size_ += scenario.classes.size();
}

}  // namespace tierflow
