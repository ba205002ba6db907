#include "scenarios/cli/sweep_command.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/cli/interrupt.hpp"
#include "scenarios/cli/problems.hpp"
#include "scenarios/cli/trials.hpp"
#include "scenarios/compare/comparison_text.hpp"
#include "scenarios/reader/nearest.hpp"
#include "scenarios/report/figure_words.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

using Values = std::vector<std::string>;

/// Each value with each, the last key's values changing first.
std::vector<Values> combinations_of(std::vector<SweptKey> const& swept) {
  std::vector<Values> all{{}};
  for (SweptKey const& key : swept) {
    std::vector<Values> longer;
    for (Values const& begun : all)
      for (std::string const& value : key.values) {
        longer.push_back(begun);
        longer.back().push_back(value);
      }
    all = std::move(longer);
  }
  return all;
}

std::vector<std::string> as_sets(std::vector<SweptKey> const& swept, Values const& values) {
  std::vector<std::string> sets;
  for (std::size_t i = 0; i < swept.size(); ++i) sets.push_back(swept[i].key + "=" + values[i]);
  return sets;
}

std::string joined(std::vector<std::string> const& words) {
  std::string text;
  for (std::string const& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

void list(std::vector<SweptKey> const& swept, std::vector<Values> const& combinations, Streams const& streams) {
  for (Values const& values : combinations) streams.out << printable(joined(as_sets(swept, values))) << "\n";
}

/// A row a combination, in their order: its values, what a planner looks at first, and how far it is behind the best.
std::string table_of(std::vector<SweptKey> const& swept, std::vector<Values> const& combinations,
                     std::vector<RunRecord> const& records, Ranking const& ranking, Look const& look) {
  std::vector<std::string_view> shown{"on_time_share", "full_course_mean_h", "left_behind_parcels"};
  for (FigureKind const& kind : figure_kinds)
    if (kind.of_accounts && std::ranges::find(records.front().figures, kind.key, &FigureSeries::key) != records.front().figures.end())
      shown.push_back(kind.key);
  std::vector<Column> columns;
  for (SweptKey const& key : swept) columns.push_back({key.key.substr(key.key.rfind('.') + 1), true, 16});
  for (auto const key : shown) columns.push_back({std::string{figure_kind(key)->label}});
  columns.push_back({"behind the best in " + ranking.label, true, 40});
  Table table{columns};
  for (std::size_t i = 0; i < records.size(); ++i) {
    std::vector<Cell> cells(combinations[i].begin(), combinations[i].end());
    for (auto const key : shown) {
      auto const found = std::ranges::find(records[i].figures, key, &FigureSeries::key);
      cells.emplace_back(found == records[i].figures.end() ? "-" : estimate_text(estimate(found->values), found->unit));
    }
    Ranked const& ranked = *std::ranges::find(ranking.order, i, &Ranked::scenario);
    bool const best = ranking.order.front().scenario == i;
    cells.push_back(best ? Cell{"best", Tint::good}
                         : Cell{(ranked.told_apart ? "" : "~ ") + difference_text(ranked.behind, ranking.unit)});
    table.row(std::move(cells));
  }
  return "\n" + table.text(look) +
         tinted(fmt::format("  {} replications each, the same draws; ~ cannot be told from the best (95 % for all together)",
                            ranking.pairs), Tint::faint, look) + "\n";
}

Json json_of(std::vector<SweptKey> const& swept, std::vector<Values> const& combinations,
             std::vector<RunRecord> const& records, Ranking const& ranking) {
  Json json = ranking_json(ranking, records);
  for (std::size_t place = 0; place < ranking.order.size(); ++place) {
    Json values = Json::object();
    for (std::size_t k = 0; k < swept.size(); ++k) values[swept[k].key] = combinations[ranking.order[place].scenario][k];
    json["order"][place]["values"] = values;
  }
  return json;
}

}  // namespace

ExitCode sweep_command(SweepRequest const& request, Tools const& tools, Streams const& streams) {
  std::vector<std::string> sets = request.sets;
  sets.emplace_back("replications.count=1");
  if (request.seed) sets.push_back(fmt::format("replications.seed={}", *request.seed));
  Reading const base = tools.read(request.files, sets);
  if (ExitCode const bad = show_problems(base, streams, request.quiet); bad != exit_ok) return bad;
  std::vector<Values> const combinations = combinations_of(base.sweep);
  if (combinations.size() < 2) {
    streams.err << "tierflow: nothing to sweep: the scenario needs a block such as  sweep: {scale.demand: [1, 1.2, 1.4]}\n";
    return exit_invalid_scenario;
  }
  if (figure_kind(request.by) == nullptr) {
    std::vector<std::string_view> keys;
    for (FigureKind const& kind : figure_kinds) keys.push_back(kind.key);
    streams.err << "tierflow: there is no figure " << printable(cited(request.by)) << did_you_mean(request.by, keys) << "\n";
    return exit_usage;
  }
  if (figure_kind(request.by)->of_accounts && !base.scenario->accounts) {
    streams.err << "tierflow: " << request.by << " counts only in a scenario with 'accounts', and there are none\n";
    return exit_invalid_scenario;
  }
  if (request.list) {
    list(base.sweep, combinations, streams);
    return exit_ok;
  }

  std::vector<Trial> trials;
  std::vector<RunRecord> records;
  for (Values const& values : combinations) {
    std::vector<std::string> with = sets;
    std::vector<std::string> const own = as_sets(base.sweep, values);
    with.insert(with.end(), own.begin(), own.end());
    Reading reading = tools.read(request.files, with);
    if (ExitCode const bad = verdict(reading); bad != exit_ok) {
      streams.err << "tierflow: with " << printable(joined(own)) << ":\n";
      return show_problems(reading, streams, true);
    }
    RunRecord record;
    record.name = joined(own);
    record.seed = reading.scenario->seed;
    records.push_back(std::move(record));
    trials.push_back({joined(own), std::move(*reading.scenario), std::move(reading.effective), {}});
  }
  Interrupt const interrupt;
  FigureCache const cache{request.cache};
  if (Trials{tools, streams, cache, request.threads, request.quiet}.run(trials, request.replications) == Trials::End::interrupted) {
    streams.err << "tierflow: interrupted; the replications that are complete are kept, and the same command goes on from there\n";
    return exit_interrupted;
  }
  for (std::size_t i = 0; i < trials.size(); ++i) {
    records[i].replications = static_cast<int>(trials[i].figures.size());
    records[i].figures = series_of(trials[i].figures);
  }
  Ranking const ranking = rank(records, request.by);
  if (request.json) streams.out << dumped(json_of(base.sweep, combinations, records, ranking)) << "\n";
  else streams.out << table_of(base.sweep, combinations, records, ranking, streams.out_look);
  return exit_ok;
}

}  // namespace tierflow
