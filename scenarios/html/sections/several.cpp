// More than two runs: a ranked table, and every figure, distribution and average day as small multiples.

#include <cmath>

#include "scenarios/html/charts/distribution_chart.hpp"
#include "scenarios/html/charts/interval_chart.hpp"
#include "scenarios/html/figure_names.hpp"
#include "scenarios/html/markup.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

Text called(std::vector<ReportRun> const& runs, std::size_t i) { return letter(i) + " · " + runs[i].record.name; }

Cell estimate_cell(ReportRun const& run, FigureSeries const& like) {
  Estimate const value = estimate_of(run, like.key);
  Cell cell = number_cell(figure_text(value.mean, like.unit), value.mean);
  if (std::string const width = half_width_text(value, like.unit); !width.empty())
    cell.html += " <small class=\"faint\">" + escaped(width) + "</small>";
  return cell;
}

std::string multiple(std::string const& title, std::string const& chart) {
  return "<div><h3>" + title + "</h3>\n" + chart + "</div>\n";
}

}  // namespace

std::string ranking_section(std::vector<ReportRun> const& runs, Tongue tongue) {
  constexpr char const* shown[] = {"on_time_share", "full_course_mean_h", "full_course_p95_h", "delivered",
                                   "busiest_sorter_utilisation_share", "left_behind_parcels", "in_system_at_end", "spoiled_share", "cost_per_parcel",
                                   "co2e_per_parcel_g"};
  std::vector<Column> columns{{say(Word::rank)}, {say(Word::scenario), false}};
  std::vector<FigureSeries const*> figures;
  for (char const* const key : shown)
    if (FigureSeries const* const figure = figure_of(runs.front(), key)) {
      figures.push_back(figure);
      columns.push_back({figure_name(figure->key, figure->label)});
    }
  HtmlTable table{columns, true};
  std::vector<std::size_t> const order = ranked(runs);
  for (std::size_t place = 0; place < order.size(); ++place) {
    ReportRun const& run = runs[order[place]];
    std::vector<Cell> cells{number_cell(std::to_string(place + 1), static_cast<double>(place + 1)),
                            {"<b>" + escaped(letter(order[place])) + "</b> " + escaped(run.record.name), 0, {}}};
    for (FigureSeries const* figure : figures) cells.push_back(estimate_cell(run, *figure));
    table.row(cells, order[place] == 0 ? "reference" : "");
  }
  return panel("ranking", say(Word::ranked), table.str(tongue) + note(say(Word::half_width), tongue), tongue);
}

std::string multiples_section(std::vector<ReportRun> const& runs, Tongue tongue) {
  std::string charts;
  int number = 0;
  for (FigureSeries const& figure : runs.front().record.figures) {
    std::string const id = "figure-" + std::to_string(++number);
    IntervalChart chart{360, figure.unit, {}, id};
    for (std::size_t i = 0; i < runs.size(); ++i) chart.rows.push_back({letter(i), estimate_of(runs[i], figure.key)});
    charts += "<div><h3 id=\"" + id + "\">" + tongue.html(figure_name(figure.key, figure.label)) + "</h3>\n" +
              drawn(chart, tongue) + "</div>\n";
  }
  return panel("multiples", say(Word::small_multiples), "<div class=\"multiples\">" + charts + "</div>\n", tongue);
}

std::string distributions_section(std::vector<ReportRun> const& runs, Tongue tongue) {
  std::string charts;
  Distribution const& reference = runs.front().full_course;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].full_course.upto_h.empty()) continue;
    DistributionChart chart;
    chart.width = 370, chart.height = 230, chart.described_by = "lead-time";
    chart.curves.push_back({"a", reference.upto_h, reference.share});
    if (i > 0) chart.curves.push_back({"b", runs[i].full_course.upto_h, runs[i].full_course.share});
    for (Promise const& promise : runs[i].promises)
      if (promise.hours) chart.promises.push_back({*promise.hours, {}});
    charts += multiple(tongue.html(called(runs, i)), drawn(chart, tongue));
  }
  if (charts.empty()) return {};
  return panel("lead-time", say(Word::lead_time), "<div class=\"multiples\">" + charts + "</div>\n", tongue,
               "<span class=\"key\">" + tongue.html(say(Word::dashed_is, {"A"})) + "</span>");
}

}  // namespace tierflow::html
