#include "scenarios/report/table.hpp"

#include <algorithm>
#include <numeric>

namespace tierflow {
namespace {

constexpr int indent = 2;
constexpr int gap = 2;
constexpr int least_name = 12;  // columns that the first column keeps

std::string placed(Cell const& cell, int width, bool right, Look const& look) {
  std::string const words = fitted(cell.text, width);
  std::string const room(static_cast<std::size_t>(std::max(0, width - width_of(words))), ' ');
  std::string const shown = tinted(words, cell.tint, look);
  return right ? room + shown : shown + room;
}

void end_line(std::string& text) {
  text.erase(text.find_last_not_of(' ') + 1);
  text += '\n';
}

}  // namespace

std::string Table::text(Look const& look) const {
  std::vector<int> widths;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    int width = width_of(columns_[c].heading);
    for (auto const& cells : rows_)
      if (c < cells.size()) width = std::max(width, width_of(printable(cells[c].text)));
    widths.push_back(std::min(width, std::max(columns_[c].most, width_of(columns_[c].heading))));
  }
  int const whole = std::accumulate(widths.begin(), widths.end(),
                                    indent + gap * (static_cast<int>(widths.size()) - 1));
  if (whole > look.width)
    widths[0] = std::min(widths[0], std::max(least_name, widths[0] - (whole - look.width)));

  std::string text;
  auto const line = [&](std::vector<Cell> const& cells) {
    text.append(indent, ' ');
    for (std::size_t c = 0; c < std::min(cells.size(), columns_.size()); ++c) {
      if (c > 0) text.append(gap, ' ');
      text += placed(cells[c], widths[c], columns_[c].right, look);
    }
    end_line(text);
  };
  std::vector<Cell> headings;
  for (std::size_t c = 0; c < columns_.size(); ++c)
    headings.emplace_back(columns_[c].heading, c == 0 ? Tint::title : Tint::faint);
  line(headings);
  for (auto const& cells : rows_) line(cells);
  return text;
}

}  // namespace tierflow
