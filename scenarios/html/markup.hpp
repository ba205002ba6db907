#pragma once

// Markup: the few elements of which the page is made: panels, tables, swatches.

#include <string>
#include <vector>

#include "scenarios/html/text.hpp"

namespace tierflow::html {

/// <section> with a heading, whose id describes the picture inside.
std::string panel(std::string const& id, Text const& title, std::string const& body, Tongue tongue,
                  std::string const& aside = {});

/// A small line below a picture.
std::string note(Text const& words, Tongue tongue);

struct Cell {
  std::string html;              ///< escaped already
  double rank = 0;               ///< what sorting goes by; of names their place in the alphabet is taken
  std::string style;             ///< class
};

struct Column {
  Text heading;
  bool number = true;            ///< to the right; else a name, to the left
};

class HtmlTable {
 public:
  HtmlTable(std::vector<Column> columns, bool sortable) : columns_{std::move(columns)}, sortable_{sortable} {}
  void row(std::vector<Cell> cells, std::string const& style = {});
  [[nodiscard]] std::string str(Tongue tongue) const;

 private:
  std::vector<Column> columns_;
  bool sortable_;
  std::string rows_;
};

/// A figure with a square in the colour of its use.
Cell use_cell(double share);
/// A figure to sort by; "–" where there is none.
Cell number_cell(std::string const& text, double rank);

}  // namespace tierflow::html
