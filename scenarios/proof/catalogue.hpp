#pragma once

// The catalogue of cases, in the order of their numbers.

#include <vector>

#include "scenarios/proof/case.hpp"

namespace tierflow {

/// Every case. A new one is an entry in a file of cases/ and, if it needs one, a scenario in scenarios/theory.
std::vector<Case> all_cases();

}  // namespace tierflow
