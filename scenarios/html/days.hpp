#pragma once

// Days: what the days of a run are called.

#include <string>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

/// `day` counts from 0: "Mon 05-18", or "Day 1" where the run has no dates. `first_day` is "2025-05-18" or empty.
Text day_text(std::string const& first_day, int day);

}  // namespace tierflow::html
