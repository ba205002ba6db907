#pragma once

// Proving: runs the trials of a case and judges its claims.
//
// The runs of a case are spread over threads, one whole run on each; figures are kept by number of the run, so nothing depends on
// who was done first.

#include <filesystem>
#include <functional>
#include <vector>

#include "scenarios/proof/verdict.hpp"

namespace tierflow {

struct TrialOutcome {
  std::vector<Verdict> verdicts;  ///< beside the claims
  std::size_t runs = 0;
  std::size_t unbalanced = 0;     ///< runs whose ledger or Little's law does not hold; must be 0
  std::uint64_t parcels = 0;      ///< created in all runs
  Fingerprint history;            ///< sum of the runs' fingerprints modulo 2^128
};

struct CaseOutcome {
  Case subject;
  std::vector<TrialOutcome> trials;
  bool same_history = true;       ///< only asked where the case says one_history

  [[nodiscard]] bool holds() const;
  [[nodiscard]] std::size_t runs() const;
  [[nodiscard]] std::uint64_t parcels() const;
};

/// `folder` holds the files of the trials. `go_on` is asked between windows; when it says no, the outcome means nothing. Throws
/// std::runtime_error when a file cannot be read, and what a run throws.
CaseOutcome prove(Case const& subject, std::filesystem::path const& folder, int threads,
                  std::function<bool()> const& go_on);

}  // namespace tierflow
