#include "tests/scenarios/compare/made_up.hpp"

namespace tierflow::testing {

RunRecord record_of(std::string const& name, std::string const& key, std::vector<double> values, Wanted wanted) {
  RunRecord record;
  record.name = name;
  record.seed = 1;
  record.replications = static_cast<int>(values.size());
  record.figures = {{key, key, "h", std::move(values), wanted}};
  return record;
}

RunRecord record_of_yaml(std::string const& effective) {
  RunRecord record;
  record.effective = effective;
  return record;
}

double MinimalStandard::next() {
  state_ = 16'807 * state_ % 2'147'483'647;
  return static_cast<double>(state_) / 2'147'483'647;
}

double MinimalStandard::normal() {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += next();
  return sum;
}

}  // namespace tierflow::testing
