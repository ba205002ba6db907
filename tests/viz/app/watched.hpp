#pragma once

// Two days of the starter scenario, run once for all tests, with its history.

#include "viz/app/recording.hpp"

namespace tierflow::testing {

Recording const& watched();

}  // namespace tierflow::testing
