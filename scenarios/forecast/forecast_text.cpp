#include "scenarios/forecast/forecast_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scenarios/report/figures.hpp"
#include "scenarios/report/table.hpp"

namespace tierflow {
namespace {

constexpr std::size_t most_rows = 12;
constexpr int bar_width = 20;

std::string count_text(double parcels) {
  return std::isfinite(parcels) ? with_commas(static_cast<std::uint64_t>(std::llround(parcels))) : "no limit";
}

std::string table_of(std::vector<ExpectedLoad> const& all, char const* title, ExpectedLoad::Kind kind, Look const& look) {
  bool const sorters = kind == ExpectedLoad::Kind::sorter;
  std::vector<ExpectedLoad const*> loads;
  for (ExpectedLoad const& load : all)
    if (load.kind == kind) loads.push_back(&load);
  if (loads.empty()) return {};
  std::vector<Column> columns{{title, false, 30}, {"load"}, {"", false}, {"parcels a day"}, {"room a day"}};
  if (sorters) columns.push_back({"mean wait, about"});
  Table table{columns};
  for (auto const* load : std::span{loads}.first(std::min(most_rows, loads.size()))) {
    Tint const tint = tint_of_load(load->load);
    std::vector<Cell> cells{printable(load->name), Cell{share_text(load->load), tint},
                            Cell{bar(std::min(load->load, 1.0), bar_width), tint}, count_text(load->per_day),
                            count_text(load->room_per_day)};
    if (sorters) cells.push_back(load->wait_h ? span_text(*load->wait_h * 3600e6) : "–");
    table.row(cells);
  }
  std::string text = table.text(look);
  if (loads.size() > most_rows)
    text += tinted(fmt::format("  and {} less full\n", loads.size() - most_rows), Tint::faint, look);
  return text + "\n";
}

/// "N4 sort up when demand grows by 28 %, then ..."
std::string who_gives_way(std::vector<ExpectedLoad> const& loads, Look const& look) {
  std::string full, first;
  std::size_t over = 0, named = 0;
  for (ExpectedLoad const& load : loads) {
    if (load.load >= 1) {
      if (++over <= 3) full += (over == 1 ? "" : ", ") + printable(load.name);
    } else if (named < 3) {
      first += fmt::format("{}{} at {:.0f} % more", named == 0 ? "" : ", then ", printable(load.name),
                           100 / load.load - 100);
      ++named;
    }
  }
  std::string text;
  if (over > 0)
    text +=
        "  " +
        tinted(fmt::format("Cannot keep up: {}{}", full, over > 3 ? fmt::format(" and {} more", over - 3) : ""),
               Tint::over, look) +
        "\n";
  if (named > 0) text += "  When demand grows: " + first + "\n";
  return text;
}

}  // namespace

std::string forecast_text(Scenario const& scenario, ExpectedFlows const& flows,
                          std::vector<ExpectedLoad> const& loads, Look const& look) {
  std::string text =
      "\n  " + tinted(printable(scenario.name), Tint::bold, look) +
      fmt::format("   {} parcels are expected in {}\n\n", count_text(flows.parcels),
                  span_text(static_cast<double>(end_of_demand(scenario).time_since_epoch().count())));
  using Kind = ExpectedLoad::Kind;
  text += table_of(loads, "SORTERS", Kind::sorter, look) + table_of(loads, "LANES", Kind::lane, look) +
          table_of(loads, "ARTICLES THAT ARE NOT ORDERED ANEW", Kind::store, look) + who_gives_way(loads, look);
  if (loads.empty()) text += "  No sorter and no lane with a plan of departures has anything to do.\n";
  if (flows.endless) text += "  Parcels that go round for ever are left out.\n";
  return text + tinted(
                    "  Averages over the whole run, before anything is run: not the hours at which parcels "
                    "come, nor docks,\n"
                    "  couriers, fleets or vehicles that leave when full. A wait is an approximation. tierflow "
                    "run says the rest.\n",
                    Tint::faint, look);
}

Json forecast_json(Scenario const& scenario, ExpectedFlows const& flows,
                   std::vector<ExpectedLoad> const& loads) {
  auto const number = [](double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); };
  constexpr char const* kinds[] = {"sorter", "lane", "store"};
  Json list = Json::array();
  for (ExpectedLoad const& load : loads)
    list.push_back({{"name", load.name},
                    {"kind", kinds[static_cast<std::size_t>(load.kind)]},
                    {"load_share", number(load.load)},
                    {"parcels_per_day", number(load.per_day)},
                    {"room_per_day", number(load.room_per_day)},
                    {"approximate_wait_h", load.wait_h ? number(*load.wait_h) : Json(nullptr)}});
  return {{"scenario", scenario.name},
          {"expected_parcels", number(flows.parcels)},
          {"endless", flows.endless},
          {"loads", list}};
}

}  // namespace tierflow
