#pragma once

// Trials: replications of several scenarios in turn, side by side, and only those that are not known yet.
//
// Replication 1 of every scenario comes before replication 2 of any, so that whoever watches can leave scenarios out, or stop,
// as soon as enough is known. Replications of one number share their draws across scenarios of one seed. What has been run
// goes into a cache and is never run again. Who watches is asked after whole rounds, in their order; what other threads have
// begun by then of a scenario that is left out is thrown away, so no result depends on them.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "scenarios/cli/exit_code.hpp"
#include "scenarios/cli/tools.hpp"
#include "scenarios/compare/figure_cache.hpp"

namespace tierflow {

struct Trial {
  std::string name;                          ///< for the line of progress
  Scenario scenario;
  std::string effective;                     ///< with replications.count 1, as the cache knows it
  std::vector<std::vector<Figure>> figures;  ///< main figures by replication; those that are there are not run again
  std::vector<Fullness> fullness = {};       ///< beside the figures, as far as it is known
};

class Trials {
 public:
  enum class End : std::uint8_t {
    complete,
    interrupted,  ///< every scenario that was not left out has the figures of the rounds before
  };

  Trials(Tools const& tools, Streams const& streams, FigureCache const& cache, int threads, bool quiet)
      : tools_{tools}, streams_{streams}, cache_{cache}, threads_{threads}, quiet_{quiet} {}

  /// After so many rounds, which trials get another replication. Once left out is left out; nobody: that was enough.
  using WhoGoesOn = std::function<std::vector<bool>(int rounds)>;

  /// Rounds up to `most` of one replication each, for all unless asked. Trials with more figures keep those.
  /// @throws std::runtime_error when the books of a replication do not balance
  End run(std::vector<Trial>& trials, int most, WhoGoesOn const& who_goes_on = {});

 private:
  Tools const& tools_;
  Streams const& streams_;
  FigureCache const& cache_;
  int threads_;
  bool quiet_;
};

/// Says that Ctrl-C came and what is kept; gives the exit code for it.
ExitCode say_interrupted(Streams const& streams);

}  // namespace tierflow
