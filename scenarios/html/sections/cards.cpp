// Cards of the main figures, and all figures of one run as a table.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/html/charts/sparkline.hpp"
#include "scenarios/html/daily.hpp"
#include "scenarios/html/figure_names.hpp"
#include "scenarios/html/markup.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

constexpr char const* on_cards[] = {"delivered",          "on_time_share",
                                    "full_course_mean_h", "full_course_p95_h",
                                    "busiest_sorter_utilisation_share", "in_system_at_end",
                                    "spoiled_share",      "cost_per_parcel",
                                    "co2e_per_parcel_g"};

Text unit_of(std::string const& unit) {
  if (unit == "parcels") return say(Word::parcels);
  return unit == "departures" ? say(Word::departures) : Text{};
}

std::string card(Text const& name, std::string const& value, Text const& unit, std::string const& below,
                 std::string const& spark, std::string const& style, Tongue tongue) {
  return fmt::format("<div class=\"card{}\"><div class=\"label\">{}</div><div class=\"value\">{}{}</div><div class=\"below\">{}</div>{}</div>\n",
                     style.empty() ? "" : " " + style, tongue.html(name), escaped(value),
                     unit.empty() ? "" : " <small>" + tongue.html(unit) + "</small>", below, spark);
}

std::string style_of(Finding finding) {
  if (finding == Finding::better) return "good";
  return finding == Finding::worse ? "bad" : "same";
}

std::string wrapped(std::string const& cards) { return "<div class=\"cards\">\n" + cards + "</div>\n"; }

}  // namespace

std::string card_section(ReportRun const& run, Tongue tongue) {
  std::string cards;
  for (char const* const key : on_cards) {
    FigureSeries const* const figure = figure_of(run, key);
    if (figure == nullptr) continue;
    Estimate const value = estimate(figure->values);
    cards += card(figure_name(key, figure->label), figure_text(value.mean, figure->unit), unit_of(figure->unit),
                  escaped(half_width_text(value, figure->unit)), sparkline(daily(run, key), {}, tongue), "", tongue);
  }
  return wrapped(cards);
}

std::string card_section(ReportRun const& a, ReportRun const& b, Comparison const& comparison, Tongue tongue) {
  std::string cards;
  for (char const* const key : on_cards) {
    auto const found = std::find_if(comparison.figures.begin(), comparison.figures.end(),
                                    [&](FigureDifference const& figure) { return figure.key == key; });
    if (found == comparison.figures.end()) continue;
    std::string const below = "<b>" + escaped(signed_text(found->difference.mean, found->unit, found->difference.half_width.value_or(0))) + "</b> <span>A " +
                              escaped(figure_text(found->first.mean, found->unit)) + "</span>";
    cards += card(figure_name(key, found->label), figure_text(found->second.mean, found->unit), unit_of(found->unit), below,
                  sparkline(daily(b, key), daily(a, key), tongue), style_of(found->finding), tongue);
  }
  return wrapped(cards);
}

std::string figures_section(ReportRun const& run, Tongue tongue) {
  HtmlTable table{{{say(Word::figure), false}, {say(Word::mean)}, {say(Word::interval)}, {say(Word::least)}, {say(Word::most)}},
                  false};
  for (FigureSeries const& figure : run.record.figures) {
    std::vector<double> values = figure.values;
    std::erase_if(values, [](double v) { return !std::isfinite(v); });
    Estimate const mean = estimate(values);
    auto const shown = [&](double value) { return number_cell(figure_text(value, figure.unit), value); };
    std::string const width = half_width_text(mean, figure.unit);
    double const nothing = std::nan("");
    table.row({{tongue.html(figure_name(figure.key, figure.label)), 0, {}},
               {"<b>" + escaped(figure_text(mean.mean, figure.unit)) + "</b>", 0, {}},
               {width.empty() ? "–" : escaped(width), 0, {}},
               shown(values.empty() ? nothing : *std::min_element(values.begin(), values.end())),
               shown(values.empty() ? nothing : *std::max_element(values.begin(), values.end()))});
  }
  return panel("figures", say(Word::all_figures), table.str(tongue) + note(say(Word::half_width), tongue), tongue);
}

}  // namespace tierflow::html
