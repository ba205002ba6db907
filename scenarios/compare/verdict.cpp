#include "scenarios/compare/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/report/figure_words.hpp"

namespace tierflow {
namespace {

NamedFigures with(Comparison const& comparison, Finding finding) {
  constexpr std::size_t most = 3;
  NamedFigures some{finding, {}, 0};
  std::ranges::copy_if(comparison.figures, std::back_inserter(some.named), [&](auto const& figure) { return figure.finding == finding; });
  if (some.named.size() > most + 1) {
    some.more = some.named.size() - most;
    some.named.resize(most);
  }
  return some;
}

Tenor tenor_of(Comparison const& comparison) {
  auto const any = [&](Finding finding) { return std::ranges::find(comparison.figures, finding, &FigureDifference::finding) != comparison.figures.end(); };
  bool const tells =
      std::ranges::any_of(comparison.figures, [](auto const& figure) { return figure.difference.half_width.has_value(); });
  if (comparison.figures.empty()) return Tenor::nothing_in_common;
  if (!tells) return Tenor::too_few;
  if (any(Finding::worse)) return any(Finding::better) ? Tenor::mixed : Tenor::worse;
  if (any(Finding::better)) return Tenor::better;
  if (any(Finding::different)) return Tenor::different;
  if (any(Finding::undecided)) return Tenor::undecided;
  return comparison.options.margin > 0 ? Tenor::within_margin : Tenor::same;
}

/// "on time (+1.2 points), left behind at departures (-310) and 2 more".
std::string listed(NamedFigures const& figures) {
  std::string text;
  for (std::size_t i = 0; i < figures.named.size(); ++i) {
    bool const last = i + 1 == figures.named.size() && figures.more == 0;
    text += i == 0 ? "" : last ? " and " : ", ";
    text += figures.named[i].label + " (" + change_text(figures.named[i].difference, figures.named[i].unit) + ")";
  }
  if (figures.more > 0) text += fmt::format(" and {} more", figures.more);
  return text;
}

/// "late lorry is worse in wait (+0.5 h), better in course (-1.2 h), and different in fill (+0.2 points)."
std::string found(VerdictPoints const& points, std::string const& second) {
  std::string text = second + " is ";
  for (std::size_t i = 0; i < points.named.size(); ++i) {
    text += i == 0 ? "" : i + 1 == points.named.size() ? ", and " : ", ";
    text += std::string{name_of(points.named[i].finding)} + " in " + listed(points.named[i]);
  }
  return text + ".";
}

}  // namespace

VerdictPoints verdict_points(Comparison const& comparison) {
  VerdictPoints points{tenor_of(comparison), {}, 0, comparison.figures.size()};
  if (points.tenor == Tenor::too_few) return points;
  for (Finding const finding : {Finding::worse, Finding::better, Finding::different})
    if (NamedFigures some = with(comparison, finding); !some.named.empty()) points.named.push_back(std::move(some));
  if (!points.named.empty())
    points.undecided = static_cast<std::size_t>(std::ranges::count(comparison.figures, Finding::undecided, &FigureDifference::finding));
  return points;
}

std::string verdict_of(Comparison const& comparison) {
  VerdictPoints const points = verdict_points(comparison);
  switch (points.tenor) {
    case Tenor::nothing_in_common: return "The two have no figure in common.";
    case Tenor::too_few: return "One replication cannot tell a difference from chance: give each at least two, better ten.";
    case Tenor::same: return "No figure differs at all.";
    case Tenor::within_margin: return "No figure differs by more than the margin.";
    case Tenor::undecided: return fmt::format("The runs cannot tell {} from {}.", comparison.second, comparison.first);
    case Tenor::better:
    case Tenor::worse:
    case Tenor::mixed:
    case Tenor::different: break;
  }
  std::string text = found(points, comparison.second);
  if (points.undecided > 0)
    text += fmt::format(" The runs cannot tell about {} figure{}.", points.undecided, points.undecided == 1 ? "" : "s");
  return text;
}

}  // namespace tierflow
