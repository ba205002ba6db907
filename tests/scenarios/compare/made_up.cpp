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

}  // namespace tierflow::testing
