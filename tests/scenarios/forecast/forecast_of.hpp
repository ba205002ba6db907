#pragma once

// The forecast of a scenario file, by the names that stand in it.

#include <algorithm>
#include <stdexcept>

#include "scenarios/forecast/expected_loads.hpp"
#include "tests/scenarios/reader/blocks/in_scenarios.hpp"

namespace tierflow::testing {

struct Forecast {
  explicit Forecast(Scenario the_scenario)
      : scenario{std::move(the_scenario)}, world{scenario, 0, false}, flows{expected_flows(world)},
        loads{expected_loads(world, flows)} {}
  Forecast(Forecast const&) = delete;
  Forecast& operator=(Forecast const&) = delete;

  /// Throws std::out_of_range for a name that carries nothing.
  [[nodiscard]] ExpectedLoad const& load(std::string const& name) const {
    auto const found = std::ranges::find(loads, name, &ExpectedLoad::name);
    if (found == loads.end()) throw std::out_of_range{name};
    return *found;
  }

  Scenario scenario;
  World world;
  ExpectedFlows flows;
  std::vector<ExpectedLoad> loads;
};

/// Of a file of scenarios/theory.
inline Scenario theory(std::string const& file) {
  return read_scenario({std::string{TIERFLOW_SOURCE_DIR} + "/scenarios/theory/" + file}, {}).scenario.value();
}

}  // namespace tierflow::testing
