#include "scenarios/reader/csv_table.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "scenarios/reader/csv_cells.hpp"
#include "scenarios/reader/emit_yaml.hpp"
#include "scenarios/reader/parse_yaml.hpp"
#include "scenarios/reader/quantity.hpp"

namespace tierflow {
namespace {

/// The last words of a header that are a unit, and the unit as a scenario writes it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> unit_endings{{
    {"_cny_per_km", "CNY/km"},
    {"_kg_per_km", "kg/km"},
    {"_cny_per_h", "CNY/h"},
    {"_g_per_tkm", "g/tkm"},
    {"_kwh", "kWh"},
    {"_per_day", "/d"},
    {"_per_d", "/d"},
    {"_per_hour", "/h"},
    {"_per_h", "/h"},
    {"_per_min", "/min"},
    {"_per_s", "/s"},
    {"_km_h", "km/h"},
    {"_m_s", "m/s"},
    {"_pct", "%"},
    {"_percent", "%"},
    {"_us", "us"},
    {"_ms", "ms"},
    {"_s", "s"},
    {"_min", "min"},
    {"_h", "h"},
    {"_d", "d"},
    {"_m", "m"},
    {"_km", "km"},
    {"_m2", "m2"},
    {"_km2", "km2"},
    {"_g", "g"},
    {"_kg", "kg"},
    {"_t", "t"},
    {"_cm3", "cm3"},
    {"_l", "L"},
    {"_L", "L"},
    {"_m3", "m3"},
    {"_cny", "CNY"},
    {"_CNY", "CNY"},
}};

/// What a header says: a key, perhaps with the unit of its cells; or one half of a place.
struct Column {
  std::string key;
  std::string_view unit;
  int degrees = -1;  ///< 0: latitude, 1: longitude
};

Column column_of(std::string const& header) {
  if (header == "lat_deg") return {"at", {}, 0};
  if (header == "lon_deg") return {"at", {}, 1};
  for (auto const& [ending, unit] : unit_endings) {
    bool const is_only_a_unit = std::string_view{header} == ending.substr(1);
    if (is_only_a_unit) return {header, {}};
    if (header.size() > ending.size() && header.ends_with(ending))
      return {header.substr(0, header.size() - ending.size()), unit};
  }
  return {header, {}};
}

class TableBuilder {
 public:
  TableBuilder(CsvTable& table, std::string const& file)
      : table_{table}, file_{std::make_shared<std::string const>(file)} {}

  void header(CsvRow const& row) {
    bool latitude = false;
    bool longitude = false;
    if (row.size() == 1 && row.front().text.find(';') != std::string::npos)
      report(row.front(), {}, "columns are separated by commas, not by semicolons");
    for (CsvCell const& cell : row) {
      Column column = column_of(cell.text);
      if (cell.text.empty()) report(cell, {}, "a column without a header");
      if (column.degrees == 0) latitude = true;
      if (column.degrees == 1) longitude = true;
      for (Column const& other : columns_)
        if (other.key == column.key && (other.degrees < 0 || other.degrees == column.degrees))
          report(cell, column.key, "two columns of this key");
      if (column.key.size() > longest_key) report(cell, {}, "a header longer than 256 bytes");
      columns_.push_back(std::move(column));
    }
    if (latitude != longitude) report(row.front(), "at", "lat_deg and lon_deg go together");
  }

  void row(CsvRow const& row) {
    if (row.size() != columns_.size()) {
      report(row.front(), {},
             fmt::format("{} cells in this row, but {} columns in the header", row.size(),
                         columns_.size()));
      return;
    }
    Node map = Node::map(mark(row.front()));
    for (std::size_t i = 0; i < row.size(); ++i)
      if (!row[i].text.empty()) add(map, columns_[i], row[i]);
    check_place(map);
    table_.rows.items.push_back(std::move(map));
  }

  [[nodiscard]] bool has_header() const { return !columns_.empty(); }
  [[nodiscard]] Mark mark(CsvCell const& cell) const { return {file_, cell.line, cell.column}; }
  void report(CsvCell const& cell, std::string path, std::string message) {
    table_.problems.push_back({mark(cell).spot(), std::move(path), std::move(message)});
  }

 private:
  void add(Node& map, Column const& column, CsvCell const& cell) {
    bool const is_number = column.degrees >= 0 || !column.unit.empty();
    if (is_number) {
      if (auto const number = parse_number(cell.text); !number)
        return report(cell, column.key, "expected a bare number: " + number.problem);
    }
    if (column.degrees >= 0) {
      Node* place = map.find("at");
      if (place == nullptr) {
        map.entries.push_back({"at", mark(cell), Node::list(mark(cell))});
        place = &map.entries.back().value;
      }
      place->items.insert(column.degrees == 0 ? place->items.begin() : place->items.end(),
                          Node::scalar(cell.text, mark(cell)));
      return;
    }
    std::string text = cell.text;
    if (!column.unit.empty()) text += " " + std::string{column.unit};
    bool const in_quotes = text.find(':') != std::string::npos || !needs_no_quotes(text);
    map.entries.push_back({column.key, mark(cell), Node::scalar(text, mark(cell), in_quotes)});
  }

  void check_place(Node const& map) {
    Node const* place = map.find("at");
    if (place != nullptr && place->is_list() && place->items.size() != 2)
      table_.problems.push_back({place->at.spot(), "at", "lat_deg and lon_deg go together"});
  }

  CsvTable& table_;
  std::shared_ptr<std::string const> file_;
  std::vector<Column> columns_;
};

}  // namespace

CsvTable parse_csv(std::string_view text, std::string const& file) {
  constexpr std::size_t most_problems = 200;
  CsvTable table;
  TableBuilder builder{table, file};
  CsvCells cells{text};
  table.rows = Node::list(builder.mark({{}, 1, 1}));
  std::size_t count = 0;
  while (auto const row = cells.next(!builder.has_header())) {
    count += row->size();
    if (!cells.problem().empty()) {
      builder.report(row->back(), {}, cells.problem());
      break;
    }
    if (builder.has_header())
      builder.row(*row);
    else
      builder.header(*row);
    if (count > most_nodes) builder.report(row->front(), {}, "more than 2 million cells");
    if (count > most_nodes || table.problems.size() >= most_problems) break;
  }
  if (!builder.has_header() && table.problems.empty())
    builder.report({{}, 0, 0}, {}, "a table needs a header line; this file has none");
  return table;
}

}  // namespace tierflow
