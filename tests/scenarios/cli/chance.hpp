#pragma once

// The small world with chance in it, so that its replications differ, for tests of several replications.

#include "tests/scenarios/cli/spoken.hpp"

namespace tierflow::testing {

struct ChanceWorld {
  int replications = 1;
  std::uint64_t seed = 7;
  int truck = 3;              ///< parcels that the truck takes
  double parcels = 20;        ///< handed in during the day, on average
};
Scenario chance_world(ChanceWorld const& world);

/// A reader that gives this world for any file; a file called "larger..." has a truck for ten, "smaller..." one for two.
/// A `--set` of replications.seed or replications.count is followed.
Tools tools_with_chance(ChanceWorld const& world = {});

}  // namespace tierflow::testing
