#pragma once

// Table: columns of text that line up, whatever the script of the names.

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/report/text.hpp"

namespace tierflow {

struct Cell {
  Cell(std::string words, Tint colour = Tint::plain) : text{std::move(words)}, tint{colour} {}
  Cell(char const* words) : text{words} {}
  std::string text;
  Tint tint = Tint::plain;
};

struct Column {
  std::string heading;
  bool right = true;  ///< figures stand to the right, names to the left
  int most = 40;      ///< columns; longer cells are cut
};

class Table {
 public:
  explicit Table(std::vector<Column> columns) : columns_{std::move(columns)} {}

  /// One cell a column; missing ones at the end stay empty.
  void row(std::vector<Cell> cells) { rows_.push_back(std::move(cells)); }
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  /// Heading line and rows, two columns indented, each line ended. The first column gives way when the
  /// whole is wider than the look.
  [[nodiscard]] std::string text(Look const& look) const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace tierflow
