#include <fmt/format.h>

#include "scenarios/proof/proof_text.hpp"

namespace tierflow {
namespace {

std::string rule_text(Claim const& claim, Verdict const& verdict) {
  switch (claim.rule) {
    case Rule::by_chance:
      return fmt::format("± {}", spread_text(verdict.four_errors));
    case Rule::within:
      return fmt::format("within {}", figure_text(claim.tolerance));
    case Rule::exact:
      return "exact";
  }
  return {};
}

/// The first digits of the fingerprint of all records of all runs.
std::string history_text(TrialOutcome const& trial) {
  return trial.runs == 0 ? std::string{} : trial.history.text().substr(0, 8);
}

std::string case_rows(CaseOutcome const& outcome) {
  std::string rows;
  bool first = true;
  for (std::size_t t = 0; t < outcome.trials.size(); ++t)
    for (std::size_t c = 0; c < outcome.trials[t].verdicts.size(); ++c) {
      Claim const& claim = outcome.subject.trials[t].claims[c];
      Verdict const& verdict = outcome.trials[t].verdicts[c];
      rows += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} | {} |\n", first ? outcome.subject.id : "",
                          first ? outcome.subject.subject : "", claim.figure, figure_text(claim.theory),
                          figure_text(verdict.mean), rule_text(claim, verdict),
                          c == 0 ? with_commas(outcome.trials[t].parcels) : "",
                          c == 0 ? history_text(outcome.trials[t]) : "",
                          verdict.kept ? "yes" : "**no**: " + why_not(claim, verdict));
      first = false;
    }
  if (outcome.subject.one_history)
    rows += fmt::format("| | | one history | | | exact | | | {} |\n", outcome.same_history ? "yes" : "**no**");
  return rows;
}

}  // namespace

std::string proof_markdown(std::vector<CaseOutcome> const& outcomes) {
  Tally tally;
  std::string rows;
  for (CaseOutcome const& outcome : outcomes) {
    tally.add(outcome);
    rows += case_rows(outcome);
  }
  return "| case | subject | figure | theory | simulated | 4 s.e. | parcels | history | agrees |\n"
         "|---|---|---|---:|---:|---:|---:|---|---|\n" +
         rows +
         fmt::format(
             "\n{} of {} figures in {} cases agree. The books balance, as integers, in {} of {} runs with {} "
             "parcels.\n",
             tally.kept, tally.figures, tally.cases, tally.runs - tally.unbalanced, tally.runs,
             with_commas(tally.parcels));
}

}  // namespace tierflow
