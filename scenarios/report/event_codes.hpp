#pragma once

// What the trade calls a record: the code of its hold's branch, else that of its place.

#include <string>

#include "sim/results.hpp"
#include "sim/scenario.hpp"

namespace tierflow {

/// "" where the scenario gives the record no code.
std::string event_code(Scenario const& scenario, ParcelRecord const& record);

}  // namespace tierflow
