#pragma once

// A run whose history is written into a scratch folder.

#include <filesystem>
#include <string>

#include "scenarios/history/history_file.hpp"
#include "sim/engine.hpp"

namespace tierflow::testing {

struct Recorded {
  Results results;
  std::filesystem::path file;
};

/// Every parcel is of the sample, in the results as well. `options` may change windows and threads.
Recorded recorded(Scenario const& scenario, std::filesystem::path const& folder, RunOptions options = {});

}  // namespace tierflow::testing
