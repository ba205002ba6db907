#pragma once

// Compares what two engines say about the same world, and says the first difference in words.

#include <optional>
#include <string>

#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow::swarm {

using Difference = std::optional<std::string>;

/// Every record of every parcel first, in the order of time, then every measure of the results but
/// the fingerprint, of which each engine has its own. Empty when they agree.
Difference first_difference(Scenario const& scenario, Results const& naive, Results const& engine);

/// The parts of it, in compare_*.cpp.
Difference compare_records(Scenario const& scenario, Results const& naive, Results const& engine);
Difference compare_whole(Scenario const& scenario, Results const& naive, Results const& engine);
Difference compare_stages(Scenario const& scenario, Results const& naive, Results const& engine);
Difference compare_lanes(Scenario const& scenario, Results const& naive, Results const& engine);
Difference compare_pools(Scenario const& scenario, Results const& naive, Results const& engine);
Difference compare_courses(Scenario const& scenario, Results const& naive, Results const& engine);
Difference compare_cold(Scenario const& scenario, Results const& naive, Results const& engine);

/// One line about a record: "12.5 s  B  source0@A #3  blocked  stage2".
std::string say(Scenario const& scenario, ParcelRecord const& record);

/// The whole world in a few dozen lines, for a bug report.
std::string describe(Scenario const& scenario);

}  // namespace tierflow::swarm
