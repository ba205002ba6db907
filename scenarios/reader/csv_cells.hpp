#pragma once

// The cells of a CSV text, row by row, after RFC 4180.
//
// A cell in double quotes may hold commas, line ends and doubled quotes; around other cells blanks do not count.
// Blank lines are passed over. What the cells mean is the business of csv_table.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tierflow {

struct CsvCell {
  std::string text;
  int line = 0;    ///< counted from 1
  int column = 0;  ///< counted from 1, in characters
};

using CsvRow = std::vector<CsvCell>;

class CsvCells {
 public:
  /// The text must outlive this.
  explicit CsvCells(std::string_view text) : text_{text} {}
  /// The next row, of at least one cell; nothing at the end. Before the header, lines that begin with # are
  /// comments.
  std::optional<CsvRow> next(bool before_header);
  /// What was wrong with the last cell of the row just given; reading cannot go on then.
  [[nodiscard]] std::string const& problem() const { return problem_; }

 private:
  void skip_blank_lines(bool before_header);
  CsvCell cell();
  void quoted_cell(CsvCell& cell);
  void plain_cell(CsvCell& cell);
  [[nodiscard]] bool at_end() const { return position_ >= text_.size(); }
  [[nodiscard]] bool at_blank() const {
    return !at_end() && (text_[position_] == ' ' || text_[position_] == '\t');
  }
  void step();

  std::string_view text_;
  std::size_t position_ = 0;
  int line_ = 1;
  int column_ = 1;
  std::string problem_;
};

}  // namespace tierflow
