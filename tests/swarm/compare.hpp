#pragma once

// Compares what two engines say about the same world, and says the first difference in words.

#include <optional>
#include <string>

#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow::swarm {

/// Every record of every parcel first, in the order of time, then every measure the naive engine
/// fills. Empty when they agree.
std::optional<std::string> first_difference(Scenario const& scenario, Results const& naive,
                                            Results const& engine);

/// One line about a record: "12.5 s  B  source0@A #3  blocked  stage2".
std::string say(Scenario const& scenario, ParcelRecord const& record);

/// The whole world in a few dozen lines, for a bug report.
std::string describe(Scenario const& scenario);

}  // namespace tierflow::swarm
