#pragma once

// Trials: replications of several scenarios in turn, side by side, and only those that are not known yet.
//
// Replication 1 of every scenario comes before replication 2 of any, so that whoever watches can stop as soon as enough is
// known. Replications of one number share their draws across scenarios of one seed. What has been run goes into a cache and
// is never run again.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "scenarios/cli/tools.hpp"
#include "scenarios/compare/figure_cache.hpp"

namespace tierflow {

struct Trial {
  std::string name;                          ///< for the line of progress
  Scenario scenario;
  std::string effective;                     ///< with replications.count 1, as the cache knows it
  std::vector<std::vector<Figure>> figures;  ///< main figures by replication; those that are there are not run again
};

class Trials {
 public:
  enum class End : std::uint8_t {
    complete,
    interrupted,  ///< every scenario has the figures of the rounds before
  };

  Trials(Tools const& tools, Streams const& streams, FigureCache const& cache, int threads, bool quiet)
      : tools_{tools}, streams_{streams}, cache_{cache}, threads_{threads}, quiet_{quiet} {}

  /// Rounds up to `most` of one replication each, until `enough(rounds)`. Trials with more figures keep those.
  /// @throws std::runtime_error when the books of a replication do not balance
  End run(std::vector<Trial>& trials, int most, std::function<bool(int rounds)> const& enough = {});

 private:
  Tools const& tools_;
  Streams const& streams_;
  FigureCache const& cache_;
  int threads_;
  bool quiet_;
};

}  // namespace tierflow
