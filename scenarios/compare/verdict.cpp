// The verdict of a comparison, by rule: first what somebody must act on, last what nobody can say yet.

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/compare/comparison.hpp"
#include "scenarios/report/figure_words.hpp"

namespace tierflow {
namespace {

using Figures = std::vector<FigureDifference>;

Figures with(Comparison const& comparison, Finding finding) {
  Figures some;
  std::ranges::copy_if(comparison.figures, std::back_inserter(some),
                       [&](auto const& figure) { return figure.finding == finding; });
  return some;
}

/// "on time (+1.2 points), left behind at departures (-310) and 2 more".
std::string listed(Figures const& figures) {
  constexpr std::size_t most = 3;
  std::size_t const shown = figures.size() == most + 1 ? most + 1 : std::min(figures.size(), most);
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    bool const last = i + 1 == figures.size();
    text += i == 0 ? "" : last ? " and " : ", ";
    text += figures[i].label + " (" + change_text(figures[i].difference, figures[i].unit) + ")";
  }
  if (shown < figures.size()) text += fmt::format(" and {} more", figures.size() - shown);
  return text;
}

std::string counted(std::size_t count) { return fmt::format("{} figure{}", count, count == 1 ? "" : "s"); }

}  // namespace

std::string verdict_of(Comparison const& comparison) {
  bool const tells =
      std::ranges::any_of(comparison.figures, [](auto const& figure) { return figure.difference.half_width.has_value(); });
  if (comparison.figures.empty()) return "The two have no figure in common.";
  if (!tells) return "One replication cannot tell a difference from chance: give each at least two, better ten.";

  Figures const worse = with(comparison, Finding::worse), better = with(comparison, Finding::better),
                different = with(comparison, Finding::different), equal = with(comparison, Finding::equal),
                open = with(comparison, Finding::undecided);
  std::string const& second = comparison.second;
  std::vector<std::string> parts;
  if (!worse.empty()) parts.push_back("worse in " + listed(worse));
  if (!better.empty()) parts.push_back("better in " + listed(better));
  if (!different.empty()) parts.push_back("different in " + listed(different));

  std::string text;
  if (equal.size() == comparison.figures.size()) {
    text = comparison.options.margin > 0 ? "No figure differs by more than the margin." : "No figure differs at all.";
  } else if (parts.empty()) {
    text = fmt::format("The runs cannot tell {} from {}.", second, comparison.first);
  } else {
    text = second + " is " + parts[0];
    for (std::size_t i = 1; i < parts.size(); ++i) text += (i + 1 == parts.size() ? ", and " : ", ") + parts[i];
    text += ".";
  }
  if (!parts.empty() && !open.empty()) text += fmt::format(" The runs cannot tell about {}.", counted(open.size()));
  return text;
}

}  // namespace tierflow
