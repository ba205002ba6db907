#pragma once

// Comparison: what a second scenario changes against a first one, and how sure that is.
//
// Runs of equal seed and number share their draws, so they are compared pair by pair (paired t); runs that share nothing are compared as two
// samples (Welch). Of many figures some would differ by chance alone, so p values are adjusted together (Holm).

#include <optional>
#include <string>
#include <vector>

#include "scenarios/compare/run_record.hpp"
#include "scenarios/report/figures.hpp"
#include "scenarios/statistics/intervals.hpp"

namespace tierflow {

enum class Finding : unsigned char {
  better,      ///< differs, in the wanted direction
  worse,       ///< differs, in the other
  different,   ///< differs, and nobody wants it either way
  equal,       ///< its interval lies within the margin of what matters
  undecided,   ///< the runs cannot tell
};

char const* name_of(Finding finding);

struct FigureDifference {
  std::string key, label, unit;
  Wanted wanted = Wanted::neither;
  Estimate first, second;             ///< each by itself
  Estimate difference;                ///< second - first, with the interval of `level`
  double p_value = 1;                 ///< two-sided, of no difference
  double adjusted_p = 1;              ///< over all figures of the comparison
  double correlation = 0;             ///< of the pairs; not a number without pairs
  double variance_ratio = 1;          ///< variance of the paired difference over that of unpaired runs
  Finding finding = Finding::undecided;

  /// The difference as a share of the first mean; not a number where that is 0.
  [[nodiscard]] double relative() const { return difference.mean / first.mean; }
};

struct CompareOptions {
  double level = 0.95;
  double margin = 0;                  ///< share of the first mean within which a difference does not matter; 0: none
};

struct Comparison {
  std::string first, second;          ///< how the two are called
  int pairs = 0;                      ///< replications that share their draws; 0: none, and the two are unpaired
  CompareOptions options;
  std::vector<FigureDifference> figures;
  /// Some figure is worse.
  [[nodiscard]] bool regression() const;
};

/// Figures that both have, in the order of the first.
Comparison compare(RunRecord const& first, RunRecord const& second, CompareOptions const& options = {});

}  // namespace tierflow
