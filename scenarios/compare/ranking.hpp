#pragma once

// Ranking: several scenarios by one figure, and which of them can be told from the best.
//
// The best is chosen by the same runs that it is compared with, so the intervals must hold for any choice: Bonferroni over
// all pairs of k scenarios, 1 - (1 - level) / (k (k - 1) / 2) each (Law, Simulation Modeling and Analysis, 5th ed.,
// section 10.3.2). All intervals then hold at once in `level` of all cases, whatever the scenarios have to do with each other.

#include <string>
#include <vector>

#include "scenarios/compare/run_record.hpp"
#include "scenarios/statistics/intervals.hpp"

namespace tierflow {

struct Ranked {
  std::size_t scenario = 0;   ///< its place in the list that was given
  Estimate mean;              ///< by itself, of `level`
  Estimate behind;            ///< this one less the best, of `level_each`; of the best itself 0
  bool told_apart = false;    ///< the interval leaves 0 out
};

struct Ranking {
  std::string key, label, unit;
  Wanted wanted = Wanted::neither;
  double level = 0.95;        ///< of all intervals to the best together
  double level_each = 0.95;
  int pairs = 0;              ///< replications that all share; 0: not all have one seed, and none are paired
  std::vector<Ranked> order;  ///< the best first; a figure that nobody wants either way from high to low
};

/// By the figure with this key, which all records have; scenarios without a value come last. At least two records.
Ranking rank(std::vector<RunRecord> const& records, std::string const& key, double level = 0.95);

}  // namespace tierflow
