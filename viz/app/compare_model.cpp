#include "viz/app/compare_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/compare/comparison.hpp"
#include "scenarios/report/figures.hpp"

namespace tierflow {

chrome::CompareModel compare_model(Recording const& first, Recording const& second) {
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
    model.rows.push_back({.name = figure.label,
                          .reference = value_text(figure.first.mean, figure.unit),
                          .variant = value_text(figure.second.mean, figure.unit),
                          .change = is_share ? fmt::format("{:+.2f} pt", figure.difference.mean * 100) : fmt::format("{:+.1f} %", middle * 100),
                          .difference = can_tell ? chrome::Difference{middle - half, middle, middle + half} : chrome::Difference{std::min(0.0, middle), middle, std::max(0.0, middle)},
                          .higher_is_better = figure.wanted != Wanted::lower});
  }
  return model;
}

}  // namespace tierflow
