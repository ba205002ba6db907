#pragma once

// Run folders for the tests of the exports: the small world, worlds like it, and the starter scenario.

#include <nlohmann/json.hpp>
#include <sstream>

#include "scenarios/export/stored_run.hpp"
#include "tests/scenarios/report/small_world.hpp"

namespace tierflow::testing {

/// A run of `scenario` as `tierflow run` leaves it, opened again.
StoredRun stored_run(ScratchFolder const& scratch, Scenario const& scenario, int threads = 1,
                     std::string const& name = "run");

/// The scenario of `tierflow init`, every parcel recorded: 3 days, three tiers, docks, rounds that fail at the door.
Scenario starter();

/// The text that `write` gives, as JSON.
template <class Write>
nlohmann::json json_of(Write const& write) {
  std::ostringstream out;
  write(out);
  return nlohmann::json::parse(out.str());
}

/// A file beside the tests.
std::string beside(char const* name);

}  // namespace tierflow::testing
