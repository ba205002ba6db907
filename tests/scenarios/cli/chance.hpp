#pragma once

// The small world with chance in it, so that its replications differ, for tests of several replications.

#include <atomic>
#include <memory>

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

/// A command works in a folder of its own, so that its cache is of this test alone.
class InScratch {
 public:
  InScratch() { std::filesystem::current_path(scratch_.path()); }
  ~InScratch() { std::filesystem::current_path(before_); }
  InScratch(InScratch const&) = delete;
  InScratch& operator=(InScratch const&) = delete;

 private:
  std::filesystem::path before_ = std::filesystem::current_path();
  ScratchFolder scratch_;
};

/// The tools of a world with chance, and how many replications they have simulated.
struct Counted {
  std::shared_ptr<std::atomic<int>> runs = std::make_shared<std::atomic<int>>(0);
  Tools tools = tools_with_chance();
  Counted() {
    tools.simulate = [runs = runs](Scenario const& scenario, RunOptions const& options, OnProgress const& on_progress) {
      ++*runs;
      return simulate(scenario, options, on_progress);
    };
  }
};

}  // namespace tierflow::testing
