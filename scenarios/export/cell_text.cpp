#include "scenarios/export/cell_text.hpp"

#include <charconv>
#include <cmath>

#include "scenarios/report/json_text.hpp"

namespace tierflow {
namespace {

template <class Number>
void add_number(std::string& line, Number value) {
  char digits[32];
  auto const [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  line.append(digits, end);
}

/// A spreadsheet takes it for a formula. Signed figures such as "+08:00" do no harm.
bool is_formula(std::string_view text) {
  constexpr std::string_view begins = "=+-@\t\r", figures = "+-.:0123456789";
  return !text.empty() && begins.find(text.front()) != std::string_view::npos &&
         text.find_first_not_of(figures) != std::string_view::npos;
}

void add_csv_text(std::string& line, std::string_view text) {
  bool const formula = is_formula(text);
  bool const quoted = text.empty() || text.find_first_of(",\"\r\n") != std::string_view::npos ||
                      text.front() == ' ' || text.back() == ' ';
  if (quoted) line += '"';
  if (formula) line += '\'';
  for (char const c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  if (quoted) line += '"';
}

}  // namespace

void add_csv_cell(std::string& line, StoredValue const& cell) {
  switch (cell.kind) {
    case StoredValue::Kind::null: return;
    case StoredValue::Kind::whole: return add_number(line, cell.whole);
    case StoredValue::Kind::number: return add_number(line, cell.number);
    case StoredValue::Kind::text: return add_csv_text(line, cell.text);
  }
}

void add_json_value(std::string& line, StoredValue const& cell) {
  bool const number = cell.kind == StoredValue::Kind::number && std::isfinite(cell.number);
  if (cell.kind == StoredValue::Kind::whole) add_number(line, cell.whole);
  else if (number) add_number(line, cell.number);
  else if (cell.kind == StoredValue::Kind::text) line += dumped_in_line(std::string{cell.text});
  else line += "null";
}

}  // namespace tierflow
