#include "scenarios/compare/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "scenarios/statistics/several.hpp"

namespace tierflow {
namespace {

using Values = std::span<double const>;

Moments of_finite(Values values) {
  Moments moments;
  for (double const value : values)
    if (std::isfinite(value)) moments.add(value);
  return moments;
}

/// Pearson's, of the pairs that have both values; not a number where a side has no spread.
double correlation_of(Values first, Values second) {
  Moments a, b, both;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (!std::isfinite(first[i]) || !std::isfinite(second[i])) continue;
    a.add(first[i]);
    b.add(second[i]);
    both.add(first[i] + second[i]);
  }
  double const root = std::sqrt(a.squares() * b.squares());
  if (!(root > 0)) return std::numeric_limits<double>::quiet_NaN();
  return std::clamp((both.squares() - a.squares() - b.squares()) / 2 / root, -1.0, 1.0);
}

FigureDifference difference_of(FigureSeries const& first, FigureSeries const& second, int pairs, double level) {
  FigureDifference result;
  result.key = first.key;
  result.label = first.label;
  result.unit = first.unit;
  result.wanted = first.wanted;
  result.correlation = std::numeric_limits<double>::quiet_NaN();
  auto const count = static_cast<std::size_t>(pairs);
  bool const paired = pairs > 0;
  Values const a{first.values.data(), paired ? count : first.values.size()};
  Values const b{second.values.data(), paired ? count : second.values.size()};
  result.first = estimate(a, level);
  result.second = estimate(b, level);
  if (!paired) {
    WelchDifference const welch = welch_difference(a, b, level);
    result.difference = welch.difference;
    result.p_value = welch.p_value;
    return result;
  }
  PairedDifference const difference = paired_difference(a, b, level);
  result.difference = difference.difference;
  result.p_value = difference.p_value;
  result.correlation = correlation_of(a, b);
  double const apart = of_finite(a).variance() + of_finite(b).variance();
  if (apart > 0) result.variance_ratio = difference.deviation * difference.deviation / apart;
  return result;
}

Finding finding_of(FigureDifference const& figure, CompareOptions const& options) {
  if (!figure.difference.half_width) return Finding::undecided;
  double const half = *figure.difference.half_width, mean = figure.difference.mean;
  double const matters = options.margin * std::fabs(figure.first.mean);
  if (std::fabs(mean) + half <= matters) return Finding::equal;
  if (!(figure.adjusted_p < 1 - options.level)) return Finding::undecided;
  if (figure.wanted == Wanted::neither) return Finding::different;
  return (mean > 0) == (figure.wanted == Wanted::higher) ? Finding::better : Finding::worse;
}

/// Over the figures that have a p value; the others can tell nothing and do not count.
void adjust(std::vector<FigureDifference>& figures) {
  std::vector<FigureDifference*> telling;
  std::vector<double> p_values;
  for (auto& figure : figures) {
    if (std::isfinite(figure.p_value)) {
      telling.push_back(&figure);
      p_values.push_back(figure.p_value);
    } else {
      figure.p_value = 1;
    }
  }
  std::vector<double> const adjusted = holm(p_values);
  for (std::size_t i = 0; i < telling.size(); ++i) telling[i]->adjusted_p = adjusted[i];
}

}  // namespace

char const* name_of(Finding finding) {
  switch (finding) {
    case Finding::better: return "better";
    case Finding::worse: return "worse";
    case Finding::different: return "different";
    case Finding::equal: return "equal";
    case Finding::undecided: return "undecided";
  }
  return "";
}

bool Comparison::regression() const {
  return std::ranges::any_of(figures, [](auto const& figure) { return figure.finding == Finding::worse; });
}

Comparison compare(RunRecord const& first, RunRecord const& second, CompareOptions const& options) {
  Comparison result{first.name, second.name, 0, options, {}};
  if (first.seed == second.seed) result.pairs = std::min(first.replications, second.replications);
  for (auto const& one : first.figures) {
    auto const other = std::ranges::find(second.figures, one.key, &FigureSeries::key);
    if (other != second.figures.end())
      result.figures.push_back(difference_of(one, *other, result.pairs, options.level));
  }
  adjust(result.figures);
  for (auto& figure : result.figures) figure.finding = finding_of(figure, options);
  return result;
}

}  // namespace tierflow
