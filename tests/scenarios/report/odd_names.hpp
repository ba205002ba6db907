#pragma once

// Names that a file could hold and that a careless writer would trip over.

#include <string>
#include <vector>

#include "sim/scenario.hpp"

namespace tierflow::testing {

/// All of them are whole UTF-8, so whatever reads them back must find the very same bytes.
inline std::vector<std::string> odd_names() {
  return {"O'Brien; DROP TABLE runs;--", "a \"quoted\" \\ back\\slash", "comma, semicolon; tab\t", "line\nbreak\r",
          "连云港 海州区", "\u202eturned", "esc \x1b[2J and \u009b1A", "<script>alert(1)</script>", " ", "NULL", "🚚",
          "=1+1", "%s%n"};
}

/// A scenario with everything that has a name called `name`.
inline Scenario renamed(Scenario scenario, std::string const& name) {
  scenario.name = scenario.question = name;
  for (auto& place : scenario.network.places) place.label = place.county = name;
  scenario.network.places[{0}].name = name;
  scenario.network.lanes[{0}].name = name;
  scenario.classes[0].name = scenario.services[0].name = scenario.vehicles[1].name = scenario.streams[0].name = name;
  for (auto& plan : scenario.facilities) {
    for (auto& stage : plan.stages) stage.name = stage.shifts[0] = name;
    for (auto& pool : plan.rounds) pool.name = name;
  }
  return scenario;
}

}  // namespace tierflow::testing
