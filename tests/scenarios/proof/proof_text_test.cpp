// The proof in words, for a terminal and for a page.

#include "scenarios/proof/proof_text.hpp"

#include "tests/scenarios/report/on_disk.hpp"

namespace tierflow::testing {
namespace {

Measure const any{[](auto const&, auto const&) { return 0.0; }};

/// One figure that agrees, one that is off, one that is hardly known.
CaseOutcome mixed() {
  CaseOutcome outcome;
  outcome.subject = {"P99", "a queue of mine",
                     {{"mine.yaml", {},
                       {figure_of("mean wait, h", 2, 0.1, any), figure_of("mean queue", 5, 0.1, any),
                        figure_of("used", 0.5, 0.005, any)}}}};
  TrialOutcome trial;
  trial.runs = 40;
  trial.parcels = 1'234'567;
  trial.verdicts = {{2.01, 0.04, true}, {5.2, 0.08, false}, {0.501, 0.02, false}};
  outcome.trials = {trial};
  return outcome;
}

TEST_CASE("each figure has its line, and one that does not agree says why") {
  std::string const text = case_text(mixed(), {.colour = false, .width = 96});

  CHECK_HOLDS(text, "P99   a queue of mine");
  CHECK_HOLDS(text, "1,234,567 parcels in 40 runs");
  CHECK_HOLDS(text, "2.01 ± 0.04     ✓");
  CHECK_HOLDS(text, "✗ 10.0 standard errors off");
  CHECK_HOLDS(text, "✗ too few parcels to tell: ± 0.02 is more than 0.005");
}

TEST_CASE("books that do not balance and histories that differ stand there too") {
  CaseOutcome outcome = mixed();
  outcome.trials[0].unbalanced = 3;
  outcome.subject.one_history = true;
  outcome.same_history = false;

  CHECK_HOLDS(case_text(outcome, {}), "✗ the books of 3 runs do not balance");
  CHECK_HOLDS(case_text(outcome, {}), "✗ histories differ");
  CHECK_HOLDS(proof_markdown({outcome}), "| | | one history | | | exact | | | **no** |");
}

TEST_CASE("the page has a row for each figure and counts what agrees") {
  std::string const page = proof_markdown({mixed()});

  CHECK_HOLDS(page, "| P99 | a queue of mine | mean wait, h | 2 | 2.01 | ± 0.04 | 1,234,567 | 00000000 | yes |\n");
  CHECK_HOLDS(page, "|  |  | mean queue | 5 | 5.2 | ± 0.08 |  |  | **no**: 10.0 standard errors off |\n");
  CHECK_HOLDS(page, "1 of 3 figures in 1 cases agree. The books balance, as integers, in 40 of 40 runs");
}

}  // namespace
}  // namespace tierflow::testing
