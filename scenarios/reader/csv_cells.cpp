#include "scenarios/reader/csv_cells.hpp"

#include <algorithm>

#include "scenarios/reader/parse_yaml.hpp"

namespace tierflow {

std::optional<CsvRow> CsvCells::next(bool before_header) {
  skip_blank_lines(before_header);
  if (at_end()) return {};
  CsvRow row;
  while (true) {
    row.push_back(cell());
    if (!problem_.empty() || at_end()) return row;
    bool const row_ends = text_[position_] == '\n';
    step();
    if (row_ends) return row;
  }
}

void CsvCells::skip_blank_lines(bool before_header) {
  while (!at_end()) {
    std::size_t const end = std::min(text_.find('\n', position_), text_.size());
    std::size_t const first = text_.find_first_not_of(" \t", position_);
    bool const is_blank = first >= end;
    bool const is_comment = before_header && !is_blank && text_[first] == '#';
    if (!is_blank && !is_comment) return;
    position_ = std::min(end + 1, text_.size());
    ++line_;
    column_ = 1;
  }
}

CsvCell CsvCells::cell() {
  while (at_blank()) step();
  CsvCell cell{{}, line_, column_};
  if (!at_end() && text_[position_] == '"')
    quoted_cell(cell);
  else
    plain_cell(cell);
  if (cell.text.size() > longest_scalar) problem_ = "a cell longer than 64 KiB";
  return cell;
}

void CsvCells::quoted_cell(CsvCell& cell) {
  step();
  while (!at_end()) {
    bool const is_quote = text_[position_] == '"';
    bool const is_doubled = is_quote && position_ + 1 < text_.size() && text_[position_ + 1] == '"';
    if (is_doubled) step();
    if (is_quote && !is_doubled) break;
    cell.text += text_[position_];
    step();
  }
  if (at_end()) {
    problem_ = "this quote is never closed";
    return;
  }
  step();
  while (at_blank()) step();
  bool const ends = at_end() || text_[position_] == ',' || text_[position_] == '\n';
  if (!ends) problem_ = "text behind the closing quote; a quote inside quotes is doubled";
}

void CsvCells::plain_cell(CsvCell& cell) {
  while (!at_end() && text_[position_] != ',' && text_[position_] != '\n') {
    if (text_[position_] == '"') problem_ = "a quote inside a cell; put the whole cell in quotes";
    cell.text += text_[position_];
    step();
  }
  cell.text.erase(cell.text.find_last_not_of(" \t") + 1);
}

void CsvCells::step() {
  bool const ends_line = text_[position_] == '\n';
  ++position_;
  bool const inside_character =
      !at_end() && (static_cast<unsigned char>(text_[position_]) & 0xC0U) == 0x80;
  if (ends_line) {
    ++line_;
    column_ = 1;
  } else if (!inside_character) {
    ++column_;
  }
}

}  // namespace tierflow
