#include "scenarios/html/markup.hpp"

#include <fmt/format.h>

#include <cmath>

#include "scenarios/html/charts/heat_map.hpp"
#include "scenarios/html/numbers.hpp"
#include "scenarios/html/words.hpp"

namespace tierflow::html {

std::string panel(std::string const& id, Text const& title, std::string const& body, Tongue tongue, std::string const& aside) {
  return fmt::format("<section class=\"panel\" aria-labelledby=\"{0}\">\n<div class=\"panel-head\"><h2 id=\"{0}\">{1}</h2>{2}</div>\n{3}</section>\n",
                     id, tongue.html(title), aside, body);
}

std::string note(Text const& words, Tongue tongue) { return "<p class=\"note\">" + tongue.html(words) + "</p>\n"; }

void HtmlTable::row(std::vector<Cell> cells, std::string const& style) {
  rows_ += style.empty() ? "<tr>" : "<tr class=\"" + style + "\">";
  for (std::size_t c = 0; c < cells.size(); ++c) {
    bool const number = c < columns_.size() && columns_[c].number;
    std::string classes = number ? "num" : "";
    if (!cells[c].style.empty()) classes += (classes.empty() ? "" : " ") + cells[c].style;
    rows_ += classes.empty() ? "<td" : "<td class=\"" + classes + "\"";
    if (sortable_ && number) rows_ += fmt::format(" data-rank=\"{:.6g}\"", std::isfinite(cells[c].rank) ? cells[c].rank : -1.0);
    rows_ += ">" + cells[c].html + "</td>";
  }
  rows_ += "</tr>\n";
}

std::string HtmlTable::str(Tongue tongue) const {
  std::string head;
  for (Column const& column : columns_) {
    std::string const words = tongue.html(column.heading);
    head += std::string{"<th scope=\"col\""} + (column.number ? " class=\"num\"" : "") + ">" +
            (sortable_ ? "<button type=\"button\">" + words + "</button>" : words) + "</th>";
  }
  return std::string{"<div class=\"wide\"><table"} + (sortable_ ? " class=\"sortable\"" : "") + ">\n<thead><tr>" + head +
         "</tr></thead>\n<tbody>\n" + rows_ + "</tbody></table></div>\n";
}

Cell use_cell(double share) {
  if (!std::isfinite(share)) return {"–", -1, "faint"};
  return {"<i class=\"swatch " + heat_class(share) + "\"></i>" + figure_text(share, "share"), share, {}};
}

Cell number_cell(std::string const& text, double rank) {
  bool const there = std::isfinite(rank);
  return {there ? escaped(text) : "–", there ? rank : -1, there ? "" : "faint"};
}

}  // namespace tierflow::html
