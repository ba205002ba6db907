#include "viz/app/compare_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/compare/comparison.hpp"
#include "scenarios/report/figure_kinds.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {
namespace {

std::string label_of(FigureDifference const& figure, Language language) {
  FigureKind const* const kind = language == Language::chinese ? figure_kind(figure.key) : nullptr;
  return kind != nullptr ? std::string{kind->chinese} : figure.label;
}

/// "+0.33 pt", "−0.4 %", "±0" where nothing is left after rounding.
std::string change_text(double change, char const* unit, int decimals) {
  std::string const size = fmt::format("{:.{}f}", std::fabs(change), decimals);
  if (size.find_first_of("123456789") == std::string::npos) return "±0";
  return fmt::format("{}{} {}", change > 0 ? "+" : "−", size, unit);
}

}  // namespace

std::vector<std::string_view> figure_labels() {
  std::vector<std::string_view> all;
  for (FigureKind const& kind : figure_kinds) all.push_back(kind.chinese);
  return all;
}

chrome::CompareModel compare_model(Recording const& first, Recording const& second, Language language) {
  chrome::CompareModel model;
  if (first.folder.empty() || second.folder.empty()) return model;
  Comparison const comparison = compare(open_run_record(first.folder), open_run_record(second.folder));
  model.runs = comparison.pairs;
  for (FigureDifference const& figure : comparison.figures) {
    double const of = std::fabs(figure.first.mean);
    if (!std::isfinite(figure.difference.mean) || of == 0) continue;
    double const half = figure.difference.half_width.value_or(0) / of, middle = figure.difference.mean / of;
    bool const is_share = figure.unit == "share";
    // Without an interval nothing is told apart from chance, whatever its size.
    bool const can_tell = figure.difference.half_width.has_value();
    model.rows.push_back({.name = label_of(figure, language),
                          .reference = value_text(figure.first.mean, figure.unit),
                          .variant = value_text(figure.second.mean, figure.unit),
                          .change = is_share ? change_text(figure.difference.mean * 100, "pt", 2) : change_text(middle * 100, "%", 1),
                          .difference = can_tell ? chrome::Difference{middle - half, middle, middle + half} : chrome::Difference{std::min(0.0, middle), middle, std::max(0.0, middle)},
                          .higher_is_better = figure.wanted != Wanted::lower});
  }
  return model;
}

}  // namespace tierflow
