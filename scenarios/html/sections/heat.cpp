// When and where the network is at work: the whole run of one scenario, or the average day of two beside each other.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "scenarios/html/charts/heat_map.hpp"
#include "scenarios/html/markup.hpp"
#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

constexpr std::size_t most_rows = 14;

Text name_of(PlaceHours const& place) {
  return place.label.empty() || place.label == place.place ? place.place : place.place + " " + place.label;
}

/// Mean over the measured whole days of every hour of the day; columns must divide a day.
std::vector<double> average_day(ReportRun const& run, std::vector<double> const& hours) {
  auto const a_day = static_cast<std::size_t>(std::llround(24 / run.column_h));
  std::vector<double> sums(a_day, 0.0);
  std::vector<int> counts(a_day, 0);
  auto const first = static_cast<std::size_t>(std::llround(run.warm_up_h / run.column_h));
  for (std::size_t c = first; c < hours.size(); ++c) sums[c % a_day] += hours[c], ++counts[c % a_day];
  for (std::size_t c = 0; c < a_day; ++c) sums[c] = counts[c] == 0 ? std::nan("") : sums[c] / counts[c];
  return sums;
}

HeatMap average_day_map(ReportRun const& run, std::vector<std::string> const& names) {
  HeatMap map;
  map.average_day = true;
  map.column_h = run.column_h;
  for (std::string const& name : names) {
    auto const found = std::find_if(run.places.begin(), run.places.end(), [&](auto const& p) { return p.place == name; });
    if (found == run.places.end()) map.rows.push_back({name, {}});
    else map.rows.push_back({name_of(*found), average_day(run, found->hours)});
  }
  std::size_t columns = 0;
  for (HeatRow const& row : map.rows) columns = std::max(columns, row.values.size());
  for (HeatRow& row : map.rows) row.values.resize(columns, std::nan(""));
  return map;
}

/// The busiest places of all runs together.
std::vector<std::string> busiest_of(std::vector<ReportRun const*> const& runs) {
  std::vector<std::pair<double, std::string>> all;
  std::set<std::string> seen;
  for (ReportRun const* run : runs)
    for (PlaceHours const& place : run->places) {
      if (seen.insert(place.place).second) all.emplace_back(place.use, place.place);
      else
        for (auto& [use, name] : all)
          if (name == place.place) use = std::max(use, place.use);
    }
  std::stable_sort(all.begin(), all.end(), [](auto const& a, auto const& b) { return a.first > b.first; });
  std::vector<std::string> names;
  for (auto const& [use, name] : all)
    if (names.size() < most_rows) names.push_back(name);
  return names;
}

bool has_days(ReportRun const& run) { return !run.places.empty() && run.column_h <= 12; }

std::string below(std::size_t places, Tongue tongue) {
  std::string text = note(say(Word::heat_note), tongue);
  if (places > most_rows) text += note(say(Word::heat_more, {std::to_string(places - most_rows)}), tongue);
  return text;
}

std::string titled(std::string const& title, std::string const& map) {
  return "<div><h3>" + escaped(title) + "</h3>\n" + map + "</div>\n";
}

}  // namespace

std::string heat_section(ReportRun const& run, Tongue tongue) {
  if (run.places.empty()) return {};
  HeatMap map;
  map.described_by = "heat";
  map.column_h = run.column_h;
  map.first_day = run.first_day;
  for (std::size_t i = 0; i < std::min(most_rows, run.places.size()); ++i)
    map.rows.push_back({name_of(run.places[i]), run.places[i].hours});
  return panel("heat", say(Word::heat), drawn(map, tongue) + below(run.places.size(), tongue), tongue, heat_legend(tongue));
}

std::string heat_section(ReportRun const& a, ReportRun const& b, Tongue tongue) {
  if (!has_days(a) || !has_days(b)) return {};
  std::vector<std::string> const names = busiest_of({&a, &b});
  HeatMap first = average_day_map(a, names), second = average_day_map(b, names);
  first.width = 650, first.described_by = second.described_by = "heat";
  second.width = 650 - first.name_width + 10, second.with_names = false;
  // Both with cells of one size, though only the left one has names.
  std::string const maps = fmt::format("<div class=\"heats\" style=\"grid-template-columns:minmax(0,{}fr) minmax(0,{}fr)\">", first.width,
                                       second.width) + titled("A · " + a.record.name, drawn(first, tongue)) +
                           titled("B · " + b.record.name, drawn(second, tongue)) + "</div>\n";
  return panel("heat", say(Word::heat_average_day), maps + below(std::max(a.places.size(), b.places.size()), tongue), tongue,
               heat_legend(tongue));
}

std::string average_days_section(std::vector<ReportRun> const& runs, Tongue tongue) {
  std::vector<ReportRun const*> shown;
  for (ReportRun const& run : runs)
    if (has_days(run)) shown.push_back(&run);
  if (shown.empty()) return {};
  std::vector<std::string> const names = busiest_of(shown);
  std::string maps;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!has_days(runs[i])) continue;
    HeatMap map = average_day_map(runs[i], names);
    map.width = 370, map.name_width = 118, map.described_by = "heat";
    maps += titled(letter(i) + " · " + runs[i].record.name, drawn(map, tongue));
  }
  return panel("heat", say(Word::heat_average_day), "<div class=\"multiples\">" + maps + "</div>\n" + note(say(Word::heat_note), tongue),
               tongue, heat_legend(tongue));
}

}  // namespace tierflow::html
