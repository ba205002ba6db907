#pragma once

// Run records with figures made up for a test.

#include <string>
#include <vector>

#include "scenarios/compare/run_record.hpp"

namespace tierflow::testing {

/// One figure, `key` with these values by replication; seed 1.
RunRecord record_of(std::string const& name, std::string const& key, std::vector<double> values,
                    Wanted wanted = Wanted::higher);
/// A record whose scenario reads so; no figures.
RunRecord record_of_yaml(std::string const& effective);

/// The stream of docs/statistics.md's numbers: s <- 16807 s mod (2^31 - 1), as a share of 2^31 - 1.
class MinimalStandard {
 public:
  explicit MinimalStandard(std::uint64_t seed) : state_{seed} {}
  double next();
  /// Roughly normal, mean 0, deviation 1: twelve uniform draws less six.
  double normal();

 private:
  std::uint64_t state_;
};

}  // namespace tierflow::testing
