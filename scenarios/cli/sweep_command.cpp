#include "scenarios/cli/sweep_command.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenarios/cli/asked_figure.hpp"
#include "scenarios/cli/choose.hpp"
#include "scenarios/cli/interrupt.hpp"
#include "scenarios/cli/problems.hpp"
#include "scenarios/compare/choice_text.hpp"
#include "scenarios/compare/comparison_text.hpp"
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

/// The end of a key, as long as it takes to tell it from the others: "couriers", or "Village.couriers" beside "Harbour.couriers".
std::string short_name(SweptKey const& key, std::vector<SweptKey> const& swept) {
  std::size_t point = key.key.rfind('.');
  auto const is_others = [&](std::string_view ending) {
    return std::ranges::any_of(swept, [&](SweptKey const& other) { return &other != &key && other.key.ends_with(ending); });
  };
  while (point != std::string::npos && point > 0 && is_others(std::string_view{key.key}.substr(point))) point = key.key.rfind('.', point - 1);
  return point == std::string::npos ? key.key : key.key.substr(point + 1);
}

/// The same records under names that fit into a table.
std::vector<RunRecord> with_short_names(std::vector<RunRecord> records, std::vector<SweptKey> const& swept,
                                        std::vector<Values> const& combinations) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    std::vector<std::string> words;
    for (std::size_t k = 0; k < swept.size(); ++k) words.push_back(short_name(swept[k], swept) + "=" + combinations[i][k]);
    records[i].name = joined_sets(words);
  }
  return records;
}

void list(std::vector<SweptKey> const& swept, std::vector<Values> const& combinations, Streams const& streams) {
  for (Values const& values : combinations) streams.out << printable(joined_sets(as_sets(swept, values))) << "\n";
}

/// A row a combination, in their order: its values, what a planner looks at first, and how far it is behind the best.
std::string table_of(std::vector<SweptKey> const& swept, std::vector<Values> const& combinations,
                     std::vector<RunRecord> const& records, Ranking const& ranking, Look const& look) {
  std::vector<std::string_view> shown{"on_time_share", "full_course_mean_h", "left_behind_parcels"};
  for (FigureKind const& kind : figure_kinds)
    if ((kind.of_accounts || kind.of_cold) && std::ranges::find(records.front().figures, kind.key, &FigureSeries::key) != records.front().figures.end())
      shown.push_back(kind.key);
  std::vector<Column> columns;
  for (SweptKey const& key : swept) columns.push_back({short_name(key, swept), true, 24});
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

/// The JSON of a ranking or a choice, with the values of each combination in it; `order` is what it was made of.
template <class Order>
Json with_values(Json json, Order const& order, std::vector<SweptKey> const& swept, std::vector<Values> const& combinations) {
  for (std::size_t place = 0; place < order.size(); ++place) {
    Json values = Json::object();
    for (std::size_t k = 0; k < swept.size(); ++k) values[swept[k].key] = combinations[order[place].scenario][k];
    json["order"][place]["values"] = values;
  }
  return json;
}

}  // namespace

ExitCode sweep_command(SweepRequest const& request, Tools const& tools, Streams const& streams) {
  Reading const base = request.world.base(tools);
  if (ExitCode const bad = show_problems(base, streams, request.quiet); bad != exit_ok) return bad;
  std::vector<Values> const combinations = combinations_of(base.sweep);
  if (combinations.size() < 2) {
    streams.err << "tierflow: nothing to sweep: the scenario needs a block such as  sweep: {scale.demand: [1, 1.2, 1.4]}\n";
    return exit_invalid_scenario;
  }
  FigureKind const* const figure = asked_figure(request.by, streams);
  if (figure == nullptr) return exit_usage;
  if (!counts_in(*figure, *base.scenario, streams)) return exit_invalid_scenario;
  auto const plan = request.best_within ? asked_choice(request.by, *request.best_within, streams) : std::nullopt;
  if (request.best_within && !plan) return exit_usage;
  if (request.list) {
    list(base.sweep, combinations, streams);
    return exit_ok;
  }

  Pilots const pilots{tools, streams, request.threads, request.quiet};
  std::vector<Trial> trials;
  std::vector<RunRecord> records;
  for (Values const& values : combinations) {
    Trial trial;
    if (ExitCode const bad = request.world.with(as_sets(base.sweep, values), tools, streams, pilots, trial); bad != exit_ok) return bad;
    RunRecord record;
    record.name = trial.name;
    record.seed = trial.scenario.seed;
    records.push_back(std::move(record));
    trials.push_back(std::move(trial));
  }
  Interrupt const interrupt;
  FigureCache const cache{request.cache};
  Trials runner{tools, streams, cache, request.threads, request.quiet};
  if (plan) {
    auto const choice = choose(*plan, trials, runner);
    if (!choice) return say_interrupted(streams);
    if (request.json) streams.out << dumped(with_values(choice_json(*choice, records), choice->order, base.sweep, combinations)) << "\n";
    else streams.out << choice_text(*choice, with_short_names(records, base.sweep, combinations), streams.out_look);
    return exit_of(*choice);
  }
  if (runner.run(trials, request.replications) == Trials::End::interrupted) return say_interrupted(streams);
  for (std::size_t i = 0; i < trials.size(); ++i) {
    records[i].replications = static_cast<int>(trials[i].figures.size());
    records[i].figures = series_of(trials[i].figures);
  }
  Ranking const ranking = rank(records, request.by);
  if (request.json) streams.out << dumped(with_values(ranking_json(ranking, records), ranking.order, base.sweep, combinations)) << "\n";
  else streams.out << table_of(base.sweep, combinations, records, ranking, streams.out_look);
  return exit_ok;
}

}  // namespace tierflow
