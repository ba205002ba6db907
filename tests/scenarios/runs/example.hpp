#pragma once

// An example: a scenario of scenarios/examples/ with every parcel recorded, and its only run.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "scenarios/reader/read_scenario.hpp"
#include "sim/engine.hpp"
#include "tests/theory/program.hpp"

namespace tierflow::testing {

struct Example {
  explicit Example(std::string const& file, std::vector<std::string> const& sets = {})
      : scenario{read_scenario({in_source("scenarios/examples/" + file)}, sets).scenario.value()} {
    scenario.sample_parcels = 1;
    results = simulate(scenario);
  }
  /// Parcels of streams whose names begin so, made between two hours.
  [[nodiscard]] int created(std::string const& begin, double from_h, double until_h, int parcel_class = -1) const {
    int count = 0;
    for (RecordedParcel const& parcel : results.recorded) {
      double const h = static_cast<double>(parcel.created.time_since_epoch().count()) / 3600e6;
      bool const counts = scenario.streams[parcel.stream].name.starts_with(begin) && from_h <= h && h < until_h &&
                          (parcel_class < 0 || parcel.parcel_class == parcel_class);
      count += counts ? 1 : 0;
    }
    return count;
  }
  [[nodiscard]] LaneResult const& lane(std::string const& name) const {
    return *std::ranges::find_if(results.lanes, [&](LaneResult const& one) { return scenario.network.lanes[one.lane].name == name; });
  }
  [[nodiscard]] StageResult const& stage(std::string const& place, std::string const& name) const {
    return *std::ranges::find_if(results.stages, [&](StageResult const& one) {
      return one.stage == name && scenario.network.places[one.facility].name == place;
    });
  }

  Scenario scenario;
  Results results;
};

/// Within four standard deviations of a Poisson count.
inline void check_count(int count, double due) { CHECK(std::fabs(count - due) <= 4 * std::sqrt(due)); }

}  // namespace tierflow::testing
