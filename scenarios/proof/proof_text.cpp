#include "scenarios/proof/proof_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tierflow {
namespace {

constexpr int figure_width = 42;

std::string padded(std::string const& text, int width) {
  std::string const shown = fitted(text, width);
  return shown + std::string(static_cast<std::size_t>(std::max(0, width - width_of(shown))), ' ');
}

std::string claim_line(Claim const& claim, Verdict const& verdict, Look const& look) {
  std::string const spread = claim.rule == Rule::by_chance ? "± " + spread_text(verdict.four_errors) : "";
  std::string const line = fmt::format("        {} {:>12}  {:>12} ", padded(claim.figure, figure_width),
                                       figure_text(claim.theory), figure_text(verdict.mean));
  return line + tinted(padded(spread, 11), Tint::faint, look) +
         (verdict.kept ? tinted("✓", Tint::good, look)
                       : tinted("✗ " + why_not(claim, verdict), Tint::bad, look)) +
         "\n";
}

}  // namespace

std::string figure_text(double value) { return fmt::format("{:.6g}", value); }

std::string spread_text(double value) { return fmt::format("{:.3g}", value); }

std::string why_not(Claim const& claim, Verdict const& verdict) {
  if (verdict.kept) return {};
  double const off = std::abs(verdict.mean - claim.theory);
  if (claim.rule == Rule::exact) return "must be equal in every run";
  if (claim.rule == Rule::within)
    return fmt::format("must be within {} in every run", figure_text(claim.tolerance));
  if (!(verdict.four_errors <= claim.tolerance))
    return fmt::format("too few parcels to tell: ± {} is more than {}", spread_text(verdict.four_errors),
                       figure_text(claim.tolerance));
  return fmt::format("{:.1f} standard errors off", 4 * off / verdict.four_errors);
}

std::string proof_heading(Look const& look) {
  return tinted(fmt::format("  {} {:>12}  {:>12} {}", padded("CASE", figure_width + 6), "theory", "simulated",
                            "4 s.e."),
                Tint::faint, look) +
         "\n";
}

std::string case_text(CaseOutcome const& outcome, Look const& look) {
  std::string const size = outcome.parcels() == 0
                               ? std::string{}
                               : fmt::format("{} parcels in {} run{}", with_commas(outcome.parcels()),
                                             outcome.runs(), outcome.runs() == 1 ? "" : "s");
  std::string text = "  " + tinted(padded(outcome.subject.id, 6), Tint::title, look) +
                     tinted(padded(outcome.subject.subject, std::max(20, look.width - 10 - width_of(size))),
                            Tint::bold, look) +
                     " " + tinted(size, Tint::faint, look) + "\n";
  for (std::size_t t = 0; t < outcome.trials.size(); ++t) {
    TrialOutcome const& trial = outcome.trials[t];
    for (std::size_t c = 0; c < trial.verdicts.size(); ++c)
      text += claim_line(outcome.subject.trials[t].claims[c], trial.verdicts[c], look);
    if (trial.unbalanced > 0)
      text += "        " +
              tinted(fmt::format("✗ the books of {} runs do not balance", trial.unbalanced), Tint::bad, look) +
              "\n";
  }
  if (!outcome.subject.one_history) return text;
  return text + "        " + padded("one history", figure_width) + std::string(39, ' ') +
         (outcome.same_history ? tinted("✓", Tint::good, look)
                               : tinted("✗ histories differ", Tint::bad, look)) +
         "\n";
}

void Tally::add(CaseOutcome const& outcome) {
  ++cases;
  runs += outcome.runs();
  parcels += outcome.parcels();
  for (TrialOutcome const& trial : outcome.trials) {
    unbalanced += trial.unbalanced;
    figures += trial.verdicts.size();
    kept += static_cast<std::size_t>(std::ranges::count_if(trial.verdicts, &Verdict::kept));
  }
}

}  // namespace tierflow
