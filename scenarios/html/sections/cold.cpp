// The cold chain: what was spoiled at the door, and which places take the life of a parcel; one run, or A and B.

#include <algorithm>
#include <cmath>

#include "scenarios/html/markup.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/sections/sections.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {
namespace {

constexpr std::size_t most_places = 10;

struct Called {
  char const* spot;
  Word word;
};
constexpr Called spots[] = {{"door", Word::cold_door}, {"sender", Word::cold_sender},   {"desk", Word::cold_desk},
                            {"tour", Word::cold_tour}, {"staging", Word::cold_staging}, {"road", Word::cold_road}};

Text name_of(ColdPlaceRow const& row) {
  if (row.spot == "stage") return row.place + " " + row.what;
  auto const* const found = std::find_if(std::begin(spots), std::end(spots), [&](Called const& c) { return row.spot == c.spot; });
  Text const spot = found == std::end(spots) ? Text{row.spot} : say(found->word);
  Text const what = row.what.empty() ? Text{} : Text{" " + row.what};
  if (row.spot == "road") return spot + what;
  return Text{row.place + " "} + spot + what;
}

ColdRow const* like(ReportRun const& run, ColdRow const& row) {
  auto const found = std::ranges::find(run.cold, row.parcel_class, &ColdRow::parcel_class);
  return found == run.cold.end() ? nullptr : &*found;
}

ColdPlaceRow const* like(ReportRun const& run, ColdPlaceRow const& row) {
  auto const found = std::ranges::find_if(run.cold_places, [&](ColdPlaceRow const& other) {
    return other.place == row.place && other.spot == row.spot && other.what == row.what;
  });
  return found == run.cold_places.end() ? nullptr : &*found;
}

Cell cell(double value, char const* unit) { return number_cell(figure_text(value, unit), value); }
Cell change(double was, double is, char const* unit) { return number_cell(signed_text(is - was, unit), is - was); }

/// Columns for A, B and what changes, or one for a single run.
void head(std::vector<Column>& columns, Word word, bool two) {
  if (!two) return columns.push_back({say(word)});
  for (char const* const which : {" A", " B", " B − A"}) columns.push_back({say(word) + Text{which}});
}

void figures(std::vector<Cell>& cells, double const* was, double is, char const* unit) {
  if (was != nullptr) cells.push_back(cell(*was, unit));
  cells.push_back(cell(is, unit));
  if (was != nullptr) cells.push_back(change(*was, is, unit));
}

std::string classes(ReportRun const& run, ReportRun const* before, Tongue tongue) {
  std::vector<Column> columns{{say(Word::parcel_class), false}};
  if (before == nullptr) columns.push_back({say(Word::delivered)});
  for (Word const word : {Word::cold_spoiled, Word::cold_outside, Word::cold_left}) head(columns, word, before != nullptr);
  HtmlTable table{columns, false};
  for (ColdRow const& row : run.cold) {
    ColdRow const none{row.parcel_class, std::nan(""), std::nan(""), std::nan(""), std::nan("")};
    ColdRow const* const was = before == nullptr ? nullptr : like(*before, row) != nullptr ? like(*before, row) : &none;
    std::vector<Cell> cells{{escaped(row.parcel_class), 0, {}}};
    if (was == nullptr) cells.push_back(number_cell(whole_text(row.delivered), row.delivered));
    figures(cells, was == nullptr ? nullptr : &was->spoiled, row.spoiled, "share");
    figures(cells, was == nullptr ? nullptr : &was->outside_min, row.outside_min, "min");
    figures(cells, was == nullptr ? nullptr : &was->life_left, row.life_left, "share");
    table.row(std::move(cells));
  }
  return table.str(tongue);
}

std::string places(ReportRun const& run, ReportRun const* before, Tongue tongue) {
  std::vector<Column> columns{{say(Word::cold_where), false}};
  for (Word const word : {Word::cold_life, Word::cold_outside}) head(columns, word, before != nullptr);
  HtmlTable table{columns, true};
  for (std::size_t i = 0; i < std::min(most_places, run.cold_places.size()); ++i) {
    ColdPlaceRow const& row = run.cold_places[i];
    ColdPlaceRow const none{};
    ColdPlaceRow const* const was = before == nullptr ? nullptr : like(*before, row) != nullptr ? like(*before, row) : &none;
    std::vector<Cell> cells{{tongue.html(name_of(row)), 0, {}}};
    figures(cells, was == nullptr ? nullptr : &was->life, row.life, "share");
    figures(cells, was == nullptr ? nullptr : &was->outside_min, row.outside_min, "min");
    table.row(std::move(cells));
  }
  return table.str(tongue);
}

}  // namespace

std::string cold_section(ReportRun const& run, ReportRun const* before, Tongue tongue) {
  if (run.cold.empty()) return {};
  return panel("cold", say(Word::cold_chain), classes(run, before, tongue) + places(run, before, tongue) + note(say(Word::cold_note), tongue),
               tongue);
}

}  // namespace tierflow::html
