#include "scenarios/export/tables.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>

#include "scenarios/export/cell_text.hpp"
#include "scenarios/report/json_text.hpp"
#include "scenarios/report/text.hpp"
#include "scenarios/report/write_error.hpp"

namespace tierflow {
namespace {

std::string all_rows(std::string const& table) { return "SELECT * FROM \"" + table + "\" ORDER BY rowid"; }

std::uint64_t write_csv_table(Query& query, std::ostream& out) {
  std::string line;
  auto const end_of_line = [&] {
    out << (line += "\r\n");
    line.clear();
  };
  for (int c = 0; c < query.columns(); ++c) {
    if (c > 0) line += ',';
    line += query.name(c);
  }
  end_of_line();
  std::uint64_t rows = 0;
  for (; out && query.next(); ++rows) {
    for (int c = 0; c < query.columns(); ++c) {
      if (c > 0) line += ',';
      add_csv_cell(line, query.cell(c));
    }
    end_of_line();
  }
  return rows;
}

std::uint64_t write_json_table(Query& query, std::ostream& out) {
  std::vector<std::string> keys;
  for (int c = 0; c < query.columns(); ++c) keys.push_back(dumped_in_line(query.name(c)) + ":");
  std::string line;
  std::uint64_t rows = 0;
  for (; out && query.next(); ++rows) {
    line = rows == 0 ? "\n{" : ",\n{";
    for (std::size_t c = 0; c < keys.size(); ++c) {
      if (c > 0) line += ',';
      add_json_value(line += keys[c], query.cell(static_cast<int>(c)));
    }
    out << (line += '}');
  }
  return rows;
}

Written tables_and_rows(std::size_t tables, std::uint64_t rows) {
  return {fmt::format("{} tables, {} rows", tables, with_commas(rows)), {}};
}

}  // namespace

Written write_csv(StoredRun const& run, std::filesystem::path const& folder) {
  std::vector<std::string> const tables = tables_of(run);
  std::uint64_t rows = 0;
  for (auto const& table : tables) {
    std::filesystem::path const path = folder / (table + ".csv");
    Query query{*run.database, all_rows(table)};
    errno = 0;
    std::ofstream file{path, std::ios::binary};
    rows += write_csv_table(query, file);
    file.close();
    if (!file) throw WriteError::of("cannot write", path);
  }
  return tables_and_rows(tables.size(), rows);
}

Written write_json(StoredRun const& run, std::ostream& out) {
  std::vector<std::string> const tables = tables_of(run);
  std::uint64_t rows = 0;
  out << "{";
  for (std::size_t t = 0; t < tables.size(); ++t) {
    out << (t == 0 ? "\n" : ",\n") << dumped_in_line(tables[t]) << ": [";
    Query query{*run.database, all_rows(tables[t])};
    rows += write_json_table(query, out);
    out << "\n]";
  }
  out << "\n}\n";
  return tables_and_rows(tables.size(), rows);
}

}  // namespace tierflow
