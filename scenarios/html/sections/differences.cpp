// What differs: figures with their intervals, and the scenarios themselves.

#include <fmt/format.h>

#include <cmath>

#include "scenarios/html/charts/forest_chart.hpp"
#include "scenarios/html/figure_names.hpp"
#include "scenarios/html/markup.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

ForestRow row_of(FigureDifference const& figure) {
  ForestRow row;
  row.name = figure_name(figure.key, figure.label);
  double const nothing = std::nan(""), scale = std::abs(figure.first.mean);
  auto const relative = [&](double value) { return scale > 0 ? value / scale : nothing; };
  row.relative = relative(figure.difference.mean);
  row.least = row.most = nothing;
  row.difference = scale > 0 ? relative_text(row.relative) : signed_text(figure.difference.mean, figure.unit, figure.difference.half_width.value_or(0));
  row.interval = say(Word::no_interval);
  if (figure.difference.half_width) {
    double const half = *figure.difference.half_width;
    row.least = relative(figure.difference.mean - half);
    row.most = relative(figure.difference.mean + half);
    row.interval = "[" + signed_text(figure.difference.mean - half, figure.unit, half) + ", " +
                   signed_text(figure.difference.mean + half, figure.unit, half) + "]";
  }
  switch (figure.finding) {
    case Finding::better: row.style = "good", row.finding = say(Word::finding_better); break;
    case Finding::worse: row.style = "bad", row.finding = say(Word::finding_worse); break;
    case Finding::different: row.style = "other", row.finding = say(Word::changed); break;
    case Finding::equal: row.style = "same", row.finding = say(Word::finding_equal); break;
    case Finding::undecided: row.style = "same", row.finding = say(Word::unchanged); break;
  }
  return row;
}

}  // namespace

std::string forest_section(Comparison const& comparison, Tongue tongue) {
  if (comparison.figures.empty()) return {};
  ForestChart chart;
  chart.described_by = "differences";
  for (FigureDifference const& figure : comparison.figures) chart.rows.push_back(row_of(figure));
  Text const draws = comparison.pairs > 0 ? say(Word::common_draws, {std::to_string(comparison.pairs)}) : say(Word::no_common_draws);
  return panel("differences", say(Word::differences), drawn(chart, tongue), tongue,
               "<span class=\"key\">" + tongue.html(draws) + "</span>");
}

std::string changes_section(std::vector<ScenarioChange> const& changes, Tongue tongue) {
  constexpr std::size_t most = 40;
  if (changes.empty()) return panel("changes", say(Word::changes), note(say(Word::changes_none), tongue), tongue);
  std::string lines;
  for (std::size_t i = 0; i < std::min(most, changes.size()); ++i) {
    ScenarioChange const& change = changes[i];
    lines += "<div class=\"change\"><div class=\"path\">" + escaped(change.path) + "</div>\n";
    if (change.before) lines += "<div class=\"del\">− " + escaped(*change.before) + "</div>\n";
    if (change.after) lines += "<div class=\"ins\">+ " + escaped(*change.after) + "</div>\n";
    lines += "</div>\n";
  }
  std::string body = "<div class=\"diff\">\n" + lines + "</div>\n";
  if (changes.size() > most) body += note(say(Word::changes_more, {std::to_string(changes.size() - most)}), tongue);
  return panel("changes", say(Word::changes), body, tongue);
}

}  // namespace tierflow::html
