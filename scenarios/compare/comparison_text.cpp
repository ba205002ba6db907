#include "scenarios/compare/comparison_text.hpp"

#include <fmt/format.h>

#include "scenarios/compare/json_parts.hpp"
#include "scenarios/compare/short_places.hpp"
#include "scenarios/compare/verdict.hpp"
#include "scenarios/report/figure_words.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

std::string faint(std::string const& words, Look const& look) { return tinted("  " + words, Tint::faint, look) + "\n"; }

std::string counted(std::size_t count, char const* what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// How many replications of what draws; or that they are not paired, and why.
std::string draws_text(int pairs, RunRecord const& first, RunRecord const& second) {
  if (pairs > 0)
    return counted(static_cast<std::size_t>(pairs), "replication") + fmt::format(" each, the same draws (seed {})", first.seed);
  return fmt::format("{} and {} replications, not paired: seeds {} and {}", first.replications, second.replications,
                     first.seed, second.seed);
}

Cell mark_of(Finding finding) {
  switch (finding) {
    case Finding::better: return {"better", Tint::good};
    case Finding::worse: return {"worse", Tint::bad};
    case Finding::different: return {"differs", Tint::bold};
    case Finding::equal: return {"=", Tint::faint};
    case Finding::undecided: return {"~", Tint::faint};
  }
  return {""};
}

std::string correlation_text(double correlation) { return number_text(correlation, 2); }

std::string figures_table(Comparison const& comparison, Look const& look) {
  Table table{{{"FIGURE", false}, {"A"}, {"B"}, {"B - A"}, {"corr"}, {"", false}}};
  for (auto const& figure : comparison.figures)
    table.row({figure.label, estimate_text(figure.first, figure.unit), estimate_text(figure.second, figure.unit),
               {difference_text(figure.difference, figure.unit), Tint::bold}, correlation_text(figure.correlation),
               mark_of(figure.finding)});
  return table.text(look);
}

std::string notes(Comparison const& comparison, Look const& look) {
  std::string text = fmt::format("~ the runs cannot tell; {:g} % intervals; p values adjusted over {} (Holm)",
                                 comparison.options.level * 100, counted(comparison.figures.size(), "figure"));
  if (comparison.options.margin > 0) text += fmt::format("; = within {:g} % of A", comparison.options.margin * 100);
  return faint(text, look);
}

std::string recovery_section(Comparison const& comparison, RunRecord const& first, RunRecord const& second, Look const& look) {
  auto const found = recovery(first.fullness, second.fullness, comparison.pairs);
  return found ? recovery_text(*found, look) + "\n" : std::string{};
}

/// A line a change, and below it in what file and line each value is written.
std::string changes_section(std::vector<ScenarioChange> const& changes, Look const& look) {
  constexpr std::size_t most = 20;
  if (changes.empty()) return faint("Nothing that the simulation looks at differs between the two scenarios.", look);
  ShortPlaces const places{changes};
  Table table{{{"WHAT CHANGED", false, 50}, {"A", false, 40}, {"B", false, 40}}};
  for (std::size_t i = 0; i < std::min(changes.size(), most); ++i) {
    ScenarioChange const& change = changes[i];
    table.row({change.path, change.before.value_or("-"), change.after.value_or("-")});
    if (change.before_at || change.after_at)
      table.row({"", {places.of(change.before_at), Tint::faint}, {places.of(change.after_at), Tint::faint}});
  }
  std::string text = table.text(look);
  if (changes.size() > most)
    text += faint(fmt::format("and {} more: --json lists them all", changes.size() - most), look);
  return text;
}

Json difference_json(FigureDifference const& figure) {
  return {{"label", figure.label},
          {"unit", figure.unit},
          {"wanted", name_of(figure.wanted)},
          {"first", estimate_json(figure.first)},
          {"second", estimate_json(figure.second)},
          {"difference", estimate_json(figure.difference)},
          {"relative", number_json(figure.relative())},
          {"p_value", number_json(figure.p_value)},
          {"adjusted_p", number_json(figure.adjusted_p)},
          {"correlation", number_json(figure.correlation)},
          {"variance_ratio", number_json(figure.variance_ratio)},
          {"finding", name_of(figure.finding)}};
}

Json optional_text(std::optional<std::string> const& text) { return text ? Json(*text) : Json(nullptr); }

/// Line and column are null where the whole file is meant, or the command line.
Json place_json(std::optional<Spot> const& spot) {
  if (!spot) return nullptr;
  bool const has_line = spot->line > 0;
  return {{"file", spot->file}, {"line", has_line ? Json(spot->line) : Json(nullptr)}, {"column", has_line ? Json(spot->column) : Json(nullptr)}};
}

Json change_json(ScenarioChange const& change) {
  return {{"path", change.path},
          {"before", optional_text(change.before)},
          {"after", optional_text(change.after)},
          {"before_at", place_json(change.before_at)},
          {"after_at", place_json(change.after_at)}};
}

}  // namespace

std::string comparison_text(Comparison const& comparison, RunRecord const& first, RunRecord const& second,
                            std::vector<ScenarioChange> const& changes, Look const& look) {
  auto const named = [&](char const* letter, std::string const& name) {
    return "  " + tinted(letter, Tint::title, look) + "  " + fitted(name, look.width - 6) + "\n";
  };
  return "\n" + paragraph(printable(verdict_of(comparison)), look.width) + "\n" + named("A", comparison.first) +
         named("B", comparison.second) + faint(draws_text(comparison.pairs, first, second), look) + "\n" +
         figures_table(comparison, look) + notes(comparison, look) + "\n" + recovery_section(comparison, first, second, look) +
         changes_section(changes, look);
}

Json comparison_json(Comparison const& comparison, RunRecord const& first, RunRecord const& second,
                     std::vector<ScenarioChange> const& changes) {
  Json figures = Json::object(), list = Json::array();
  for (auto const& figure : comparison.figures) figures[figure.key] = difference_json(figure);
  for (auto const& change : changes) list.push_back(change_json(change));
  Json scenarios = Json::array({record_json(first), record_json(second)});
  scenarios[0]["name"] = comparison.first;
  scenarios[1]["name"] = comparison.second;
  auto const recovered = recovery(first.fullness, second.fullness, comparison.pairs);
  return {{"format", 1},
          {"recovery", recovered ? recovery_json(*recovered) : Json(nullptr)},
          {"verdict", verdict_of(comparison)},
          {"regression", comparison.regression()},
          {"scenarios", scenarios},
          {"pairs", comparison.pairs},
          {"level", comparison.options.level},
          {"margin", comparison.options.margin},
          {"figures", figures},
          {"changes", list}};
}

std::string ranking_text(Ranking const& ranking, std::vector<RunRecord> const& records, Look const& look) {
  Table table{{{"BY " + ranking.label, false, 44}, {"mean"}, {"behind the best"}, {"", false}}};
  for (Ranked const& ranked : ranking.order) {
    bool const best = &ranked == &ranking.order.front();
    table.row({records[ranked.scenario].name,
               {estimate_text(ranked.mean, ranking.unit), Tint::bold},
               best ? "-" : difference_text(ranked.behind, ranking.unit),
               best ? Cell{"best", Tint::good} : ranked.told_apart ? Cell{""} : Cell{"~", Tint::faint}});
  }
  std::string text = "\n" + table.text(look);
  text += faint(fmt::format("~ cannot be told from the best; {:g} % for all intervals together (Bonferroni, all pairs)",
                            ranking.level * 100), look);
  text += faint(ranking.pairs > 0 ? draws_text(ranking.pairs, records.front(), records.front())
                                  : "Not paired: the seeds differ.", look);

  std::vector<Column> columns{{"MEANS", false}};
  for (Ranked const& ranked : ranking.order) columns.push_back({records[ranked.scenario].name, true, 18});
  Table means{columns};
  for (FigureSeries const& series : records[ranking.order.front().scenario].figures) {
    std::vector<Cell> cells{series.label};
    for (Ranked const& ranked : ranking.order)
      for (FigureSeries const& own : records[ranked.scenario].figures)
        if (own.key == series.key) cells.emplace_back(value_text(estimate(own.values).mean, own.unit));
    means.row(std::move(cells));
  }
  return text + "\n" + means.text(look);
}

Json ranking_json(Ranking const& ranking, std::vector<RunRecord> const& records) {
  Json order = Json::array();
  for (Ranked const& ranked : ranking.order) {
    RunRecord const& record = records[ranked.scenario];
    Json figures = Json::object();
    for (FigureSeries const& series : record.figures)
      figures[series.key] = estimate_json(estimate(series.values, ranking.level));
    Json json = record_json(record);
    json["mean"] = estimate_json(ranked.mean);
    json["behind_the_best"] = estimate_json(ranked.behind);
    json["told_apart"] = ranked.told_apart;
    json["figures"] = figures;
    order.push_back(json);
  }
  return {{"format", 1},          {"by", ranking.key},   {"wanted", name_of(ranking.wanted)},
          {"level", ranking.level}, {"level_each", ranking.level_each}, {"pairs", ranking.pairs}, {"order", order}};
}

}  // namespace tierflow
