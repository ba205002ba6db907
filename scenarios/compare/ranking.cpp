#include "scenarios/compare/ranking.hpp"

#include <algorithm>
#include <cmath>

namespace tierflow {
namespace {

FigureSeries const& series_with(RunRecord const& record, std::string const& key) {
  auto const found = std::ranges::find(record.figures, key, &FigureSeries::key);
  if (found == record.figures.end()) throw NoRun{record.name + " has no figure " + key};
  return *found;
}

/// Replications that all have with the same draws; 0 where a seed differs.
int common_pairs(std::vector<RunRecord> const& records) {
  int pairs = records.front().replications;
  for (RunRecord const& record : records) {
    if (record.seed != records.front().seed) return 0;
    pairs = std::min(pairs, record.replications);
  }
  return pairs;
}

}  // namespace

Ranking rank(std::vector<RunRecord> const& records, std::string const& key, double level) {
  FigureSeries const& model = series_with(records.front(), key);
  auto const k = static_cast<double>(records.size());
  Ranking ranking{key,   model.label, model.unit, model.wanted,
                  level, 1 - (1 - level) / (k * (k - 1) / 2), common_pairs(records), {}};
  std::vector<std::vector<double>> values;
  for (std::size_t i = 0; i < records.size(); ++i) {
    values.push_back(series_with(records[i], key).values);
    if (ranking.pairs > 0) values[i].resize(static_cast<std::size_t>(ranking.pairs));
    ranking.order.push_back({i, estimate(values[i], level), {}, false});
  }
  std::ranges::stable_sort(ranking.order, [&](Ranked const& a, Ranked const& b) {
    bool const has_a = std::isfinite(a.mean.mean), has_b = std::isfinite(b.mean.mean);
    if (!has_a || !has_b) return has_a && !has_b;
    return ranking.wanted == Wanted::lower ? a.mean.mean < b.mean.mean : a.mean.mean > b.mean.mean;
  });

  auto const& best = values[ranking.order.front().scenario];
  for (Ranked& ranked : ranking.order) {
    auto const& own = values[ranked.scenario];
    ranked.behind = ranking.pairs > 0 ? paired_difference(best, own, ranking.level_each).difference
                                      : welch_difference(best, own, ranking.level_each).difference;
    ranked.told_apart = ranked.behind.half_width && std::fabs(ranked.behind.mean) > *ranked.behind.half_width;
  }
  ranking.order.front().behind = {0, {}};
  ranking.order.front().told_apart = false;
  return ranking;
}

}  // namespace tierflow
