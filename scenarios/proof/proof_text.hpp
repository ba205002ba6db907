#pragma once

// The proof in words: theory beside simulation, case by case.

#include <string>
#include <vector>

#include "scenarios/proof/prove.hpp"
#include "scenarios/report/text.hpp"

namespace tierflow {

/// Six significant digits: "0.208333".
std::string figure_text(double value);
/// Three significant digits, for an error.
std::string spread_text(double value);
/// Why a figure does not agree: "7.1 standard errors off", "too few parcels to tell: ..."; "" when it does.
std::string why_not(Claim const& claim, Verdict const& verdict);

/// Names of the columns.
std::string proof_heading(Look const& look);
/// One case: its subject, then a line for each claim.
std::string case_text(CaseOutcome const& outcome, Look const& look);

/// What a whole table adds up to.
struct Tally {
  std::size_t cases = 0, figures = 0, kept = 0, runs = 0, unbalanced = 0;
  std::uint64_t parcels = 0;
  void add(CaseOutcome const& outcome);
};

/// The table of docs/validation.md: a row for each claim. The same bytes on every machine.
std::string proof_markdown(std::vector<CaseOutcome> const& outcomes);

}  // namespace tierflow
