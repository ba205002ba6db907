// The cold chain: what was spoiled at the door, class by class, and where life and coolness were lost.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "scenarios/report/cold_figures.hpp"
#include "scenarios/report/summary_sections.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

constexpr std::size_t most_places = 8;

Cell spoiled_cell(std::uint64_t count) { return {with_commas(count), count > 0 ? Tint::bad : Tint::faint}; }

std::string classes_table(Scenario const& scenario, Results const& results, Look const& look) {
  Table table{{{"COLD CHAIN", false, 24}, {"delivered"}, {"spoiled"}, {"share"}, {"by life"}, {"by excursion"}, {"out, mean"},
               {"longest"}, {"life left"}, {"95 % used"}}};
  for (ColdResult const& row : results.cold) {
    if (row.delivered == 0) continue;
    double const used = used_percent(row, 0.95);
    table.row({scenario.classes[row.parcel_class].name,
               with_commas(row.delivered),
               spoiled_cell(row.spoiled),
               {share_text(cold_figure(scenario, results, "spoiled_share", row.parcel_class)), Tint::bold},
               with_commas(row.by_life),
               with_commas(row.by_excursion),
               span_text(cold_figure(scenario, results, "excursion_mean_min", row.parcel_class) * 60e6),
               span_text(static_cast<double>(row.longest_outside.count())),
               share_text(cold_figure(scenario, results, "life_left_mean_share", row.parcel_class)),
               std::isfinite(used) ? fmt::format("{:.0f} %", used) : "–"});
  }
  return table.empty() ? std::string{} : table.text(look);
}

/// "N2 staging N2>H4", "Jinping tour couriers".
std::string label_of(Scenario const& scenario, ColdPlace const& place) {
  std::string const what = what_of(scenario, place);
  if (place.spot == ColdSpot::road) return "on the way " + what;
  std::string const name = scenario.network.places[place.facility].name;
  if (place.spot == ColdSpot::stage) return name + " " + what;
  return name + " " + name_of(place.spot) + (what.empty() ? "" : " " + what);
}

std::string places_table(Scenario const& scenario, Results const& results, Look const& look) {
  auto const tolls = cold_tolls(scenario, results);
  if (tolls.empty()) return {};
  double most_life = 0, most_outside = 0;
  for (ColdToll const& toll : tolls) {
    most_life = std::max(most_life, toll.life_share);
    most_outside = std::max(most_outside, toll.outside_min);
  }
  auto const part = [](double value, double most) { return most > 0 ? value / most : 0; };
  Table table{{{"WHERE IT IS LOST, A PARCEL", false, 36}, {"life"}, {"", false}, {"out, min"}, {"", false}}};
  for (ColdToll const& toll : std::span{tolls}.first(std::min(most_places, tolls.size())))
    table.row({label_of(scenario, toll.place),
               {fmt::format("{:.2f} %", toll.life_share * 100), Tint::bold},
               {bar(part(toll.life_share, most_life), narrow_bar(look)), Tint::busy},
               {number_text(toll.outside_min, 2), Tint::bold},
               {bar(part(toll.outside_min, most_outside), narrow_bar(look)), Tint::over}});
  std::string text = table.text(look);
  if (tolls.size() > most_places)
    text += tinted(fmt::format("  and {} more places", tolls.size() - most_places), Tint::faint, look) + "\n";
  return text;
}

}  // namespace

std::string cold_section(Scenario const& scenario, Results const& results, Look const& look) {
  std::string const classes = classes_table(scenario, results, look);
  return classes.empty() ? classes : classes + "\n" + places_table(scenario, results, look);
}

}  // namespace tierflow
