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

}  // namespace tierflow::testing
